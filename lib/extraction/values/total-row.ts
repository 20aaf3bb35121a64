import { type Cents, sum } from '../../money';
import type { ReadingCell } from '../reading/reading-tables';
import { cellAmount } from './cell-amount';

/** A row of amounts, column by column; undefined where it states none. */
export type AmountRow = readonly (Cents | undefined)[];

/**
 * Whether the last row is the sum of those above it in every column: a total, whatever became of its label. Two rows
 * above at least, and two columns: one amount may be the sum of others by chance.
 */
export function endsWithTotal(rows: readonly AmountRow[]): boolean {
  const last = rows.at(-1);
  const above = rows.slice(0, -1);
  if (!last || above.length < 2) return false;
  const stated = last.flatMap((amount, column) => (amount === undefined ? [] : [{ amount, column }]));
  return (
    stated.length > 1 &&
    stated.every(({ amount, column }) => amount === sum(above.flatMap((row) => row[column] ?? [])))
  );
}

/** The amounts of a row in the columns that hold some. */
export const amountsOf = (
  row: readonly ReadingCell[],
  isValue: readonly boolean[],
  unit: string,
): AmountRow =>
  row.map((cell, column) => {
    const read = isValue[column] ? cellAmount(cell, unit) : undefined;
    return read?.type === 'amount' ? read.amount : undefined;
  });
