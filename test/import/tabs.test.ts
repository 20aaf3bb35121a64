import { describe, expect, it } from 'vitest';
import { layOutPages } from '../../lib/import/page/lay-out-pages';
import type { PageWord } from '../../lib/import/page/page-word';

const MARGIN = 50;
/** A typewriter's line, six points a letter: a tab goes to the next stop, `step` points apart. */
function typed(top: number, text: string, step: number): PageWord[] {
  let left = MARGIN;
  return text.split(/( |\t)/).flatMap((word) => {
    if (word === '\t') left = MARGIN + (Math.floor((left - MARGIN) / step + 1e-6) + 1) * step;
    else if (word === ' ') left += 6;
    else if (word !== '') {
      const box = { left, right: left + 6 * word.length, top, bottom: top + 10 };
      left = box.right;
      return [{ text: word, box }];
    }
    return [];
  });
}
const tablesOf = (lines: readonly string[], step: number, width = 600) => {
  const words = lines.flatMap((text, rank) => typed(100 + 11 * rank, text, step));
  const { blocks } = layOutPages([{ width, height: 800, words }]);
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
  );
};
const cells = (lines: readonly string[]) => lines.map((text) => text.split('\t'));

// Every eight letters, as a browser prints them; 12,5 mm, as a text processor does.
describe.each([48, 35.46])('words on tab stops %s points apart', (step) => {
  it('are the cells that were typed, though none stands under its heading', () => {
    const typedRows = [
      'Poste de dépense\tAE 2025\tCP 2025\tCP 2026',
      'Conception et développement\t310 000 €\t140 000 €\t170 000 €',
      'Aide au changement\t50 000 €\t\t50 000 €',
      'TOTAL\t360 000 €\t140 000 €\t220 000 €',
    ];
    expect(tablesOf(typedRows, step)).toEqual([cells(typedRows)]);
  });
  it('leave the cell blank that two tabs enclose', () => {
    const typedRows = ['\tAE\tCP', '2025\t105 000 €\t63 000 €', '2026\t\t42 000 €'];
    expect(tablesOf(typedRows, step)).toEqual([cells(typedRows)]);
  });
  it('make no row of the lines of text around them', () => {
    const typedRows = ['Exercice\tCP\tAE', '2025\t40 000 €\t100 000 €', '2026\t75 000 €\t15 000 €'];
    const around = ['Le total se lit ainsi :', ...typedRows, '', 'Il est fixé'];
    expect(tablesOf(around, step)).toEqual([cells(typedRows)]);
  });
  it('are numbers without a unit, a space apart or a tab', () => {
    const typedRows = ['CF\tAE 2025\tCP 2025', 'DR84\t60 000\t30 000', 'Total\t225 000\t125 000'];
    expect(tablesOf(typedRows, step)).toEqual([cells(typedRows)]);
  });
  it('leave the first column blank where every row begins with a tab', () => {
    const typedRows = ['\t2024\t2025\t2026', '\t240\t420\t300'];
    expect(tablesOf(['Les crédits', 'de paiement', 'sont ceux-ci :', '', ...typedRows], step)).toEqual([
      cells(typedRows),
    ]);
  });
  it('do not part a label from its number, nor an amount from its unit', () => {
    const typedRows = [
      'Tranche\tAE\tCP\tMise à disposition',
      'Tranche 1\t130 000 €\t95 000 €\tà la signature',
      'Tranche 2\t85 000 €\t80 000 €\tle 2 février 2026',
      'Total\t215 000 €\t175 000 €',
    ];
    expect(tablesOf(typedRows, step)[0]?.map((row) => row.filter((cell) => cell !== ''))).toEqual(
      cells(typedRows),
    );
  });
  it('are no table where words of running text happen to stand there', () => {
    const prose = [
      'Le montant de la convention est de 150 000 € dont 90 000 € pour AE 2025 et le reste',
      'en 2026 pour le compte de la direction qui en a la charge et 40 000 € plus tard',
    ];
    expect(tablesOf([...prose, '', 'Pour la DGS,\tPour la DNUM,'], step)).toEqual([]);
  });
  it('go on below where the line had no room left', () => {
    const typedRows = [
      'Poste\tAE 2025\tCP 2025',
      'Audits\t310 000 €\t310 000',
      '€',
      'Essais\t50 000 €\t50 000 €',
    ];
    expect(
      tablesOf(typedRows, step, 50 + 25 * 6 + 50)[0]
        ?.at(1)
        ?.at(-1),
    ).toBe('310 000 €');
  });
});

it('tab stops are also found on a page that was read off an image, where each letter has its own width', () => {
  const rows = [
    'Poste de dépense\tAE 2025\tCP 2025',
    'Audits\t310 000 €\t140 000 €',
    'Essais du jour\t\t50 000 €',
  ];
  const words = rows.flatMap((text, rank) =>
    typed(100 + 11 * rank, text, 48).map(({ text: word, box }) => ({
      text: word,
      box: { ...box, left: box.left + (word.length % 3) * 0.4, right: box.right - 1.2 },
      confidence: 90,
    })),
  );
  const { blocks } = layOutPages([{ width: 600, height: 800, words }]);
  const [table] = blocks.filter((block) => block.kind === 'table');
  expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual(cells(rows));
});

it('a long cell goes on between two rows', () => {
  const typedRows = ['\tDélégant\tDélégataire', 'Nom\tDGS\tDirection de la recherche', 'Ville\tParis\tLyon'];
  const wrapped = [
    ...typedRows.slice(0, 2),
    'et des études, de ses statistiques (DREES)',
    ...typedRows.slice(2),
  ];
  const [table] = tablesOf(wrapped, 48, 2 * MARGIN + 6 * 42);
  expect(table?.[1]).toEqual([
    'Nom',
    'DGS',
    'Direction de la recherche et des études, de ses statistiques (DREES)',
  ]);
});

it('two spaces part two cells where every letter is as wide as the others', () => {
  const prose =
    'Les montants sont exprimés en milliers et les crédits sont ouverts comme suit pour chaque exercice';
  const rows = ['Nature des crédits     2024', 'Crédits de paiement  100,0'];
  expect(tablesOf([prose, '', ...rows], 48, 800)).toEqual([
    [
      ['Nature des crédits', '2024'],
      ['Crédits de paiement', '100,0'],
    ],
  ]);
});

it('columns aligned by spaces are no tabs', () => {
  const aligned = ['Poste         AE 2025', 'Audits        310 000', 'Essais          9 000'];
  expect(tablesOf(aligned, 48)).toEqual([
    [
      ['Poste', 'AE 2025'],
      ['Audits', '310 000'],
      ['Essais', '9 000'],
    ],
  ]);
});
