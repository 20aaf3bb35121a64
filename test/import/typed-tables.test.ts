import { expect, it } from 'vitest';
import { layOutPages } from '../../lib/import/page/lay-out-pages';
import type { PageWord } from '../../lib/import/page/page-word';

/** Six points a letter, eleven a line, as a typewriter or a text file printed as it is. */
const typed = (lines: readonly string[], top: number): PageWord[] =>
  lines.flatMap((line, rank) =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      text,
      box: {
        left: 50 + 6 * index,
        right: 50 + 6 * (index + text.length),
        top: top + 11 * rank,
        bottom: top + 9 + 11 * rank,
      },
    })),
  );

const TABLE = [
  '                      2025                2026',
  ' Activité         AE        CP        AE        CP',
  ' --------------------------------------------------',
  ' Résidences   84 000    52 000    30 000    62 000',
  ' d’artistes en',
  ' milieu rural',
  '',
  ' Ateliers     46 500    28 000    18 500    37 000',
];
const PROSE = [
  'Article 2. Les montants alloués figurent dans le tableau suivant,',
  'hors titre 2 et toutes taxes comprises ; ils sont en euros.',
  'Le rectorat tient un tableau de suivi par activité.',
];

it('a table that spaces lay out on a typed page is read as in its text, and every word keeps its place', () => {
  const words = [...typed(PROSE, 100), ...typed(TABLE, 160)];
  const { blocks, places, text } = layOutPages([{ width: 600, height: 800, words }]);
  const tables = blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map((cell) => cell.text))] : [],
  );
  expect(tables).toEqual([
    [
      ['', '2025', '', '2026', ''],
      ['Activité', 'AE', 'CP', 'AE', 'CP'],
      ['Résidences d’artistes en milieu rural', '84 000', '52 000', '30 000', '62 000'],
      ['Ateliers', '46 500', '28 000', '18 500', '37 000'],
    ],
  ]);
  const placed = (places ?? []).find(({ start, end }) => text.slice(start, end) === '46');
  expect(placed?.box.left).toBe(50 + 6 * 14);
});

const rowsOf = (lines: readonly string[], width = 600) => {
  const words = [...typed(PROSE, 100), ...typed(lines, 160)];
  return layOutPages([{ width, height: 800, words }]).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map((cell) => cell.text))] : [],
  );
};

it('years in the middle of their two columns are the first of each', () => {
  const lines = [
    '                       2024               2025               2026',
    '                   AE       CP        AE       CP        AE       CP',
    'Crédits (k€)      182,5    100,0      67,5    110,0       -      40,0',
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ['', '2024', '', '2025', '', '2026', ''],
      ['', 'AE', 'CP', 'AE', 'CP', 'AE', 'CP'],
      ['Crédits (k€)', '182,5', '100,0', '67,5', '110,0', '-', '40,0'],
    ],
  ]);
});

it('a table drawn with the signs of boxes is read on a page as one of bars', () => {
  const lines = [
    '┌─────────────┬─────────┬─────────┐',
    '│ en M€       │  2025   │  2026   │',
    '├─────────────┼─────────┼─────────┤',
    '│ AE          │  2,40   │         │',
    '│ CP          │  0,90   │  1,50   │',
    '└─────────────┴─────────┴─────────┘',
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ['en M€', '2025', '2026'],
      ['AE', '2,40', ''],
      ['CP', '0,90', '1,50'],
    ],
  ]);
});

it('what a print wider than its page put at the left of the next line ends its row again', () => {
  const lines = [
    `${' '.repeat(22)}2025${' '.repeat(15)}2026`,
    'Total',
    `AE${' '.repeat(10)}2 480 000,00 €${' '.repeat(7)}620 000,00 €${' '.repeat(10)}3 100`,
    '000,00 €',
    `CP${' '.repeat(12)}744 000,00 €${' '.repeat(7)}930 000,00 €`,
    '1 674 000,00 €',
  ];
  expect(rowsOf(lines, 480)).toEqual([
    [
      ['', '2025', '2026', 'Total'],
      ['AE', '2 480 000,00 €', '620 000,00 €', '3 100 000,00 €'],
      ['CP', '744 000,00 €', '930 000,00 €', '1 674 000,00 €'],
    ],
  ]);
});

it('a blank line parts the signatures from the table of the annex, where half of the lines stand apart', () => {
  const lines = [
    `À Paris, le 3 juin 2025${' '.repeat(21)}À Lille, le 19 juin 2025`,
    `Pour la DGOM,${' '.repeat(31)}Pour la DEAL,`,
    '',
    '',
    'ANNEXE',
    '',
    'A. Échéancier (en euros)',
    '',
    `Chantier${' '.repeat(24)}AE 2025      CP 2025`,
    `Cilaos${' '.repeat(26)}300 000       90 000`,
    `Salazie${' '.repeat(25)}220 000       40 000`,
    '',
    'B. Axes d’imputation',
    '',
    'Domaine fonctionnel',
  ];
  const tables = rowsOf(lines);
  expect(tables.at(-1)).toEqual([
    ['Chantier', 'AE 2025', 'CP 2025'],
    ['Cilaos', '300 000', '90 000'],
    ['Salazie', '220 000', '40 000'],
  ]);
});

it('a rule typed across the page stands alone', () => {
  const lines = ['Pour la DDTM 29 : G. LE BIHAN', '='.repeat(62), 'CONVENTION DE DÉLÉGATION DE GESTION'];
  const { text } = layOutPages([{ width: 600, height: 800, words: typed([...PROSE, ...lines], 100) }]);
  expect(
    text
      .split('\n')
      .filter((line) => line !== '')
      .slice(-3),
  ).toEqual(lines);
});
