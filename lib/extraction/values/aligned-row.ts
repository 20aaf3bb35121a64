import type { ReadingCell } from '../reading/reading-tables';
import { cellAmount } from './cell-amount';

/** An activity or another code of figures only, or the year of the row. */
const LABEL = /^(?:0\d{3,}|\d{9,}|20\d\d)$/;

/**
 * A row whose amounts slipped to the left because cells between its label and them were left out (« TOTAL | | 70 000 |
 * 55 000 | ») moved back under the columns of amounts, when it has exactly one amount for each.
 * @param isValue which columns hold amounts, by their header.
 */
export function alignedRow(row: readonly ReadingCell[], isValue: readonly boolean[]): readonly ReadingCell[] {
  const isAmount = row.map((cell) => !LABEL.test(cell.folded) && cellAmount(cell, '').type === 'amount');
  const places = isValue.flatMap((value, column) => (value ? [column] : []));
  const amounts = row.filter((_, column) => isAmount[column]);
  const slipped = isAmount.some((own, column) => own && !isValue[column]);
  // A dash stands where it was put: nothing slipped.
  const isLeftOut = places.every((column) => isAmount[column] || row[column]?.text === '');
  if (!slipped || !isLeftOut || amounts.length !== places.length) return row;
  const blank = row.find(({ text }) => text === '') ?? row.at(-1);
  if (!blank) return row;
  return row.map((cell, column) => {
    const rank = places.indexOf(column);
    if (rank >= 0) return amounts[rank] ?? cell;
    return isAmount[column] ? { ...blank, text: '', folded: '' } : cell;
  });
}
