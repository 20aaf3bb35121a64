import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const TABLE = '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\t75 000 €\t75 000 €\n2026\t30 000 €\t60 000 €\n\n';
const TERM = 'La convention prend fin le 31 décembre 2026.';
const tranches = (text: string, table = TABLE) =>
  shown(read(conventionText({ credits: table + text, term: TERM })), 'tranche');

const ofAvenant = (text: string, table = '') =>
  shown(
    read(
      conventionText({
        title: 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 5 juin 2023',
        credits: table + text,
        references: 'Les autres clauses sont sans changement.',
        term: '',
      }),
    ),
    'tranche',
  );

describe('a day of each year', () => {
  const OF_LAST = ['75 000,00 € de CP 2025, le 15/02/2025', '60 000,00 € de CP 2026, le 15/02/2026'];
  it.each([
    'Chaque année à partir de 2025, les CP sont ouverts au 15 février.',
    'Les CP sont ouverts au 15 février de chaque année, à compter de 2025.',
    'À compter de l’exercice 2025, les CP sont ouverts le 15 février.',
    'Chaque année à partir de 2025 et jusqu’en 2026, les CP sont mis en place le 15 février.',
    'Pour 2025, puis pour 2026, les CP sont ouverts le 15 février.',
    'Pour 2025, puis 2026, les CP sont ouverts au 15 février de l’année.',
    'En 2025 comme en 2026, les CP sont ouverts le 15 février.',
  ])('%s', (text) => {
    expect(tranches(text)).toEqual(OF_LAST);
  });
  it('ends with the year that is said', () => {
    expect(
      tranches('Chaque année à partir de 2024 et jusqu’en 2025, les CP sont mis en place le 15 février.'),
    ).toEqual(['60 000,00 € de CP 2024, le 15/02/2024', '75 000,00 € de CP 2025, le 15/02/2025']);
  });
  it('is not what « à compter de 2025 » tells beside a day with its year', () => {
    expect(tranches('À compter de 2025, les CP sont ouverts le 15 février 2025.')).toEqual([
      '75 000,00 € de CP 2025, le 15/02/2025',
    ]);
  });
  it.each([
    'Chaque année à partir de 2025, les AE sont ouvertes le 15 janvier et les CP le 1er mars.',
    'À compter de 2025, les AE sont ouvertes le 15 janvier ; chaque année, les CP le sont au 1er mars.',
  ])('of its own for each budget: %s', (text) => {
    const told = tranches(text);
    expect(told).toContain('75 000,00 € d’AE 2025, le 15/01/2025');
    expect(told).toContain('30 000,00 € d’AE 2026, le 15/01/2026');
    expect(told).toContain('75 000,00 € de CP 2025, le 01/03/2025');
  });
  it('is of both budgets where the second clause opens nothing', () => {
    expect(
      tranches(
        'Chaque année à partir de 2026, les AE et les CP sont ouverts le 15 janvier ; les CP sont suivis par le délégataire.',
      ),
    ).toEqual(['30 000,00 € d’AE 2026, le 15/01/2026', '60 000,00 € de CP 2026, le 15/01/2026']);
  });
  it('is asked about where « puis » goes from part to part', () => {
    expect(tranches('Pour 2025, les CP sont ouverts le 15 février puis le 15 juin 2025.')).toEqual([
      '75 000,00 € de CP 2025, le 15/06/2025 ?',
    ]);
  });
});

describe('a paragraph about one year', () => {
  const WHOLE = '75 000,00 € d’AE 2025, le 15/01/2025';
  it.each([
    'Pour 2025, les AE sont notifiées le 15 janvier 2025. Les CP sont ouverts le 3 mars 2025.',
    '3.1 Au titre de l’exercice 2025, les AE sont notifiées le 15 janvier 2025. Les CP suivent le 3 mars.',
  ])('%s', (text) => {
    expect(tranches(text)).toEqual([WHOLE, '75 000,00 € de CP 2025, le 03/03/2025']);
  });
  it.each([
    'Pour 2025, les AE sont notifiées le 15 janvier 2025. Les crédits de paiement suivent par tiers égaux : au 3 février 2025, au 2 mai 2025, au 1er octobre 2025.',
    'Pour 2025, les AE sont notifiées le 15 janvier 2025. Les CP viennent ensuite en trois parts égales : le 3 février, le 2 mai et le 1er octobre 2025.',
  ])('%s', (text) => {
    expect(tranches(text)).toEqual([
      WHOLE,
      '25 000,00 € (33,33 %) de CP 2025, le 03/02/2025',
      '25 000,00 € (33,33 %) de CP 2025, le 02/05/2025',
      '25 000,00 € (33,33 %) de CP 2025, le 01/10/2025',
    ]);
  });
  it.each([
    // A day of another year, words of another, another paragraph, a year of something else.
    'Pour 2025, les AE sont notifiées le 15 janvier 2025. Les CP sont ouverts le 3 mars 2026.',
    'Pour 2025, les AE sont notifiées le 15 janvier 2025. Les CP des autres exercices sont ouverts le 3 mars 2025.',
    'Pour 2025, les AE sont notifiées le 15 janvier 2025.\n\nLes CP sont ouverts le 3 mars 2025.',
  ])('but not %s', (text) => {
    expect(tranches(text).filter((told) => !told.endsWith('?'))).toEqual([WHOLE]);
  });
  it('is of credits, and not of the service', () => {
    expect(tranches('En 2025, le service est refondu. Les CP sont ouverts le 3 mars 2025.')).toEqual([]);
  });
});

describe('labels of openings', () => {
  const ONE_YEAR = '\tAE\tCP\n2024\t90 000 €\t60 000 €\n2025\tnéant\t30 000 €\n\n';
  const PARTS = [
    '60 000,00 € (66,67 %) d’AE 2024, à la signature, le 02/01/2024',
    '30 000,00 € (33,33 %) d’AE 2024, le 02/09/2024, sous condition',
    '60 000,00 € de CP 2024, à la signature, le 02/01/2024',
  ];
  it('leave out the one year of such credits', () => {
    expect(
      tranches(
        'Ouverture AE         deux tiers à la signature, un tiers après recette du lot 1 (prévue le 02/09/2024)\nOuverture CP 2024    à la signature',
        ONE_YEAR.replace('\t30 000 €', '\t30 000 €'),
      ).map((told) => told.replace(' ?', '')),
    ).toEqual(PARTS);
  });
  it('and no year where there are two', () => {
    expect(tranches('Ouverture AE         à la signature\nOuverture CP 2024    à la signature')).toEqual([
      '60 000,00 € de CP 2024, à la signature, le 02/01/2024',
    ]);
  });
  it('end the line above, however long', () => {
    expect(
      tranches(
        'Ouverture des AE 2024 : deux tiers à la signature, un tiers après recette du lot 1 (prévue le 02/09/2024)\nOuverture des CP 2024 : à la signature',
      ),
    ).toEqual(PARTS);
  });
});

describe('what a condition counts', () => {
  it.each([
    'Les AE de 2025 ne sont ouvertes qu’après le bilan attendu le 3 mars 2025, et si ce bilan montre au moins 12 000 visites.',
    'Les AE de 2025 sont ouvertes si la fréquentation constatée au bilan attendu le 3 mars 2025 dépasse 12 000 usagers.',
  ])('is no amount: %s', (text) => {
    expect(tranches(text)).toEqual(['75 000,00 € d’AE 2025, le 03/03/2025, sous condition']);
  });
  it('but what is opened may be one without its unit', () => {
    expect(tranches('Les AE de 2025 : au moins 50 000 sont ouvertes le 3 mars 2025.')).toEqual([
      '75 000,00 € d’AE 2025, le 03/03/2025 ?',
    ]);
  });
});

describe('a part that an avenant moves', () => {
  it.each([
    'La seconde moitié des AE 2024, soit 45 000 €, dont l’article 4 prévoyait l’ouverture au 3 juin 2024, sera ouverte au 2 septembre 2024.',
    'La seconde moitié des AE 2024, soit 45 000 €, que la convention prévoyait d’ouvrir le 3 juin 2024, est ouverte le 2 septembre 2024.',
  ])('%s', (text) => {
    expect(ofAvenant(text)).toEqual(['45 000,00 € (50 %) d’AE 2024, le 02/09/2024']);
  });
  it('with a verb that goes on after « qui devait être ouverte »', () => {
    expect(
      ofAvenant(
        'La seconde moitié des AE 2024, soit 45 000 €, qui devait être ouverte le 3 juin 2024, le sera le 2 septembre 2024.',
      ).map((told) => told.replace(' ?', '')),
    ).toEqual(['45 000,00 € (50 %) d’AE 2024, le 02/09/2024']);
  });
  it('is asked about where no former day tells that it is moved', () => {
    expect(
      ofAvenant('La seconde moitié des AE 2024, soit 45 000 €, sera ouverte au 2 septembre 2024.'),
    ).toEqual(['45 000,00 € (50 %) d’AE 2024, le 02/09/2024 ?']);
  });
});
