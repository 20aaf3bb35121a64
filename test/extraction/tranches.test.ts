import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const TABLE = '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\t\t30 000 €\n\n';
const tranches = (text: string) => shown(read(conventionText({ credits: TABLE + text })), 'tranche');

describe('tranches', () => {
  it('are shares of the AE of their year, the last one under a condition', () => {
    expect(
      tranches(
        'En 2024, les crédits en AE seront mis à disposition en 2 temps :\n\n- 50% du montant dès la signature.\n- Les 50% restants suite au bilan (fin novembre 2024), sous réserve de la mobilisation.',
      ),
    ).toEqual([
      '45 000,00 € (50 %) d’AE 2024, à la signature, le 02/01/2024',
      '45 000,00 € (50 %) d’AE 2024, le 30/11/2024, sous condition',
    ]);
  });
  it('may be eighths of a year', () => {
    expect(
      tranches('AE 2024 : trois huitièmes le 2 juin 2024 ; cinq huitièmes le 1er octobre 2024.'),
    ).toEqual([
      '33 750,00 € (37,5 %) d’AE 2024, le 02/06/2024',
      '56 250,00 € (62,5 %) d’AE 2024, le 01/10/2024',
    ]);
  });
  it('may have a column of days for each budget, or one cell that tells each apart', () => {
    const opened = [
      '90 000,00 € d’AE 2024, le 01/02/2024',
      '60 000,00 € de CP 2024, le 29/02/2024',
      '30 000,00 € de CP 2025, le 28/02/2025',
    ];
    const columns =
      'Exercice\tAE\tOuverture des AE\tCP\tOuverture des CP\n2024\t90 000 €\t1er février 2024\t60 000 €\tfin février 2024\n2025\t\t\t30 000 €\tfin février 2025';
    const cells =
      'Exercice\tAE\tCP\tOuverture\n2024\t90 000 €\t60 000 €\tAE : 1er février 2024 ; CP : fin février 2024\n2025\t\t30 000 €\tCP : fin février 2025';
    for (const credits of [columns, cells])
      expect(shown(read(conventionText({ credits })), 'tranche')).toEqual(opened);
  });
  it('are of the budget and the year that their paragraph begins with', () => {
    expect(
      tranches(
        '5.1 Autorisations d’engagement de 2024. Une première part, de 40 000 €, est ouverte à la signature. La seconde, de 50 000 €, est ouverte le 1er juin 2024.\n\n5.2 Crédits de paiement. Ceux de 2025 arrivent en deux fois : 20 000 € le 1er mars, le reste fin juillet.',
      ),
    ).toEqual([
      '40 000,00 € (44,44 %) d’AE 2024, à la signature, le 02/01/2024',
      '50 000,00 € (55,56 %) d’AE 2024, le 01/06/2024',
      '20 000,00 € (66,67 %) de CP 2025, le 01/03/2025',
      '10 000,00 € (33,33 %) de CP 2025, le 31/07/2025',
    ]);
  });
  it('each budget has its own day in « le … pour les AE et le … pour les CP »', () => {
    expect(
      tranches(
        'En 2024, l’ouverture se fait au 1er février pour les AE et à la fin du mois de mai pour les CP.',
      ),
    ).toEqual(['90 000,00 € d’AE 2024, le 01/02/2024', '60 000,00 € de CP 2024, le 31/05/2024']);
  });
  it('« le solde » is what the others leave, even in the next sentence', () => {
    expect(
      tranches('40 % des AE 2024 sont ouverts dès la signature. Le solde est ouvert le 1er octobre 2024.'),
    ).toEqual([
      '36 000,00 € (40 %) d’AE 2024, à la signature, le 02/01/2024',
      '54 000,00 € (60 %) d’AE 2024, le 01/10/2024',
    ]);
  });
  it.each([
    ['le délégant.', /^Le jour d’ouverture n’est pas dit\.$/],
    ['le', /^Ce qui ouvre les crédits est coupé/],
  ])('what opens them without a day is asked about: « … par %s »', (by, reason) => {
    const credits = `${TABLE}Les AE 2024 sont ouvertes après validation du pilote par ${by}`;
    const [opened] = read(conventionText({ credits })).filter(({ fact }) => fact === 'tranche:1');
    expect(opened?.confidence).toBe('to-check');
    expect(opened?.reason).toMatch(reason);
  });
  it('thirds are exact', () => {
    expect(
      tranches(
        'Les AE 2024 sont ouvertes en trois temps : un tiers à la signature, un tiers le 1er juin 2024, le solde le 1er octobre 2024.',
      ),
    ).toEqual([
      '30 000,00 € (33,33 %) d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € (33,33 %) d’AE 2024, le 01/06/2024',
      '30 000,00 € (33,33 %) d’AE 2024, le 01/10/2024',
    ]);
  });
  it('« si … » is a condition, whatever day it names', () => {
    expect(tranches('Les AE 2024 sont ouvertes si le taux atteint 80 % au 30 juin 2024.')).toEqual([
      '90 000,00 € d’AE 2024, le 30/06/2024, sous condition',
    ]);
  });
  it('« fin mars » opens a whole year on its last day', () => {
    expect(tranches('En 2025, les crédits en CP seront mis à disposition fin mars 2025.')).toEqual([
      '30 000,00 € de CP 2025, le 31/03/2025',
    ]);
  });
  it('may be the rows of a table: a share or an amount each, and what opens it', () => {
    const both = [
      '45 000,00 € (50 %) d’AE 2024, à la signature, le 02/01/2024',
      '45 000,00 € (50 %) d’AE 2024, le 01/10/2024, sous condition',
    ];
    const shares =
      'Tranche\tPart des AE 2024\tMise à disposition\n1\t50 %\tà la signature\n2\t50 %\taprès le bilan, au plus tard le 1er octobre 2024';
    expect(tranches(`Calendrier :\n\n${shares}`)).toEqual(both);
    const amounts =
      'Tranche\tMontant\tMise à disposition\nTranche 1\t45 000 €\tà la signature\nTranche 2\t45 000 €\taprès le bilan, au plus tard le 1er octobre 2024';
    expect(tranches(`Les AE de l'exercice 2024 sont ouvertes en deux tranches :\n\n${amounts}`)).toEqual(
      both,
    );
  });
  it('« le solde » is also what amounts leave, said again or not', () => {
    const both = [
      '50 000,00 € (55,56 %) d’AE 2024, à la signature, le 02/01/2024',
      '40 000,00 € (44,44 %) d’AE 2024, le 01/10/2024',
    ];
    expect(
      tranches('50 000 € d’AE sont ouverts à la signature ; le solde est ouvert le 1er octobre 2024.'),
    ).toEqual(both);
    expect(
      tranches(
        'Les AE 2024 sont ouvertes pour 50 000 € à la signature ; le solde (40 000 €) le 1er octobre 2024.',
      ),
    ).toEqual(both);
  });
  it('« le 1er février de l’exercice auquel ils se rapportent » is a day of each year named', () => {
    expect(
      tranches(
        'Les CP de 2025 sont mis à disposition le 1er février de l’exercice auquel ils se rapportent.',
      ),
    ).toEqual(['30 000,00 € de CP 2025, le 01/02/2025']);
  });
  it('of equal parts may be a list of days whose year is said once', () => {
    expect(
      tranches(
        'Les AE 2024 sont ouvertes par quarts égaux les 15 mars, 15 juin, 15 septembre et 15 décembre 2024.',
      ),
    ).toEqual(
      ['15/03/2024', '15/06/2024', '15/09/2024', '15/12/2024'].map(
        (day) => `22 500,00 € (25 %) d’AE 2024, le ${day}`,
      ),
    );
  });
  it('are opened « dès signature », « aussitôt la convention signée », « en une fois »', () => {
    const atSignature = ['90 000,00 € d’AE 2024, à la signature, le 02/01/2024'];
    expect(tranches('AE 2024 : disponibles dès signature.')).toEqual(atSignature);
    expect(tranches('Les AE 2024 peuvent être engagées aussitôt la convention signée.')).toEqual(atSignature);
    expect(tranches('Les AE 2024 sont disponibles en une fois à partir du 01.03.2024.')).toEqual([
      '90 000,00 € d’AE 2024, le 01/03/2024',
    ]);
  });
  it('may be told below a heading that names the credits', () => {
    expect(
      tranches(
        'Article 4 – Libération des autorisations d’engagement\nElle se fait en deux fois : 50 000 € à la signature, puis 40 000 € le 14 novembre 2024.',
      ),
    ).toEqual([
      '50 000,00 € (55,56 %) d’AE 2024, à la signature, le 02/01/2024',
      '40 000,00 € (44,44 %) d’AE 2024, le 14/11/2024',
    ]);
  });
  it('may be named items, wrapped and indented, below the heading of their budget', () => {
    const named = shown(
      read(
        conventionText({
          credits:
            'II. Autorisations d’engagement\n  a) Tranche ferme : 300 k€ sur l’exercice 2024, ouverts dès la signature.\n  b) Tranche optionnelle n° 1 : 150 k€ sur l’exercice 2025, ouverts sur décision écrite du\n     délégant prise après recette, au plus tard le 31 mars 2025.\n\nIII. Crédits de paiement\n  Les CP s’établissent à 250 k€ en 2024 et 200 k€ en 2025.',
        }),
      ),
      'tranche',
    );
    expect(named).toEqual([
      '300 000,00 € d’AE 2024, à la signature, le 02/01/2024',
      '150 000,00 € d’AE 2025, le 31/03/2025, sous condition',
    ]);
  });
  it('may be shares in lines below their heading', () => {
    expect(
      tranches(
        '2.2. Mise à disposition des autorisations d’engagement\n30 % ............ à la signature\n70 % ............ à la recette, au plus tard le 15 octobre 2024',
      ),
    ).toEqual([
      '27 000,00 € (30 %) d’AE 2024, à la signature, le 02/01/2024',
      '63 000,00 € (70 %) d’AE 2024, le 15/10/2024, sous condition',
    ]);
  });
  it('may be a table whose years stand in a sentence below, the amount in its last column', () => {
    const text = conventionText({
      credits:
        'Les autorisations d’engagement sont ouvertes par tranches :\n\nTranche\tDate d’ouverture\tMontant (AE)\nTranche 1\tsignature de la convention\t100 000 €\nTranche 2\t1er octobre 2024\t60 000 €\nTranche 3\t2 février 2025\t40 000 €\nTotal\t\t200 000 €\n\nLes tranches 1 et 2 relèvent de l’exercice 2024, la tranche 3 de l’exercice 2025.\nLes CP sont de 90 000 € pour 2024 et de 110 000 € pour 2025.',
    });
    expect(shown(read(text), 'tranche')).toEqual([
      '100 000,00 € (62,5 %) d’AE 2024, à la signature, le 02/01/2024',
      '60 000,00 € (37,5 %) d’AE 2024, le 01/10/2024',
      '40 000,00 € d’AE 2025, le 02/02/2025',
    ]);
    expect(shown(read(text), 'commitment-allotment')).toEqual(['160 000,00 €', '40 000,00 €']);
  });
  it('may be rows of a card', () => {
    expect(
      tranches('Mise à disposition des AE 2024\ten totalité le 15 février 2024\nComptable\tDRFiP'),
    ).toEqual(['90 000,00 € d’AE 2024, le 15/02/2024']);
  });
  it('of several years may be told respectively', () => {
    expect(
      tranches(
        'Les CP 2024 et les CP 2025 sont ouverts respectivement le 2 février 2024 et le 1er février 2025.',
      ),
    ).toEqual(['60 000,00 € de CP 2024, le 02/02/2024', '30 000,00 € de CP 2025, le 01/02/2025']);
  });
  it('may be a column of a table that gives AE and CP', () => {
    expect(
      shown(
        read(
          conventionText({
            credits:
              'Tranche\tExercice\tAE\tCP\tMise à disposition des AE\nTranche 1\t2024\t130 000 €\t95 000 €\tà la signature\nTranche 2\t2025\t85 000 €\t120 000 €\t2 février 2025\nTotal\t\t215 000 €\t215 000 €\t',
          }),
        ),
        'tranche',
      ),
    ).toEqual([
      '130 000,00 € d’AE 2024, à la signature, le 02/01/2024',
      '85 000,00 € d’AE 2025, le 02/02/2025',
    ]);
  });
  it('may be whole years in a table of their days', () => {
    expect(
      tranches(
        'Les crédits sont ouverts ainsi.\nOuverture\tBudget\tExercice\nà la signature\tAE\t2024\n3 mars 2025\tCP\t2025\n',
      ),
    ).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € de CP 2025, le 03/03/2025',
    ]);
  });
  it('of one amount a row are the parts of a year where a column opens each', () => {
    const credits =
      'N°\tBudget\tAnnée\tMontant\tDisponible\n1\tAE\t2024\t60 000 €\tà la signature\n2\tAE\t2024\t30 000 €\t3 juin 2024\n3\tCP\t2024\t90 000 €\t\n';
    expect(shown(read(conventionText({ credits })), 'tranche')).toEqual([
      '60 000,00 € (66,67 %) d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € (33,33 %) d’AE 2024, le 03/06/2024',
    ]);
  });
  it('may be told under their headings, the release in the sentence below', () => {
    expect(
      tranches(
        '3.1 Tranche conditionnelle 1 (TC1) – essais\n90 000 € en AE sur l’exercice 2024. La TC1 est affermie si les essais sont réussis, au plus tard le 30 avril 2024.',
      ),
    ).toEqual(['90 000,00 € d’AE 2024, le 30/04/2024, sous condition']);
  });
  it('« …, ceux de 2025 le sont le … » are read clause by clause, a day of the year before them', () => {
    expect(
      tranches(
        'Les CP de 2024 et de 2025 sont ouverts le 1er février de l’exercice ; ceux de 2026 le sont à la signature.',
      ),
    ).toEqual(['60 000,00 € de CP 2024, le 01/02/2024', '30 000,00 € de CP 2025, le 01/02/2025']);
  });
  it('« les 50 000 € complémentaires » go on with the credits of the sentence before', () => {
    expect(
      tranches(
        'Sur les AE 2024, 40 000 € sont mis à disposition à la signature. Les 50 000 € complémentaires sont mis à disposition le 1er octobre 2024.',
      ),
    ).toEqual([
      '40 000,00 € (44,44 %) d’AE 2024, à la signature, le 02/01/2024',
      '50 000,00 € (55,56 %) d’AE 2024, le 01/10/2024',
    ]);
  });
  it('may be items below a heading without a colon', () => {
    expect(
      tranches(
        'Mise à disposition\n• les AE 2024, en une fois, à la signature ;\n• les CP 2025, le 16 mars 2025.',
      ),
    ).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € de CP 2025, le 16/03/2025',
    ]);
  });
  it('« dans le mois qui suit la signature » is a month after it', () => {
    expect(tranches('Les AE 2024 sont mises à disposition dans le mois qui suit la signature.')).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 02/02/2024',
    ]);
  });
  it('are asked about when the parts do not make the whole', () => {
    expect(
      tranches('50 % des AE 2024 sont ouverts à la signature, 30 % le 1er octobre 2024.').every((line) =>
        line.endsWith('?'),
      ),
    ).toBe(true);
  });
  it('of equal parts are told by their rank or by their days', () => {
    const halves = [
      '45 000,00 € (50 %) d’AE 2024, à la signature, le 02/01/2024',
      '45 000,00 € (50 %) d’AE 2024, le 01/09/2024',
    ];
    expect(
      tranches(
        'Les AE 2024 sont ouvertes en deux fractions égales : la première à la signature, la seconde le 1er septembre 2024.',
      ),
    ).toEqual(halves);
    expect(
      tranches('Les CP 2024 sont ouverts par moitié, les 1er février 2024 et 1er septembre 2024.'),
    ).toEqual([
      '30 000,00 € (50 %) de CP 2024, le 01/02/2024',
      '30 000,00 € (50 %) de CP 2024, le 01/09/2024',
    ]);
  });
  it.each([
    'Les AE 2024 sont ouvertes en deux temps, à la signature puis le 1er juin 2024.',
    'Les CP 2025 sont ouverts par trimestre, les 15 janvier, 15 avril, 15 juillet et 15 octobre 2025.',
    'Les AE 2024 et les CP 2025 sont ouverts à la signature.',
  ])('are asked about when only one of several openings is read: %s', (text) => {
    const found = tranches(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((line) => line.endsWith('?'))).toBe(true);
  });
  it('of two budgets named apart share the one opening that follows', () => {
    expect(tranches('Les AE 2024 et les CP 2024 sont ouverts à la signature.')).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 02/01/2024',
      '60 000,00 € de CP 2024, à la signature, le 02/01/2024',
    ]);
  });
  it('depend on what must happen before the latest day', () => {
    expect(
      tranches(
        "Les AE 2024 sont ouvertes dès l'obtention de l'homologation, et au plus tard le 31 mars 2024. Les CP 2025 sont ouverts au plus tard le 31 janvier 2025.",
      ),
    ).toEqual([
      '90 000,00 € d’AE 2024, le 31/03/2024, sous condition',
      '30 000,00 € de CP 2025, le 31/01/2025',
    ]);
  });
  it('are told one per row of a table, with what must happen first', () => {
    const rows = [
      'Échéance\tBudget\tMontant\tCondition',
      'à la signature\tAE 2024\t60 000 €\tnéant',
      '1er octobre 2024\tAE 2024\t40 000 €\thomologation',
      '31 janvier 2025\tCP 2025\t100 000 €\t-',
    ];
    const credits = `${rows.join('\n')}\n\nSoit 100 000 € en AE et 100 000 € en CP.\n\n`;
    expect(shown(read(conventionText({ credits })), 'tranche')).toEqual([
      '60 000,00 € (60 %) d’AE 2024, à la signature, le 02/01/2024',
      '40 000,00 € (40 %) d’AE 2024, le 01/10/2024, sous condition',
      '100 000,00 € de CP 2025, le 31/01/2025',
    ]);
  });
  it('« chaque exercice » opens each year on its own day, and asks about a day before the signature', () => {
    const yearly = 'Les CP de chaque exercice sont mis à la disposition du délégataire au 15 février.';
    expect(tranches(yearly)).toEqual([
      '60 000,00 € de CP 2024, le 15/02/2024',
      '30 000,00 € de CP 2025, le 15/02/2025',
    ]);
    expect(tranches(yearly.replace('15 février', '1er janvier'))).toEqual([
      '60 000,00 € de CP 2024, le 01/01/2024 ?',
      '30 000,00 € de CP 2025, le 01/01/2025',
    ]);
    expect(tranches('Un bilan des CP mis à disposition est établi chaque année au 15 février.')).toEqual([]);
  });
  it('a rate of cofinancing is no share', () => {
    expect(
      tranches(
        'Les AE 2024 sont ouvertes le 1er mars 2024, sous condition de cofinancement à hauteur de 50 %.',
      ),
    ).toEqual(['90 000,00 € d’AE 2024, le 01/03/2024, sous condition']);
  });
});

describe('what opens the credits', () => {
  it('« elles » are those that the sentence before names', () => {
    const text =
      'Les AE s’élèvent à 90 000 € au titre de l’exercice 2024. Elles sont mises à disposition en deux tranches :\n- 1re tranche : 60 000 €, dès la signature ;\n- 2e tranche : 30 000 €, le 1er septembre 2024.';
    expect(tranches(text)).toEqual([
      '60 000,00 € (66,67 %) d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € (33,33 %) d’AE 2024, le 01/09/2024',
    ]);
  });
  it('may be told by a tranche, an engagement that waits, or what arrives', () => {
    const openings = [
      'Les AE 2024 constituent la tranche ferme. Elles sont notifiées le 4 mars 2024.',
      'Les AE 2024 ne s’engagent qu’après décision du comité, espérée fin mars 2024.',
      'Les AE 2024 parviennent sur l’UO pour moitié le 4 mars 2024, et pour moitié le 3 juin 2024.',
      'Le délégant met en place la totalité des AE dans les quinze jours qui suivent la signature.',
    ];
    expect(openings.map(tranches)).toEqual([
      ['90 000,00 € d’AE 2024, le 04/03/2024'],
      ['90 000,00 € d’AE 2024, le 31/03/2024, sous condition'],
      ['45 000,00 € (50 %) d’AE 2024, le 04/03/2024', '45 000,00 € (50 %) d’AE 2024, le 03/06/2024'],
      ['90 000,00 € d’AE 2024, à la signature, le 17/01/2024'],
    ]);
  });
  it('are asked for by condition in a column, but for a day or the signature', () => {
    const table =
      '\tPart\tMontant\tCondition\na)\t50 %\t45 000,00 €\tsignature de la délégation\nb)\t30 %\t27 000,00 €\t1er mars 2024\nc)\t20 %\t18 000,00 €\tbilan d’étape, au plus tard le 2 septembre 2024';
    expect(tranches(`Ouverture des AE 2024\n${table}`)).toEqual([
      '45 000,00 € (50 %) d’AE 2024, à la signature, le 02/01/2024',
      '27 000,00 € (30 %) d’AE 2024, le 01/03/2024',
      '18 000,00 € (20 %) d’AE 2024, le 02/09/2024, sous condition',
    ]);
  });
  it('may be told for each budget, or in parts, in one cell', () => {
    const told = (...cells: string[]) =>
      shown(
        read(
          conventionText({
            credits: `Exercice\tAE\tCP\tOuverture\n2024\t90 000 €\t60 000 €\t${cells[0]}\n2025\t20 000 €\t50 000 €\t${cells[1]}`,
          }),
        ),
        'tranche',
      );
    expect(
      told('AE à la signature, CP le 1er avril 2024', 'AE le 15 janvier 2025, CP le 1er mars 2025'),
    ).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 02/01/2024',
      '60 000,00 € de CP 2024, le 01/04/2024',
      '20 000,00 € d’AE 2025, le 15/01/2025',
      '50 000,00 € de CP 2025, le 01/03/2025',
    ]);
    expect(told('50 % le 1er mars 2024, 50 % le 2 septembre 2024', '15 janvier 2025').slice(0, 4)).toEqual([
      '45 000,00 € (50 %) d’AE 2024, le 01/03/2024',
      '30 000,00 € (50 %) de CP 2024, le 01/03/2024',
      '45 000,00 € (50 %) d’AE 2024, le 02/09/2024',
      '30 000,00 € (50 %) de CP 2024, le 02/09/2024',
    ]);
  });
  it('by day: what the signature opens makes up its year, and a sentence may hold a day back', () => {
    const table =
      'Les crédits arrivent ainsi :\n\nOuverture\tAE\tCP\nÀ la signature\t60 000 €\t40 000 €\n3 juin 2024\t30 000 €\t20 000 €\n3 mars 2025\t\t30 000 €\n\nL’ouverture du 3 mars 2025 reste subordonnée à l’avis du comité.';
    expect(tranches(table)).toEqual([
      '60 000,00 € (66,67 %) d’AE 2024, à la signature, le 02/01/2024',
      '40 000,00 € (66,67 %) de CP 2024, à la signature, le 02/01/2024',
      '30 000,00 € (33,33 %) d’AE 2024, le 03/06/2024',
      '20 000,00 € (33,33 %) de CP 2024, le 03/06/2024',
      '30 000,00 € de CP 2025, le 03/03/2025, sous condition',
    ]);
  });
  it('may be equal parts that the next sentence tells one by one', () => {
    expect(
      tranches(
        'Les AE de 2024 sont délivrées par tiers. Le premier l’est à la signature ; le deuxième, le 3 juin 2024 ; le dernier, à la réception du lot pilote, prévue pour le 1er octobre 2024.',
      ),
    ).toEqual([
      '30 000,00 € (33,33 %) d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € (33,33 %) d’AE 2024, le 03/06/2024',
      '30 000,00 € (33,33 %) d’AE 2024, le 01/10/2024, sous condition',
    ]);
  });
  it('may begin with « Autorisations de 2024 » alone', () => {
    expect(
      tranches('Rythme\n\nAutorisations de 2024 : deux tiers à la signature, un tiers le 3 juin 2024.'),
    ).toEqual([
      '60 000,00 € (66,67 %) d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € (33,33 %) d’AE 2024, le 03/06/2024',
    ]);
  });
  it('may be what the delegate disposes of', () => {
    expect(
      tranches(
        'Le délégataire dispose des AE 2024 à concurrence de 60 000 € à compter de la signature ; il dispose des 30 000 € restants le 3 juin 2024.',
      ),
    ).toEqual([
      '60 000,00 € (66,67 %) d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € (33,33 %) d’AE 2024, le 03/06/2024',
    ]);
  });
  it('« dès que les parties ont signé » is the signature, and no condition', () => {
    expect(
      tranches(
        'Les deux tiers des AE 2024 sont utilisables dès que les parties ont signé, le tiers restant à partir du 1er septembre 2024.',
      ),
    ).toEqual([
      '60 000,00 € (66,67 %) d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € (33,33 %) d’AE 2024, le 01/09/2024',
    ]);
  });
});

it('rows of tranches may open AE and CP together; the years come in a sentence', () => {
  const table =
    'Tranche\tMise à disposition\tAE\tCP\nTranche 1\tà la signature\t60 000 €\t40 000 €\nTranche 2\taprès recette, attendue fin mai 2025\t30 000 €\t50 000 €\nTotal\t\t90 000 €\t90 000 €\n\nLa tranche 1 relève de l’exercice 2024, la tranche 2 de l’exercice 2025.';
  const candidates = read(conventionText({ credits: table }));
  expect(shown(candidates, 'commitment-allotment')).toEqual(['60 000,00 €', '30 000,00 €']);
  expect(shown(candidates, 'payment-allotment')).toEqual(['40 000,00 €', '50 000,00 €']);
  expect(shown(candidates, 'tranche')).toEqual([
    '60 000,00 € d’AE 2024, à la signature, le 02/01/2024',
    '40 000,00 € de CP 2024, à la signature, le 02/01/2024',
    '30 000,00 € d’AE 2025, le 31/05/2025, sous condition',
    '50 000,00 € de CP 2025, le 31/05/2025, sous condition',
  ]);
});

describe('what is said of credits that are open', () => {
  it.each([
    ['Les AE mises à disposition doivent être engagées avant le 30 novembre 2024.'],
    ['Les CP disponibles au 10 décembre 2024 et non consommés sont restitués.'],
    ['Les demandes de versement des CP 2025 sont adressées le 15 octobre 2024.'],
  ])('opens none: %s', (text) => expect(tranches(text)).toEqual([]));
  it('a notice that follows, or what is not needed, is no condition', () => {
    expect(
      tranches(
        'Les AE 2024 sont mises à disposition le 15 mai 2024 ; un avis de mise à disposition est adressé au délégataire.',
      ),
    ).toEqual(['90 000,00 € d’AE 2024, le 15/05/2024']);
    expect(
      tranches(
        'Les AE 2024 sont mises à disposition le 2 février 2024, sans qu’un nouveau bilan soit nécessaire.',
      ),
    ).toEqual(['90 000,00 € d’AE 2024, le 02/02/2024']);
  });
  it('the day of what is waited for is not the day at the latest', () => {
    expect(
      tranches(
        'Les AE 2024 sont ouvertes au vu de la revue du 10 septembre 2024, au plus tard le 15 octobre 2024.',
      ),
    ).toEqual(['90 000,00 € d’AE 2024, le 15/10/2024, sous condition ?']);
  });
});

it('« celles de 2025 » goes on with the budget of the list above', () => {
  const table = '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\t30 000 €\t60 000 €\n\n';
  const text =
    'Les AE de 2024 sont ouvertes en deux parts :\na) 50 % dès la signature ;\nb) le solde après l’avis du comité, attendu fin novembre 2024.\nCelles de 2025 sont ouvertes le 3 mars 2025.';
  expect(shown(read(conventionText({ credits: table + text })), 'tranche').at(-1)).toBe(
    '30 000,00 € d’AE 2025, le 03/03/2025',
  );
});

describe('shares and openings in other words', () => {
  it('a share may be spelled', () => {
    expect(
      tranches(
        'Soixante pour cent des AE 2024 sont ouverts à la signature et quarante pour cent le 1er octobre 2024.',
      ),
    ).toEqual([
      '54 000,00 € (60 %) d’AE 2024, à la signature, le 02/01/2024',
      '36 000,00 € (40 %) d’AE 2024, le 01/10/2024',
    ]);
  });
  it.each([
    ['à la signature du marché, prévue le 15 septembre 2024'],
    ['à la mise en service de la première version, prévue le 15 septembre 2024'],
    ['dès transmission du compte d’emploi, le 15 septembre 2024 au plus tard'],
    ['le 15 septembre 2024, pour autant que le service soit ouvert'],
  ])('is a condition: %s', (opening) => {
    expect(tranches(`Les AE 2024 sont ouvertes ${opening}.`)).toEqual([
      expect.stringMatching(/^90 000,00 € d’AE 2024, le 15\/09\/2024, sous condition/),
    ]);
  });
  it('a quarter ends on its last day', () => {
    expect(tranches('Les CP 2025 sont ouverts à la fin du premier trimestre 2025.')).toEqual([
      '30 000,00 € de CP 2025, le 31/03/2025',
    ]);
  });
  it.each([
    [
      'Un tableau de suivi des AE 2024 et des CP 2025 est mis à la disposition du délégant le 15 janvier 2025.',
    ],
    ['Les AE 2024 restées sans emploi sont de nouveau ouvertes le 2 mars 2025.'],
  ])('opens none: %s', (text) => expect(tranches(text)).toEqual([]));
});

describe('openings counted from the signature, and conditions that are none', () => {
  it.each([
    ['dans les deux semaines suivant la signature', '16/01/2024'],
    ['le lendemain de la signature', '03/01/2024'],
    ['le premier jour du mois suivant la signature', '01/02/2024'],
  ])('%s', (opening, day) => {
    expect(tranches(`Les AE 2024 sont ouvertes ${opening}.`)).toEqual([expect.stringContaining(`le ${day}`)]);
  });
  it('three quarters may be 3/4', () => {
    expect(
      tranches('Les AE 2024 sont ouvertes pour 3/4 à la signature et pour 1/4 le 1er octobre 2024.'),
    ).toEqual([
      '67 500,00 € (75 %) d’AE 2024, à la signature, le 02/01/2024',
      '22 500,00 € (25 %) d’AE 2024, le 01/10/2024',
    ]);
  });
  it.each([
    ['le 1er septembre 2024, s’il est établi que le service est ouvert', true],
    ['le 1er septembre 2024, pourvu que le service soit ouvert', true],
    ['le 1er septembre 2024, sur demande écrite du délégataire', true],
    ['le 1er septembre 2024 et le délégant en avise le délégataire', false],
    ['le 1er septembre 2024 pour financer l’audit de sécurité', false],
  ])('%s: %s', (opening, isConditional) => {
    const [tranche] = tranches(`Les AE 2024 sont ouvertes ${opening}.`);
    expect(tranche?.includes('sous condition')).toBe(isConditional);
  });
});

describe('openings that several years share', () => {
  const twoYears = (words: string) =>
    shown(
      read(
        conventionText({
          credits: `\tAE\tCP\n2024\t40 000 €\t30 000 €\n2025\t20 000 €\t20 000 €\n2026\t\t10 000 €\n\n${words}`,
          term: 'La convention prend fin le 31 décembre 2026.',
        }),
      ),
      'tranche',
    );
  it('by a day of each, after the years that have their own', () => {
    expect(
      twoYears(
        'Les CP 2024 sont mis à disposition le 1er juin 2024 ; ceux des exercices suivants le sont au 15 février de l’année.',
      ),
    ).toEqual([
      '30 000,00 € de CP 2024, le 01/06/2024',
      '20 000,00 € de CP 2025, le 15/02/2025',
      '10 000,00 € de CP 2026, le 15/02/2026',
    ]);
  });
  it('by their rank', () => {
    expect(
      twoYears(
        'Les AE sont mises à disposition le 15 février 2024 pour le premier exercice et le 31 janvier 2025 pour le deuxième.',
      ),
    ).toEqual(['40 000,00 € d’AE 2024, le 15/02/2024', '20 000,00 € d’AE 2025, le 31/01/2025']);
  });
  it('at the same day as those told before', () => {
    expect(
      twoYears('Les AE 2025 sont ouvertes le 1er février 2025. Les CP 2025 sont ouverts à la même date.'),
    ).toEqual(['20 000,00 € d’AE 2025, le 01/02/2025', '20 000,00 € de CP 2025, le 01/02/2025']);
  });
  it('each part after its day', () => {
    expect(
      twoYears(
        'Les AE 2024 sont mises à disposition à la signature pour trois quarts et le 1er octobre 2024 pour le quart restant.',
      ),
    ).toEqual([
      '30 000,00 € (75 %) d’AE 2024, à la signature, le 02/01/2024',
      '10 000,00 € (25 %) d’AE 2024, le 01/10/2024',
    ]);
  });
});

it('opens each later year on its day', () => {
  const found = read(
    conventionText({
      credits: '\tAE\tCP\n2024\t80 000 €\t55 000 €\n2025\t20 000 €\t45 000 €',
      body: 'Les crédits de 2024 sont disponibles dès la signature. Ceux des années suivantes le sont au 1er février.',
    }),
  );
  expect(shown(found, 'tranche').slice(2)).toEqual([
    '20 000,00 € d’AE 2025, le 01/02/2025',
    '45 000,00 € de CP 2025, le 01/02/2025',
  ]);
});

it('is conditional as soon as something other than the signature is awaited', () => {
  const opened = (words: string) => {
    const found = read(
      conventionText({
        credits: '\tAE\tCP\n2024\t40 000 €\t40 000 €',
        body: `Les AE 2024 sont ouvertes ${words}.`,
      }),
    );
    return found.flatMap(({ value }) => (value.type === 'tranche' ? [value.tranche.conditional] : []));
  };
  expect(opened('sitôt le permis délivré, espéré pour fin janvier 2024')).toEqual([true]);
  expect(opened('sitôt la convention signée')).toEqual([false]);
});

it('is a share of each of the credits that the row of its day tells', () => {
  const calendar = '15/02/2024\tAE 2024 : 40 % ; CP 2024 : 50 %\n15/09/2024\tAE 2024 : 60 % ; CP 2024 : 50 %';
  expect(tranches(calendar)).toEqual([
    '36 000,00 € (40 %) d’AE 2024, le 15/02/2024',
    '30 000,00 € (50 %) de CP 2024, le 15/02/2024',
    '54 000,00 € (60 %) d’AE 2024, le 15/09/2024',
    '30 000,00 € (50 %) de CP 2024, le 15/09/2024',
  ]);
});

it('is a step of a row that ends with its credits', () => {
  const steps =
    'J0\tsignature de la convention\t30 000 €\tAE 2024\nJ1\tdossier validé, attendu le 15 juin 2024\t60 000 €\tAE 2024';
  expect(tranches(steps)).toEqual([
    '30 000,00 € (33,33 %) d’AE 2024, à la signature, le 02/01/2024',
    '60 000,00 € (66,67 %) d’AE 2024, le 15/06/2024, sous condition',
  ]);
});

describe('the year of an opening', () => {
  it('is that of « celles de 2024 », of the sentence before', () => {
    expect(
      tranches(
        'Les autorisations d’engagement couvrent les études. Celles de 2024 ne seront ouvertes au délégataire qu’après validation de l’avant-projet, attendue pour le 15 février 2024.',
      ),
    ).toEqual(['90 000,00 € d’AE 2024, le 15/02/2024, sous condition']);
  });
  it('is that of the only credits of its amount', () => {
    expect(
      tranches('ARTICLE IV – LIBÉRATION DES CP\nPremière libération : 30 000 € à la signature (études).'),
    ).toEqual(['30 000,00 € de CP 2025, à la signature, le 02/01/2024']);
  });
  it('and the signature that opens a part is no day of another part', () => {
    expect(
      tranches(
        'Les AE 2024 sont mises à disposition en deux versements : 60 % dès que la présente aura été signée, 40 % le 15 septembre 2024.',
      ),
    ).toEqual([
      '54 000,00 € (60 %) d’AE 2024, à la signature, le 02/01/2024',
      '36 000,00 € (40 %) d’AE 2024, le 15/09/2024',
    ]);
  });
});

describe('openings told of all the credits of a year', () => {
  it('the half of them at the signature', () => {
    expect(
      tranches(
        'En 2024, la moitié des crédits est disponible à la signature, l’autre moitié au 1er octobre 2024.',
      ),
    ).toHaveLength(4);
  });
  it('each year, but one', () => {
    expect(
      tranches(
        'Le délégant met ces crédits en place au plus tard le 1er mars de chaque année ; pour l’année 2024, ils le sont à la signature.',
      ).toSorted(),
    ).toEqual(
      [
        '90 000,00 € d’AE 2024, à la signature, le 02/01/2024',
        '60 000,00 € de CP 2024, à la signature, le 02/01/2024',
        '30 000,00 € de CP 2025, le 01/03/2025',
      ].toSorted(),
    );
  });
  it('items told by their rank, below a sentence that names the budget', () => {
    expect(
      tranches(
        'Les AE de l’exercice 2024 donnent lieu à deux affectations :\n– la première, d’un montant de 50 000 €, est mise en place le 1er avril 2024 ;\n– la seconde, d’un montant de 40 000 €, ne l’est qu’après avis favorable de l’inspection.',
      ),
    ).toHaveLength(2);
  });
  it('raised letters are letters', () => {
    expect(
      tranches('Les CP 2024 sont ouverts en deux fois : 40 % le 1ᵉʳ avril 2024, 60 % le 1ᵉʳ septembre 2024.'),
    ).toEqual([
      '24 000,00 € (40 %) de CP 2024, le 01/04/2024',
      '36 000,00 € (60 %) de CP 2024, le 01/09/2024',
    ]);
  });
});

describe('credits opened in yet other words', () => {
  const ofYears = (text: string) =>
    shown(
      read(
        conventionText({
          credits: `\tAE\tCP\n2024\t100 000 €\t60 000 €\n2025\t60 000 €\t100 000 €\n\n${text}`,
        }),
      ),
      'tranche:',
    ).map((each) => each.replace(' ?', ''));
  it.each([
    [
      'La première moitié des AE 2024 s’ouvre au jour de la signature, la seconde au 1er octobre 2024.',
      [
        '50 000,00 € (50 %) d’AE 2024, à la signature, le 02/01/2024',
        '50 000,00 € (50 %) d’AE 2024, le 01/10/2024',
      ],
    ],
    [
      'Une moitié des AE 2024 est accessible dès que la convention porte les deux signatures, l’autre moitié à partir du 1er septembre 2024.',
      [
        '50 000,00 € (50 %) d’AE 2024, à la signature, le 02/01/2024',
        '50 000,00 € (50 %) d’AE 2024, le 01/09/2024',
      ],
    ],
    [
      'La moitié des AE 2024 vous est ouverte à réception de votre accord ; l’autre moitié le sera le 1er juin 2024.',
      [
        '50 000,00 € (50 %) d’AE 2024, à la signature, le 02/01/2024',
        '50 000,00 € (50 %) d’AE 2024, le 01/06/2024',
      ],
    ],
    [
      'Les 60 000 € de 2025 ne seront ouverts que sur décision du comité, réuni le 15 janvier 2025.',
      ['60 000,00 € d’AE 2025, le 15/01/2025, sous condition'],
    ],
    [
      'AE 2024 : 30 000 € tout de suite, c’est-à-dire à la signature ; 70 000 € quand le comité, prévu le 18 décembre 2024, aura constaté le résultat.',
      [
        '30 000,00 € (30 %) d’AE 2024, à la signature, le 02/01/2024',
        '70 000,00 € (70 %) d’AE 2024, le 18/12/2024, sous condition',
      ],
    ],
    [
      '4. Rythme des autorisations d’engagement\n\nPour 2024, 40 % peuvent être engagés le 1er mars 2024, 60 % le 1er juin 2024. Pour 2025, la totalité est ouverte le 1er mars 2025.',
      [
        '40 000,00 € (40 %) d’AE 2024, le 01/03/2024',
        '60 000,00 € (60 %) d’AE 2024, le 01/06/2024',
        '60 000,00 € d’AE 2025, le 01/03/2025',
      ],
    ],
    [
      'Libération des AE :\n\n1. 50 % de l’année 2024 à la signature ;\n2. 50 % fin septembre 2024 ;\n3. celles de l’année 2025, fin janvier 2025.',
      [
        '50 000,00 € (50 %) d’AE 2024, à la signature, le 02/01/2024',
        '50 000,00 € (50 %) d’AE 2024, le 30/09/2024',
        '60 000,00 € d’AE 2025, le 31/01/2025',
      ],
    ],
    [
      'Les crédits de paiement de 2025 sont fractionnés :\n\n   40 %   soit 40 000 €   le 16 mars 2025\n   60 %   soit 60 000 €   le 15 juin 2025',
      ['40 000,00 € (40 %) de CP 2025, le 16/03/2025', '60 000,00 € (60 %) de CP 2025, le 15/06/2025'],
    ],
    [
      'Les AE de 2025 sont libérées au vu de la décision du comité attendue en février 2025 (au plus tard le 27).',
      ['60 000,00 € d’AE 2025, le 27/02/2025, sous condition'],
    ],
  ])('%s', (text, expected) => {
    expect(ofYears(text)).toEqual(expected);
  });
});

describe('credits opened as others are, or in equal parts', () => {
  const opened = (text: string, years = '2024\t100 000 €\t60 000 €\n2025\t60 000 €\t100 000 €') =>
    shown(read(conventionText({ credits: `\tAE\tCP\n${years}\n\n${text}` })), 'tranche');

  it.each([
    [
      'Un dixième des AE de 2025 est ouvert dès la signature. Les neuf dixièmes restants sont ouverts le 1er mars 2025. Un dépassement est signalé avant toute commande ; une économie l’est dès qu’elle est certaine.',
      [
        '6 000,00 € (10 %) d’AE 2025, à la signature, le 02/01/2024',
        '54 000,00 € (90 %) d’AE 2025, le 01/03/2025',
      ],
    ],
    [
      'L’autorisation de 2024 est utilisable sitôt le document signé. Celle de 2025 l’est pour 40 000 € le 2 février 2025 et pour 20 000 € après l’arrêt, par le comité, de l’effectif définitif, prévu fin avril 2025.',
      [
        '100 000,00 € d’AE 2024, à la signature, le 02/01/2024',
        '40 000,00 € (66,67 %) d’AE 2025, le 02/02/2025',
        '20 000,00 € (33,33 %) d’AE 2025, le 30/04/2025, sous condition',
      ],
    ],
    [
      'Les AE 2024 sont versées en deux fois, par parts égales :\n– la première aussitôt la convention revêtue des deux signatures ;\n– la dernière une fois l’étude présentée au comité, le 17 octobre 2024 au plus tard.',
      [
        '50 000,00 € (50 %) d’AE 2024, à la signature, le 02/01/2024',
        '50 000,00 € (50 %) d’AE 2024, le 17/10/2024, sous condition',
      ],
    ],
    ['Quant aux CP 2025, ils seront en place fin février 2025.', ['100 000,00 € de CP 2025, le 28/02/2025']],
    [
      'Le délégant met en place 60 % des AE 2025 le 3 mars 2025, et les 40 % restants le 4 novembre 2025.',
      ['36 000,00 € (60 %) d’AE 2025, le 03/03/2025', '24 000,00 € (40 %) d’AE 2025, le 04/11/2025'],
    ],
    [
      'Toutes les AE de 2024 sont ouvertes dès que les deux autorités ont signé. Il en va de même de 40 000 € de CP. Les 20 000 € de CP qui complètent l’exercice 2024 le seront le 15 octobre 2024.',
      [
        '100 000,00 € d’AE 2024, à la signature, le 02/01/2024',
        '40 000,00 € (66,67 %) de CP 2024, à la signature, le 02/01/2024',
        '20 000,00 € (33,33 %) de CP 2024, le 15/10/2024',
      ],
    ],
    [
      'Le délégataire reçoit les AE de l’année au plus tard le 15 janvier. Il en est de même pour les CP.',
      [
        '100 000,00 € d’AE 2024, le 15/01/2024',
        '60 000,00 € d’AE 2025, le 15/01/2025',
        '60 000,00 € de CP 2024, le 15/01/2024',
        '100 000,00 € de CP 2025, le 15/01/2025',
      ],
    ],
    [
      'La moitié des AE de 2025 vous seront notifiés dès que vous m’aurez retourné la présente, l’autre moitié le 1er juillet 2025.',
      [
        '30 000,00 € (50 %) d’AE 2025, à la signature, le 02/01/2024',
        '30 000,00 € (50 %) d’AE 2025, le 01/07/2025',
      ],
    ],
    [
      'Le délégant procède à la mise à disposition des AE de 2024 le 16 mars 2024. Il procède à celle des CP de 2025 le 1er mars 2025. Les CP de 2024 sont, pour une moitié, mis à disposition avec les AE et, pour l’autre moitié, le 14 septembre 2024.',
      [
        '100 000,00 € d’AE 2024, le 16/03/2024',
        '100 000,00 € de CP 2025, le 01/03/2025',
        '30 000,00 € (50 %) de CP 2024, le 16/03/2024',
        '30 000,00 € (50 %) de CP 2024, le 14/09/2024',
      ],
    ],
    [
      'Les AE de 2024 sont ouvertes par moitié : 50 k€ au 3 février 2024 ; 50 k€ au 1er juillet 2024, sous réserve que l’audit ait conclu favorablement.',
      [
        '50 000,00 € (50 %) d’AE 2024, le 03/02/2024',
        '50 000,00 € (50 %) d’AE 2024, le 01/07/2024, sous condition',
      ],
    ],
    [
      'Les AE de 2024 sont délivrées en deux versements : 60 000 € à la notification du présent acte au délégataire ; 40 000 € au 1er octobre 2024.',
      ['60 000,00 € (60 %) d’AE 2024, date non précisée ?', '40 000,00 € (40 %) d’AE 2024, le 01/10/2024'],
    ],
    [
      'Les AE de 2025 ne sont ouvertes qu’après remise d’un rapport montrant que le coût est inférieur à 14 € HT. Ce rapport est dû le 31 mars 2025.',
      ['60 000,00 € d’AE 2025, le 31/03/2025, sous condition'],
    ],
    [
      'AE 2024 : 30 000 € à la signature ; 70 000 € quand le comité aura constaté le résultat (comité prévu mi-décembre 2024, au plus tard le 18).',
      [
        '30 000,00 € (30 %) d’AE 2024, à la signature, le 02/01/2024',
        '70 000,00 € (70 %) d’AE 2024, le 18/12/2024, sous condition',
      ],
    ],
    [
      'Les AE de 2025 sont ouvertes après l’avis du comité, prévu mi-décembre 2024.',
      ['60 000,00 € d’AE 2025, date non précisée, sous condition ?'],
    ],
    [
      'Le délégant met en place 60 % des AE 2024 le jour de la prise d’effet, et les 40 % restants le 4 novembre 2024.',
      ['60 000,00 € (60 %) d’AE 2024, date non précisée ?', '40 000,00 € (40 %) d’AE 2024, le 04/11/2024'],
    ],
    [
      'La tranche 1 correspond aux 100 k€ d’AE de 2024 et devient disponible lorsque la convention est signée.\nLa tranche 2 correspond aux 60 k€ d’AE de 2025. Elle est débloquée le 6 février 2025 si quarante départements publient.',
      [
        '100 000,00 € d’AE 2024, à la signature, le 02/01/2024',
        '60 000,00 € d’AE 2025, le 06/02/2025, sous condition',
      ],
    ],
    [
      'Phase socle : 90 000 € HT, soit 100 000 € TTC d’AE sur l’exercice 2024. Elle est ouverte dix jours après la signature.\nOption A (reprise des notices) : 50 000 € HT, soit 60 000 € TTC d’AE sur l’exercice 2025. Elle est levée si la commission rend un avis conforme, attendu avant le 28 février 2025.',
      [
        '100 000,00 € d’AE 2024, à la signature, le 12/01/2024',
        '60 000,00 € d’AE 2025, le 28/02/2025, sous condition',
      ],
    ],
    [
      'Les études s’enchaînent en deux phases, auxquelles correspondent les AE suivantes :\na) diagnostic, 100 000 € sur l’exercice 2024 ;\nb) scénarios, 60 000 € sur l’exercice 2025.\n\nLes AE de la phase a) peuvent être utilisées à partir du 2 juin 2024. Celles de la phase b) pourront l’être, à hauteur de 40 000 €, le 1er février 2025 et, pour les 20 000 € restants, après accord écrit de la commune, espéré pour le 30 juin 2025.',
      [
        '100 000,00 € d’AE 2024, le 02/06/2024',
        '40 000,00 € (66,67 %) d’AE 2025, le 01/02/2025',
        '20 000,00 € (33,33 %) d’AE 2025, le 30/06/2025, sous condition',
      ],
    ],
    // Of which year, or by what day, is not said.
    ['Les paiements peuvent débuter le 1er mars 2024.', []],
    ['Il en va de même de 40 000 € de CP.', []],
    [
      'Les AE de 2024 sont ouvertes le 1er mars 2024. Toute commande au-dessus de la limite est subordonnée à un avenant.',
      ['100 000,00 € d’AE 2024, le 01/03/2024'],
    ],
  ])('%s', (text, expected) => {
    expect(opened(text)).toEqual(expected);
  });
  it('« avec les AE » tells no day of another year', () => {
    const text =
      'Les AE de 2024 sont ouvertes le 16 mars 2024. La moitié des CP de 2025 est mise à disposition avec les AE ; l’autre moitié, le 1er juin 2025.';
    expect(opened(text)).not.toContain('50 000,00 € (50 %) de CP 2025, le 16/03/2024');
  });
  it('« la somme » is of both budgets in a convention of one year', () => {
    expect(
      opened(
        'Trente pour cent de la somme sont délégués à la signature ; les soixante-dix pour cent restants le sont le 1er septembre 2024, si les mandatements atteignent à cette date 60 % des montants reçus.',
        '2024\t100 000 €\t100 000 €',
      ),
    ).toEqual([
      '30 000,00 € (30 %) d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € (30 %) de CP 2024, à la signature, le 02/01/2024',
      '70 000,00 € (70 %) d’AE 2024, le 01/09/2024, sous condition',
      '70 000,00 € (70 %) de CP 2024, le 01/09/2024, sous condition',
    ]);
  });
  it('« Les paiements peuvent débuter le … » opens the CP of the only year that has some', () => {
    expect(opened('Les paiements peuvent débuter le 1er mars 2024.', '2024\t100 000 €\t100 000 €')).toEqual([
      '100 000,00 € de CP 2024, le 01/03/2024',
    ]);
  });
});
