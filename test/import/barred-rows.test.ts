import { expect, it } from 'vitest';
import { layOutPages } from '../../lib/import/page/lay-out-pages';
import type { PageWord } from '../../lib/import/page/page-word';

/** Twelve points a letter, thirty a line: the words of a typed page as an optical reader gives them. */
const read = (lines: readonly string[]): PageWord[] =>
  lines.flatMap((line, rank) =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      text,
      box: {
        left: 100 + 12 * index + (/^[|I]$/.test(text) ? 4 : 0),
        right: 100 + 12 * (index + text.length) - (/^[|I]$/.test(text) ? 4 : 0),
        top: 100 + 30 * rank,
        bottom: 122 + 30 * rank,
      },
      confidence: 90,
    })),
  );

const tablesOf = (lines: readonly string[]) =>
  layOutPages([{ width: 1_600, height: 2_200, words: read(lines) }]).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map((cell) => cell.text))] : [],
  );

it('a cell that was lost, with its bar, leaves its place empty', () => {
  const rows = tablesOf([
    'Exercice | AE         | CP',
    '2024     | 310 000    | 150 000',
    '2025                  | 150 000',
    '2026     |-           | 150 000',
    'Cumul    | 310 000    | 450 000',
  ]);
  expect(rows).toEqual([
    [
      ['Exercice', 'AE', 'CP'],
      ['2024', '310 000', '150 000'],
      ['2025', '', '150 000'],
      ['2026', '-', '150 000'],
      ['Cumul', '310 000', '450 000'],
    ],
  ]);
});

it('the frame around a table holds nothing, and what is left of its rules is no row', () => {
  const rows = tablesOf([
    '| N°  | Nature | Ouverture            |',
    '--+',
    '| 1   |   AE   | à la signature       |',
    '| 2   I   CP   | le 1er juillet 2025  |',
    '|     |        | au plus tard         |',
  ]);
  expect(rows).toEqual([
    [
      ['N°', 'Nature', 'Ouverture'],
      ['1', 'AE', 'à la signature'],
      ['2', 'CP', 'le 1er juillet 2025'],
      ['', '', 'au plus tard'],
    ],
  ]);
});

it('bars that stand where the words of each row end part no columns of the page', () => {
  const rows = tablesOf([
    '| 2024 | 1 200 000 € | 50 000 € |',
    '| Exercice 2025 | 100 000 € | 90 000 € |',
    '| 2026 | | 160 000 € |',
    '| Total | 1 300 000 € | 300 000 € |',
  ]);
  expect(rows).toEqual([
    [
      ['2024', '1 200 000 €', '50 000 €'],
      ['Exercice 2025', '100 000 €', '90 000 €'],
      ['2026', '', '160 000 €'],
      ['Total', '1 300 000 €', '300 000 €'],
    ],
  ]);
});
