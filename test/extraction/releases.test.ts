import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const TABLE = '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\t\t30 000 €\n\n';
const tranches = (text: string, table = TABLE) =>
  shown(read(conventionText({ credits: table + text })), 'tranche');

describe('credits whose opening has a verb of its own', () => {
  it('are not opened with those of the next year', () => {
    expect(tranches('Les CP de 2024 restent bloqués ; ceux de 2025 sont ouverts le 3 mars 2025.')).toEqual([
      '30 000,00 € de CP 2025, le 03/03/2025',
    ]);
    expect(tranches('Les CP de 2024 sont déjà ouverts, ceux de 2025 le seront le 3 mars 2025.')).toEqual([
      '30 000,00 € de CP 2025, le 03/03/2025',
    ]);
  });
  it('but those named together are', () => {
    expect(tranches('Les AE 2024 et les CP 2024 sont ouverts le 3 mars 2024.')).toEqual([
      '90 000,00 € d’AE 2024, le 03/03/2024',
      '60 000,00 € de CP 2024, le 03/03/2024',
    ]);
  });
  it('are told item by item under a heading', () => {
    expect(
      tranches(
        'Section C – Ouverture des crédits de paiement\n\n- Les CP 2024 sont ouverts à la signature.\n- Les CP 2025 le sont après examen du bilan 2024, au plus tard le 14 mars 2025.',
      ),
    ).toEqual([
      '60 000,00 € de CP 2024, à la signature, le 02/01/2024',
      '30 000,00 € de CP 2025, le 14/03/2025, sous condition',
    ]);
    // Each of its own budget, whatever the heading says.
    expect(
      tranches(
        'Section C – Ouverture des autorisations d’engagement\n\n- Les AE 2024 sont ouvertes à la signature.\n- Les CP 2025 le sont le 14 mars 2025.',
      ),
    ).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 02/01/2024',
      '30 000,00 € de CP 2025, le 14/03/2025',
    ]);
  });
});

describe('credits open with the act', () => {
  it('where they are at once', () => {
    expect(tranches('Les CP de 2024 sont immédiatement utilisables.')).toEqual([
      '60 000,00 € de CP 2024, à la signature, le 02/01/2024',
    ]);
    expect(tranches('Les AE de 2024 sont libres d’emploi dès que les deux parties ont signé.')).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 02/01/2024',
    ]);
  });
  it('but not where they are not, were before, or wait', () => {
    expect(tranches('Les CP de 2024 ne sont pas immédiatement utilisables.')).toEqual([]);
    expect(tranches('Les CP de 2024 sont d’ores et déjà disponibles.')).toEqual([]);
    expect(tranches('Les CP de 2024 sont immédiatement utilisables le 1er mars 2024.')).toEqual([
      '60 000,00 € de CP 2024, le 01/03/2024',
    ]);
  });
});

it('a sentence that ran on with the last cells of the table above it is read from its own words', () => {
  expect(
    tranches(
      'L’intégralité des AE de 2024 est utilisable dès la signature.',
      'Exercice\nAE\nCP\n2024\n90 000,00\n60 000,00\n2025\n–\n30 000,00\nTotal\n90 000,00\n90 000,00\n',
    ),
  ).toEqual(['90 000,00 € d’AE 2024, à la signature, le 02/01/2024']);
});

describe('« Ils vous seront ouverts … »', () => {
  const OF_YEAR = 'Action\tAE 2024\tCP 2024\nAccueil\t40 000 €\t40 000 €\nSuivi\t50 000 €\t50 000 €\n';
  it('is of the credits of the table above', () => {
    expect(tranches('\nIls vous seront ouverts dans les dix jours suivant la signature.', OF_YEAR)).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 12/01/2024',
      '90 000,00 € de CP 2024, à la signature, le 12/01/2024',
    ]);
  });
  it('is of something else below other words', () => {
    expect(tranches('\nLes ateliers suivent. Ils vous seront ouverts dès la signature.', OF_YEAR)).toEqual(
      [],
    );
  });
});

describe('both years', () => {
  const TWO = '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\t\t30 000 €\n\n';
  it('have the same days', () => {
    expect(
      tranches(
        'Pour les CP de l’un et l’autre exercices, 70 % sont mis en place le 15 février et 30 % le 15 mai.',
        TWO,
      ),
    ).toEqual([
      '42 000,00 € (70 %) de CP 2024, le 15/02/2024',
      '21 000,00 € (70 %) de CP 2025, le 15/02/2025',
      '18 000,00 € (30 %) de CP 2024, le 15/05/2024',
      '9 000,00 € (30 %) de CP 2025, le 15/05/2025',
    ]);
  });
  it('are two: of three, it is asked which', () => {
    const three = '\tAE\tCP\n2024\t90 000 €\t30 000 €\n2025\t\t30 000 €\n2026\t\t30 000 €\n\n';
    for (const tranche of tranches('Les CP des deux exercices sont ouverts le 15 février.', three))
      expect(tranche).toMatch(/ \?$/);
  });
});

describe('equal parts', () => {
  it('tell their year with the last day alone', () => {
    expect(
      tranches(
        'Les CP de 2024 arrivent sur l’unité par tiers de 20 000 € : le 5 février, le 3 mai et le 2 octobre 2024.',
      ),
    ).toEqual([
      '20 000,00 € (33,33 %) de CP 2024, le 05/02/2024',
      '20 000,00 € (33,33 %) de CP 2024, le 03/05/2024',
      '20 000,00 € (33,33 %) de CP 2024, le 02/10/2024',
    ]);
  });
  it('have to come to the year', () => {
    for (const tranche of tranches(
      'Les CP de 2024 arrivent sur l’unité par tiers de 25 000 € : le 5 février, le 3 mai et le 2 octobre 2024.',
    ))
      expect(tranche).toMatch(/ \?$/);
  });
  it('and another day told beside is no part', () => {
    for (const tranche of tranches(
      'Les CP de 2024 sont ouverts par moitié le 5 février 2024, la programmation du 12 janvier étant arrêtée.',
    ))
      expect(tranche).toMatch(/ \?$/);
  });
});

describe('a part of an amount told after another', () => {
  it('goes on with the same credits', () => {
    expect(
      tranches(
        '3. Ouverture des AE de 2024\n\nLes AE reportées (50 000 €) sont utilisables à la signature. Les AE du complément (40 000 €) attendent l’avis du contrôleur budgétaire, au plus tard le 28 juin 2024.',
      ),
    ).toEqual([
      '50 000,00 € (55,56 %) d’AE 2024, à la signature, le 02/01/2024',
      '40 000,00 € (44,44 %) d’AE 2024, le 28/06/2024, sous condition',
    ]);
  });
});

describe('what is awaited', () => {
  it('is the delivery of a permit, whose last day the sentence tells', () => {
    expect(
      tranches(
        'Les AE de 2024 sont ouvertes à la délivrance du permis de construire, au plus tard le 28 juin 2024.',
      ),
    ).toEqual(['90 000,00 € d’AE 2024, le 28/06/2024, sous condition']);
  });
  it('is a choice, whose last day the next sentence tells', () => {
    expect(
      tranches(
        'Les AE de 2024 ne sont ouvertes que si le délégant lève l’option. Il se prononce avant le 15 mai 2024.',
      ),
    ).toEqual(['90 000,00 € d’AE 2024, le 15/05/2024, sous condition']);
  });
});

describe('a part left out', () => {
  it('is not opened with the others', () => {
    expect(
      tranches('Les AE 2024 sont ouvertes à la signature, sauf 9 000 € qui le seront le 3 juin 2024.'),
    ).toEqual([
      '81 000,00 € (90 %) d’AE 2024, à la signature, le 02/01/2024',
      '9 000,00 € (10 %) d’AE 2024, le 03/06/2024',
    ]);
    expect(
      tranches('Les AE 2024, sauf 10 % qui le seront le 3 juin 2024, sont ouvertes à la signature.'),
    ).toEqual([
      '81 000,00 € (90 %) d’AE 2024, à la signature, le 02/01/2024',
      '9 000,00 € (10 %) d’AE 2024, le 03/06/2024',
    ]);
  });
  it('and what is left is asked about where nothing opens it', () => {
    expect(tranches('Les AE 2024, hors réserve de précaution de 5 %, sont ouvertes à la signature.')).toEqual(
      ['85 500,00 € (95 %) d’AE 2024, à la signature, le 02/01/2024 ?'],
    );
  });
  it('elsewhere in the text makes the whole doubtful', () => {
    expect(
      tranches(
        'Les AE 2024 sont ouvertes à la signature. Une réserve de précaution de 4 500 € est constituée sur ces AE.',
      ),
    ).toEqual(['90 000,00 € d’AE 2024, à la signature, le 02/01/2024 ?']);
    expect(
      tranches(
        'Les AE 2024 sont ouvertes à la signature. Elles sont nettes de la réserve de précaution de 5 %.',
      ),
    ).toEqual(['90 000,00 € d’AE 2024, à la signature, le 02/01/2024']);
  });
});

describe('an opening put off', () => {
  it('is told by the sentence after what was', () => {
    expect(
      tranches('Les CP 2025 devaient être ouverts le 3 février 2025. Ils le seront le 2 juin 2025.'),
    ).toEqual(['30 000,00 € de CP 2025, le 02/06/2025']);
  });
  it('and what was opens nothing', () => {
    expect(tranches('Les CP 2025 devaient être ouverts le 3 février 2025.')).toEqual([]);
  });
});

it('beside its amount with tax, the one without is not counted', () => {
  expect(
    tranches(
      'Tranches des AE (€)\n\nTranche\tObjet\tHT\tTTC\tAnnée\tOuverture\nT1\tSocle\t45 000\t54 000\t2024\tsignature de la convention\nT2\tSuite\t30 000\t36 000\t2024\t3 juin 2024\n',
    ),
  ).toEqual([
    '54 000,00 € (60 %) d’AE 2024, à la signature, le 02/01/2024',
    '36 000,00 € (40 %) d’AE 2024, le 03/06/2024',
  ]);
});

describe('dates listed below', () => {
  const DAYS = ['60 000,00 € de CP 2024, le 15/01/2024', '60 000,00 € de CP 2024, le 15/07/2024'];
  const HALVES = DAYS.map((day) => day.replace('60 000,00 €', '30 000,00 € (50 %)'));
  it('open equal parts', () => {
    const lead = 'Les CP de 2024 sont libérés par moitié, de 30 000 € chacune, aux dates suivantes :\n';
    expect(tranches(`${lead}15 janvier 2024\n15 juillet 2024`)).toEqual(HALVES);
    expect(tranches(`${lead}- 15 janvier 2024\n- 15 juillet 2024`)).toEqual(HALVES);
  });
  it('as many as there are parts', () => {
    for (const tranche of tranches(
      'Les CP de 2024 sont libérés par tiers, aux dates suivantes :\n15 janvier 2024\n15 juillet 2024',
    ))
      expect(tranche).toMatch(/ \?$/);
  });
});

describe('the other budget, opened as the first', () => {
  const PARTS = 'Les AE 2024 sont ouvertes à hauteur de 40 % à la signature et de 60 % fin juin 2024. ';
  const BOTH = [
    '36 000,00 € (40 %) d’AE 2024, à la signature, le 02/01/2024',
    '24 000,00 € (40 %) de CP 2024, à la signature, le 02/01/2024',
    '54 000,00 € (60 %) d’AE 2024, le 30/06/2024',
    '36 000,00 € (60 %) de CP 2024, le 30/06/2024',
  ];
  it('has its shares and its days', () => {
    expect(tranches(`${PARTS}Il en va de même des CP 2024.`)).toEqual(BOTH);
    expect(tranches(`${PARTS}Les CP 2024 s’ouvrent dans les mêmes proportions.`)).toEqual(BOTH);
  });
  it('but not its amounts, nor those of another year', () => {
    const amounts = 'Les AE 2024 sont ouvertes pour 40 000 € à la signature et 50 000 € fin juin 2024. ';
    for (const text of [`${amounts}Il en va de même des CP 2024.`, `${PARTS}Il en va de même des CP 2025.`])
      expect(tranches(text)).toHaveLength(2);
  });
});

describe('a list of openings', () => {
  it('goes on with « – ceux de 2025 … »', () => {
    expect(
      tranches(
        'Le calendrier d’ouverture est le suivant :\n– les crédits de paiement de 2024 sont utilisables le 4 mars 2024 ;\n– ceux de 2025 deviendront utilisables le 3 mars 2025.',
      ),
    ).toEqual(['60 000,00 € de CP 2024, le 04/03/2024', '30 000,00 € de CP 2025, le 03/03/2025']);
  });
});

describe('words of opening', () => {
  it('may be of what is consumed in several times, which is no rate of consumption', () => {
    expect(
      tranches('Les AE 2024 sont consommables en deux fois : 30 % dès la signature, 70 % au 2 avril 2024.'),
    ).toEqual([
      '27 000,00 € (30 %) d’AE 2024, à la signature, le 02/01/2024',
      '63 000,00 € (70 %) d’AE 2024, le 02/04/2024',
    ]);
  });
  it('may be of what is free, or cannot be paid before', () => {
    expect(tranches('Les AE 2024 sont libres au 1er mars 2024.')).toEqual([
      '90 000,00 € d’AE 2024, le 01/03/2024',
    ]);
    expect(tranches('Les CP 2025 ne pourront être ordonnancés qu’à partir du 17 février 2025.')).toEqual([
      '30 000,00 € de CP 2025, le 17/02/2025',
    ]);
  });
  it('may stand below a heading that ran on', () => {
    expect(
      tranches(
        'Article 3 : mise à disposition\nLes crédits sont mis à disposition dès la signature de la présente convention.',
        '\tAE\tCP\n2024\t90 000 €\t90 000 €\n\n',
      ),
    ).toEqual([
      '90 000,00 € d’AE 2024, à la signature, le 02/01/2024',
      '90 000,00 € de CP 2024, à la signature, le 02/01/2024',
    ]);
  });
});
