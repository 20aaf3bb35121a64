import { describe, expect, it } from 'vitest';
import { extractActs } from '../../lib/extraction/extract-acts';
import { readDocument } from '../../lib/import/read-document';

/** Every retained value of a text: `fact value`, « ? » after what is asked about. */
async function shown(text: string): Promise<string[]> {
  const document = await readDocument(new File([text], 'convention.txt'));
  if (!document.ok) throw new Error(document.error.message);
  const acts = extractActs(document.value);
  if (!acts.ok) throw new Error(acts.error.message);
  return (acts.value[0]?.candidates ?? [])
    .filter(({ standing }) => standing === 'retained')
    .map(({ fact, value, confidence }) => {
      const words =
        value.type === 'amount'
          ? value.amount
          : value.type === 'code'
            ? value.code
            : 'date' in value
              ? value.date
              : '';
      return `${fact} ${words}${confidence === 'sure' ? '' : ' ?'}`;
    });
}

const HEAD =
  'Convention de délégation de gestion « Essai »\n\nDélégant : direction A (DA)\nDélégataire : service B (SB)\n\n';

describe('papers of another kind than prose', () => {
  it('a form: rubrics, brackets and boxes are none of its values', async () => {
    const read = await shown(
      `${HEAD}A1  Programme              [ 352 ]\nA2  Domaine fonctionnel    [ 0352-01 ]\nB1  Centre financier       [ 0352-CFSE-CFIN ]\nB2  Centre de coûts        [ SGSIFAB075 ]\nC1  Date d'effet           [ 15/05/2025 ]\nC2  Date de fin            [ 31/12/2026 ]\nC3  Préavis (en mois)      [ 3 ]\nFait à Paris, le [ 29/04/2025 ]\n`,
    );
    expect(read).toEqual(
      expect.arrayContaining([
        'functional-area:1 0352-01',
        'funds-center:1 0352-CFSE-CFIN',
        'cost-center:1 SGSIFAB075',
        'start-date 2025-05-15',
        'end-date 2026-12-31',
        'signature-date 2025-04-29',
      ]),
    );
  });
  it('an amount whose words and figures differ is asked about, whatever sums say', async () => {
    const text = (words: string) =>
      `${HEAD}Le montant est de ${words} euros (30 000 €).\nAE 2026 : 30 000 €\nCP 2026 : 30 000 €\nFait à Paris, le 20 janvier 2026\n`;
    expect(await shown(text('trente mille'))).toContain('commitment-total 3000000');
    expect(await shown(text('trente et un mille'))).not.toContain('commitment-total 3000000');
  });
  it('the AE and the CP of each line, under the years', async () => {
    const read = await shown(
      `${HEAD}\t\t2025\t2026\tTotal\nUO 0352-CFSE-CFIN\tAE\t60 000\t40 000\t100 000\n\tCP\t30 000\t70 000\t100 000\nUO 0352-CFSE-CDIH\tAE\t10 000\t10 000\t20 000\n\tCP\t5 000\t15 000\t20 000\n\nFait à Paris, le 20 janvier 2025\n`,
    );
    expect(read).toEqual(
      expect.arrayContaining(['commitment-allotment:2025 7000000', 'payment-allotment:2026 8500000']),
    );
  });
  it('a mail: what it answers is none of the act above it', async () => {
    const act =
      'CONVENTION DE DÉLÉGATION DE GESTION\nEntre la direction A, délégant, et la direction B, délégataire.\nAE 2026 : 30 000 €\nCP 2026 : 30 000 €\nFait à Paris, le 20 janvier 2026\n';
    const before =
      '\nLe 2 janvier 2026 à 17:20, Une Personne a écrit :\n> AE 2026 : 90 000 €\n> CP 2026 : 90 000 €\n';
    expect(await shown(act + before)).toContain('commitment-allotment:2026 3000000');
    expect(await shown(act.replace('Fait', `${before}Fait`))).not.toContain(
      'commitment-allotment:2026 9000000',
    );
  });
  it('a list of tasks: what is not done yet is said all the same', async () => {
    const tasks = '- [x] AE 2026 : ouvertes à la signature\n- [ ] CP 2026 : ouverts le 1er mars 2026\n';
    const read = await shown(
      `${HEAD}AE 2026 : 30 000 €\nCP 2026 : 30 000 €\n${tasks}Fait à Paris, le 20 janvier 2026\n`,
    );
    expect(read.filter((each) => each.startsWith('tranche:'))).toHaveLength(2);
  });
  it('two sets of credits that have nothing to do with one another: neither is sure', async () => {
    const other = '\n\nDu programme 203 :\n\n\tAE\tCP\n2026\t20 000 €\t5 000 €\n2027\t\t15 000 €\n';
    const own = 'Année 2026 – AE : 80 000 € – CP : 30 000 €\nAnnée 2027 – CP : 50 000 €\n';
    const read = await shown(`${HEAD}${own}${other}\nFait à Paris, le 20 janvier 2026\n`);
    expect(read).toContain('commitment-allotment:2026 2000000 ?');
  });
  it('budgets in groups of rows, what is given in its own column', async () => {
    const rows = (first: string, last: string) =>
      `\t2026\t90 000\t- 10 000\t${first}\n\t2027\t40 000\t\t${last}\n`;
    const table = `Autorisations d'engagement\tProgrammé\tMise en réserve\tNet délégué\n${rows('80 000', '40 000').replaceAll('\n\t', '\n').replace(/^\t/, '')}Crédits de paiement\t\t\t\n${rows('80 000', '40 000').replaceAll('\n\t', '\n').replace(/^\t/, '')}`;
    const read = await shown(`${HEAD}Crédits (en euros)\n${table}\nFait à Paris, le 20 janvier 2026\n`);
    expect(read).toEqual(
      expect.arrayContaining(['commitment-allotment:2026 8000000', 'payment-allotment:2027 4000000']),
    );
  });
  it('two amounts that ran together in a cell are none', async () => {
    const table = 'Exercice\tAE\tCP\n2026\t400 000 250 000\t\n2027\t100 000\t\nTotal\t400 000 350 000\t\n';
    const read = await shown(`${HEAD}Crédits (en euros)\n${table}\nFait à Paris, le 20 janvier 2026\n`);
    expect(read.filter((each) => /^commitment-\S+ \d+$/.test(each))).toEqual([]);
  });
  it('the brackets of a model stay, and keep it from being one', async () => {
    const text = `Convention de délégation de gestion [intitulé du projet]\n${'[nom] [date] [objet] [lieu] [code] [montant]\n'.repeat(2)}`;
    await expect(shown(text)).rejects.toThrow();
  });
  it('Markdown: stars are no words, and what is struck out is not said', async () => {
    const read = await shown(
      `${HEAD}**Programme** : \`352\`\n**Centre financier** : \`0352-CFSE-CFIN\`\n**Centre de coûts** : \`SGSIFAB075\`\n\nLa convention prend fin ~~le 31 décembre 2026~~ le **30 juin 2027**.\n\n*Fait à Paris, le 20 janvier 2025*\n`,
    );
    expect(read).toEqual(
      expect.arrayContaining([
        'cost-center:1 SGSIFAB075',
        'end-date 2027-06-30',
        'signature-date 2025-01-20',
      ]),
    );
  });
  it('rows that semicolons part are a table', async () => {
    const read = await shown(
      `${HEAD}Exercice;AE (€);CP (€)\n2025;300 000,00;156 000,00\n2026;96 000,00;180 000,00\n2027;;60 000,00\nEnsemble;396 000,00;396 000,00\n\nFin.\n`,
    );
    expect(read).toEqual(
      expect.arrayContaining([
        'commitment-allotment:2026 9600000',
        'payment-allotment:2027 6000000',
        'payment-total 39600000',
      ]),
    );
  });
  it('years may be spelled', async () => {
    const read = await shown(
      `${HEAD}Le délégant ouvre deux cent mille euros d'autorisations d'engagement pour l'exercice deux mille vingt-cinq. Les crédits de paiement sont de deux cent mille euros pour l'exercice deux mille vingt-six.\n`,
    );
    expect(read).toEqual(
      expect.arrayContaining(['commitment-allotment:2025 20000000', 'payment-allotment:2026 20000000']),
    );
  });
  it('a total said right above its table, and another one in it, are asked about', async () => {
    const read = await shown(
      `${HEAD}Le montant total est de 415 000 € en AE et en CP, répartis ainsi :\n\nAnnée\tAE\tCP\n2025\t305 000 €\t205 000 €\n2026\t100 000 €\t200 000 €\n\nFin.\n`,
    );
    expect(read).toContain('commitment-total 40500000 ?');
  });
  it('the rows of a sheet keep the cells that quotation marks hold, and say which is the title', async () => {
    const read = await shown(
      'Fiche-convention normalisée\nCe classeur vaut convention de délégation de gestion\n\nRubrique;Saisie;Contrôle\nIntitulé;"Convention de délégation de gestion ""Tours ; phares""";OK\nDélégant;direction A (DA);OK\nDélégataire;service B (SB);OK\nObjet;"travaux ; études";OK\nCF_UO;0352-CFSE-CFIN;UO\n\nExercice;AE;CP T1;CP T2;CP exercice\n2025;90000;20000;25000;45000\n2026;;15000;30000;45000\nTOTAL;90000;;;90000\n',
    );
    expect(read).toEqual(
      expect.arrayContaining([
        'commitment-allotment:2025 9000000',
        'payment-allotment:2025 4500000',
        'payment-allotment:2026 4500000',
        'payment-total 9000000',
      ]),
    );
  });
  it('a title spread over its line is one, and so is what is worth a convention', async () => {
    const body = `Programme 352\nCentre financier : 0352-CFSE-CFIN\nFait à Paris, le 20 janvier 2025\n`;
    const parties = 'Délégant : direction A (DA)\nDélégataire : service B (SB)\n\n';
    await expect(
      shown(
        `A V E N A N T   N °   2\n\nà la convention de délégation de gestion « Essai » du 3 mai 2023\n\n${parties}${body}`,
      ),
    ).resolves.toContain('signature-date 2025-01-20');
    for (const title of [
      'RELEVÉ DE DÉCISIONS VALANT CONVENTION DE DÉLÉGATION DE GESTION – VIGIE',
      'OBJET       : convention de délégation de gestion – quai des Flamands.\n\nLa présente convention suit.',
    ])
      await expect(shown(`Base A\n\n${title}\n\n${parties}${body}`)).resolves.toContain(
        'funds-center:1 0352-CFSE-CFIN',
      );
  });
  it('years told by a letter are those that the text gives it', async () => {
    const read = await shown(
      `${HEAD}Montants en k€ (N étant l'année 2025) :\n\n        |     N     |    N+1    |   TOTAL\n--------+-----------+-----------+----------\n AE     |   1 240   |    360    |   1 600\n CP     |     700   |    900    |   1 600\n\nFin.\n`,
    );
    expect(read).toEqual(
      expect.arrayContaining(['commitment-allotment:2025 124000000', 'payment-allotment:2026 90000000']),
    );
  });
  it('a row told for memory and a table of what another act says open nothing', async () => {
    const memory = await shown(
      `${HEAD}Exercice\tAE\tCP\n2025\t90 000 €\t90 000 €\nPour mémoire, autre fonds 2025\t48 000 €\t48 000 €\n\nFin.\n`,
    );
    expect(memory).toContain('commitment-total 9000000');
    const avenant =
      'Avenant n° 2 à la convention de délégation de gestion « Essai » du 3 mai 2023\n\nDélégant : direction A (DA)\nDélégataire : service B (SB)\n\n';
    const recalled = await shown(
      `${avenant}Par convention du 3 mai 2023, la direction A a confié au service B la gestion de ce qui suit :\n\n\t2023\t2024\nAE\t400 000\t350 000\nCP\t400 000\t350 000\n\nLe centre de coûts devient SGSIFAB075.\n`,
    );
    expect(recalled.filter((each) => /allotment|total/.test(each) && !each.endsWith('?'))).toEqual([]);
  });
  it('one table for each center, named in its head or above it, adds up; one that nobody reads makes the others unsure', async () => {
    const site = (name: string, first: string, second: string) =>
      `${name}          centre de coûts SGSIFAB075\n                2026            2027\n     AE       ${first} €        ${second} €\n     CP       ${first} €        ${second} €\n\n`;
    const both = await shown(
      `${HEAD}${site('     UO 0352-CFSE-CFIN', '420 000', '30 000')}Second site\n${site('     UO 0352-CFSE-CDIH', '100 000', '20 000')}Fin.\n`,
    );
    expect(both).toEqual(
      expect.arrayContaining(['commitment-allotment:2026 52000000', 'payment-allotment:2027 5000000']),
    );
    const unread = await shown(
      `${HEAD}Volet\tPremier temps\tSecond temps\nAE\t420 000 €\t30 000 €\nCP\t420 000 €\t30 000 €\n\nSuite\n\n\t2027\nAE\t150 000 €\nCP\t150 000 €\n\nFin.\n`,
    );
    expect(unread.filter((each) => each.startsWith('commitment-total'))).toEqual([
      'commitment-total 15000000 ?',
    ]);
  });
  it('years may be shares of a ceiling, in a table', async () => {
    const read = await shown(
      `${HEAD}Plafond : 840 000 €\n\n\t2025\t2026\nEn AE\t75 %\t25 %\nEn CP\t50 %\t50 %\n\nFin.\n`,
    );
    expect(read).toEqual(
      expect.arrayContaining(['commitment-allotment:2025 63000000', 'payment-allotment:2026 42000000']),
    );
  });
  it('what was asked for, and what stands in a column set apart, is none of it', async () => {
    const granted = await shown(
      `${HEAD}\t\tExercice 2025\tExercice 2026\nDemandé\tAE\t280 000 €\t40 000 €\n\tCP\t120 000 €\t200 000 €\nAccordé\tAE\t240 000 €\t40 000 €\n\tCP\t110 000 €\t170 000 €\n\nFin.\n`,
    );
    expect(granted).toContain('commitment-allotment:2025 24000000');
    const codes = await shown(
      `${HEAD}\tDépenses conservées (hors convention)\tDépenses déléguées\nProgramme\t354\t352\nCentre financier\t0354-DR87-DP23\t0352-CFSE-CFIN\nDomaine fonctionnel\t0354-05\t0352-01\n\nFin.\n`,
    );
    expect(codes.filter((each) => /programme|funds|area/.test(each))).toEqual([
      'programme 352',
      'functional-area:1 0352-01',
      'funds-center:1 0352-CFSE-CFIN',
    ]);
  });
});

it('a model to fill in, annexed, agrees nothing; an annex that is filled in does', async () => {
  const ends = async (amount: string, label: string) =>
    (
      await shown(
        `${HEAD}Année\tAE\tCP\n2025\t10 000 €\t10 000 €\n\nProgramme 352, centre financier 0352-CFSE-CFIN.\n\nANNEXE 1 – Fiche\nLa convention prend fin le 31 décembre 2026.\n\nANNEXE 2 – ${label}\nConvention d’application n° ${amount}\nAE : ${amount} €. Centre de coûts : ${amount}\nLa convention prend fin le 30 juin 2025.\n`,
      )
    ).filter((each) => each.startsWith('end-date'));
  expect(await ends('………', 'Modèle de convention d’application')).toEqual(['end-date 2026-12-31']);
  expect(await ends('12', 'Convention d’application')).not.toEqual(['end-date 2026-12-31']);
});
