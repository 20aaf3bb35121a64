import { parseAmountCell } from './cells/amount-cell';
import { cleanCell } from './cells/clean-cell';
import type { Cells } from './extract';
import { type FoundLayout, NO_AMOUNTS } from './layout';
import { badAmount, isSubtotal, type KeyColumn, keysOf, signsOf } from './named-columns';

const MOST_PREAMBLE = 20;
const SAMPLE = 50;

/** What a cell of a file without header must look like to be the column that its place says. */
const SHAPES = {
  programme: /^0?\d{3}$/,
  functionalArea: /^(?:\d{4}|FSE\d\d|FTJ\d\d)(?:-\d{2}){0,2}$/,
  commitmentNumber: /^\d{1,10}$/,
} as const;

export interface PositionalLayout {
  /** How many columns such a file has: exports of different years differ by one. Each with the rank of its columns. */
  readonly widths: Readonly<
    Record<number, Readonly<Partial<Record<KeyColumn | 'programme', number>> & { commitmentNumber: number }>>
  >;
  readonly measure: 'committed' | 'paid';
}

/** Finds lines by the number of their cells and the shapes of the first ones: the amount stands last, no header is needed. */
export function findPositionalColumns(
  rows: readonly Cells[],
  { widths, measure }: PositionalLayout,
): FoundLayout | undefined {
  for (let start = 0; start < Math.min(rows.length, MOST_PREAMBLE); start += 1) {
    const width = rows[start]?.length ?? 0;
    const columns = widths[width];
    if (!columns || !isLine(rows[start], width, columns)) continue;
    const sample = rows.slice(start, start + SAMPLE).filter((row) => row.some((cell) => cell !== ''));
    if (sample.filter((row) => isLine(row, width, columns)).length * 5 < sample.length * 4) return undefined;
    const amount = { place: width - 1 };
    const sign = signsOf(rows, start, [amount]).get(amount.place) ?? null;
    return {
      start,
      score: 5,
      read(cells, row) {
        if (isSubtotal(cells)) return { kind: 'aside' };
        const parsed = parseAmountCell(cells[amount.place], sign);
        if (!parsed.ok)
          return { kind: 'problem', message: badAmount(cells[amount.place] ?? '', parsed.error) };
        const keys = keysOf((column) => cells[columns[column] ?? -1], row);
        return { kind: 'lines', lines: [{ ...keys, ...NO_AMOUNTS, [measure]: parsed.value }] };
      },
    };
  }
  return undefined;
}

function isLine(row: Cells | undefined, width: number, columns: PositionalLayout['widths'][number]): boolean {
  if (row?.length !== width) return false;
  const amount = parseAmountCell(row[width - 1], ',');
  if (!amount.ok || amount.value === null) return false;
  return Object.entries(SHAPES).every(([column, shape]) => {
    const cell = cleanCell(row[columns[column as keyof typeof SHAPES] ?? -1]);
    return (cell === null && column === 'commitmentNumber') || shape.test(cell ?? '');
  });
}
