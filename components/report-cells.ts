import { formatDate } from '../lib/dates';
import { formatAmount } from '../lib/money';
import type { SheetCell } from '../lib/report/files/sheet';

/** A cell of an export as a page shows it. */
export function shownCell(cell: SheetCell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'amount':
      return formatAmount(cell.amount);
    case 'number':
      return String(cell.number);
    case 'day':
      return formatDate(cell.day);
    default:
      return '';
  }
}

/** Whether a column holds amounts, to be set on the right. */
export const isAmountColumn = (rows: readonly (readonly SheetCell[])[], rank: number): boolean =>
  rows.some((row) => row[rank]?.kind === 'amount') && !rows.some((row) => row[rank]?.kind === 'text');

/** The row that adds the others up. */
export const isTotal = ([first]: readonly SheetCell[]): boolean => shownCell(first) === 'Total';
