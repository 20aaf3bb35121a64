import { type Cents, sum } from '../../money';
import type { ReadingCell } from '../reading/reading-tables';
import { cellAmount } from './cell-amount';

/** « Crédits délégués », « Montant de la délégation »: the whole, and no line beside the others. */
const WHOLE =
  /^\W*(?:(?:credits?|montants?|sommes?|dotation|enveloppe) (?:(?:totaux|totale?|globale?)\b|deleguee?s?\b|de la (?:delegation|convention)\b)|(?:delegation|dotation|enveloppe|plafond|montant)\W*$)/;

/**
 * Whether the last row is the sum of those above it in every column: a total, whatever became of its label. Two rows
 * above at least, and two columns: one amount may be the sum of others by chance, and is `unclear` unless its label tells.
 */
export function endsWithTotal(
  rows: readonly (readonly ReadingCell[])[],
  isValue: readonly boolean[],
  unit: string,
): boolean | 'unclear' {
  const last = rows.at(-1);
  const above = rows.slice(0, -1).map((row) => amountsOf(row, isValue, unit));
  if (!last || above.length < 2) return false;
  const stated = amountsOf(last, isValue, unit).flatMap((amount, column) =>
    amount === undefined ? [] : [{ amount, column }],
  );
  const isSum =
    stated.length > 0 &&
    stated.every(({ amount, column }) => amount === sum(above.flatMap((row) => row[column] ?? [])));
  if (!isSum || stated.length > 1) return isSum;
  return WHOLE.test(last.find(({ folded }) => folded !== '')?.folded ?? '') || 'unclear';
}

/** The amounts of a row in the columns that hold some; undefined where it states none. */
const amountsOf = (
  row: readonly ReadingCell[],
  isValue: readonly boolean[],
  unit: string,
): (Cents | undefined)[] =>
  row.map((cell, column) => {
    const read = isValue[column] ? cellAmount(cell, unit) : undefined;
    return read?.type === 'amount' ? read.amount : undefined;
  });
