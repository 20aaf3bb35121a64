import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

/** The AE, then the CP, of a convention whose credits these words tell: each year's, then their total. */
const creditsOf = (credits: string): string[][] => {
  const candidates = read(conventionText({ credits }));
  return [shown(candidates, 'commitment'), shown(candidates, 'payment')];
};

const WHOLE = [
  ['150 000,00 €', '12 000,00 €', '162 000,00 €'],
  ['100 000,00 €', '62 000,00 €', '162 000,00 €'],
];
const REST = [
  ['120 000,00 €', '120 000,00 €'],
  ['70 000,00 €', '50 000,00 €', '120 000,00 €'],
];
const asked = (amounts: string[][]) => amounts.map((own) => own.map((amount) => `${amount} ?`));

const ROWS =
  '2025\t30 000\t120 000\t150 000\t30 000\t70 000\t100 000\n2026\t12 000\t–\t12 000\t12 000\t50 000\t62 000\n';
const headed = (...heads: string[]) => `\tAE\t\t\tCP\t\t\n\t${[...heads, ...heads].join('\t')}\n${ROWS}`;
const STAFF = headed('Titre II', 'Autres titres', 'Total');
const euros = (words: string, table: string) => `${words}\nCrédits (en euros)\n\n${table}`;

describe('titre 2 beside the other titles, under each budget', () => {
  it.each([
    ['La délégation s’étend au titre II comme aux autres titres.'],
    ['Le délégant confie au délégataire la paie des vacataires, y compris les crédits de titre 2 afférents.'],
    ['La délégation porte sur les dépenses de personnel et de fonctionnement du centre.'],
    ['Les crédits délégués sont ouverts tous titres confondus.'],
  ])('the total of each budget where titre 2 is delegated: %s', (words) => {
    expect(creditsOf(euros(words, STAFF))).toEqual(WHOLE);
  });
  it.each([
    ['La délégation est consentie hors titre 2.'],
    ['Les crédits de titre 2 restent gérés par le délégant.'],
    ['La délégation ne porte que sur le hors titre 2.'],
    ['Le délégant ouvre ces crédits, à l’exclusion des dépenses de personnel.'],
    ['Les crédits de titre 2, que le délégant continue de gérer en propre, ne sont pas délégués.'],
  ])('the other titles where nothing else is: %s', (words) => {
    expect(creditsOf(euros(words, STAFF))).toEqual(REST);
  });
  it.each([
    [''],
    ['Aucun mouvement n’est admis entre titre 2 et hors titre 2 sans accord.'],
    ['La délégation couvre titre 2 et hors titre 2, les recettes étant exclues.'],
    ['Les crédits de titre 2 restent sous le plafond des emplois.'],
    ['La délégation couvre le titre 2. Elle est consentie hors titre 2 à compter de 2026.'],
  ])('the total is asked about where no word settles it: %s', (words) => {
    expect(creditsOf(euros(words, STAFF))).toEqual(asked(WHOLE));
  });
  it('the heads of the budgets may stand over any of their columns', () => {
    const table = `\t\tAE\t\t\tCP\t\n${STAFF.split('\n').slice(1).join('\n')}`;
    expect(creditsOf(euros('La délégation couvre le titre II.', table))).toEqual(WHOLE);
    expect(creditsOf(euros('Hors titre II.', table))).toEqual(REST);
  });
  it('the titles over the budgets, or both in one head', () => {
    const over =
      'Exercice\tTitre 2\t\tHors titre 2\t\tTotal\t\n\tAE\tCP\tAE\tCP\tAE\tCP\n2025\t30 000\t30 000\t120 000\t70 000\t150 000\t100 000\n2026\t12 000\t12 000\t–\t50 000\t12 000\t62 000\n';
    const one = `Exercice\tAE titre 2\tAE autres titres\tAE total\tCP titre 2\tCP autres titres\tCP total\n${ROWS}`;
    for (const table of [over, one]) {
      expect(creditsOf(euros('Les crédits sont délégués hors titre 2.', table))).toEqual(REST);
      expect(creditsOf(euros('La délégation couvre le titre 2.', table))).toEqual(WHOLE);
      expect(creditsOf(euros('', table))).toEqual(asked(WHOLE));
    }
  });
  it('« hors titre 2 » is a limit, and no name of what is delegated with it', () => {
    const limit = (words: string) => shown(read(conventionText({ body: words })), 'excludes-staff-costs');
    expect(limit('La délégation est consentie hors titre 2.')).toEqual(['oui']);
    expect(limit('La délégation couvre le titre 2 comme le hors titre 2.')).toEqual([]);
  });
  it('the other titles one by one: their sum where it is given, else nothing is sure', () => {
    const heads = ['Titre 2', 'Titre 3', 'Titre 5'];
    const amounts = (...own: string[]) => `2025\t${[...own, ...own].join('\t')}\n`;
    const table = (last: string[], row: string) =>
      `\tAE${'\t'.repeat(heads.length + last.length)}CP${'\t'.repeat(heads.length + last.length - 1)}\n\t${[...heads, ...last, ...heads, ...last].join('\t')}\n${row}`;
    const summed = table(
      ['Hors titre 2', 'Total'],
      amounts('30 000', '40 000', '10 000', '50 000', '80 000'),
    );
    const out = 'La délégation est consentie hors titre 2.';
    expect(creditsOf(euros(out, summed))[0]).toEqual(['50 000,00 €', '50 000,00 €']);
    const apart = table(['Total'], amounts('30 000', '40 000', '10 000', '80 000'));
    expect(creditsOf(euros(out, apart)).flat()).not.toContainEqual(expect.stringMatching(/€$/));
  });
  it('the titles in rows', () => {
    const table =
      '\tAE\tCP\nTitre 2\t30 000\t30 000\nAutres titres\t120 000\t120 000\nTotal\t150 000\t150 000\n';
    const ofYear = (words: string) => creditsOf(`${words}\nCrédits 2025 (en euros)\n\n${table}`)[0];
    expect(ofYear('La délégation est consentie hors titre 2.')).toEqual(['120 000,00 €', '120 000,00 €']);
    expect(ofYear('La délégation couvre le titre 2.')).toEqual(['150 000,00 €', '150 000,00 €']);
    expect(ofYear('')).toEqual(['150 000,00 € ?', '150 000,00 € ?']);
  });
});

describe('the parts of each budget in columns of their own', () => {
  it('their total, where it is the sum of them', () => {
    expect(creditsOf(euros('', headed('Études', 'Travaux', 'Total')))).toEqual(WHOLE);
    const years =
      '\t2025\t\t\t2026\t\t\n\tÉtudes\tTravaux\tTotal\tÉtudes\tTravaux\tTotal\nAE\t30 000\t120 000\t150 000\t12 000\t\t12 000\nCP\t30 000\t70 000\t100 000\t12 000\t50 000\t62 000\n';
    expect(creditsOf(euros('', years))).toEqual(WHOLE);
  });
  it('what has its tax', () => {
    const table =
      '\tAE\t\tCP\t\n\tHT\tTTC\tHT\tTTC\n2025\t100 000\t120 000\t50 000\t60 000\n2026\t–\t–\t50 000\t60 000\n';
    expect(creditsOf(euros('', table))).toEqual([
      ['120 000,00 €', '120 000,00 €'],
      ['60 000,00 €', '60 000,00 €', '120 000,00 €'],
    ]);
  });
  it('no part is taken for all of them', () => {
    const parts =
      '\tAE\t\tCP\t\n\tSocle\tOption\tSocle\tOption\n2025\t30 000\t120 000\t30 000\t70 000\n2026\t12 000\t–\t12 000\t50 000\n';
    const uneven =
      '\tAE\t\t\tCP\t\n\tÉtudes\tTravaux\tTotal\tTotal\tdont études\n2025\t30 000\t120 000\t150 000\t100 000\t30 000\n2026\t12 000\t–\t12 000\t62 000\t12 000\n';
    for (const table of [parts, uneven, headed('Études', 'Travaux', 'Total').replace('150 000', '150 500')])
      expect(creditsOf(euros('', table)).flat()).not.toContainEqual(expect.stringMatching(/€$/));
  });
  it('a former state and the day of an opening are no parts', () => {
    const former =
      '\tAE\t\tCP\t\n\tInitial\tAprès avenant\tInitial\tAprès avenant\n2025\t130 000\t150 000\t80 000\t100 000\n2026\t12 000\t12 000\t62 000\t62 000\n';
    const days =
      '\tAE\t\tCP\t\n\tMontant\tDate\tMontant\tDate\n2025\t150 000\t1er mars 2025\t100 000\t1er mars 2025\n2026\t12 000\t1er mars 2026\t62 000\t1er mars 2026\n';
    for (const table of [former, days]) expect(creditsOf(euros('', table))).toEqual(WHOLE);
  });
});
