import { sum } from '../../money';
import { columnRoles } from '../reading/former-column';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { cellAmount } from '../values/cell-amount';
import { headerSignals } from '../values/header-signals';
import { type SplitHeads, splitHeads } from './split-heads';
import { isAside, isGross } from './without-net';

/**
 * `| | AE | | | CP | | |` above `| | Études | Travaux | Total | Études | Travaux | Total |`: the total of each, where it is the
 * sum of the others, or the amount with its tax. Where neither is given each column is of its upper head, so that none is
 * taken for all of them. Other tables as they are.
 */
export function subColumns(table: ReadingTable): ReadingTable {
  const heads = splitHeads(table, isGroup);
  if (!heads || !areAmounts(table, heads)) return table;
  const { upper, lower, first } = heads;
  const body = table.rows.slice(first);
  const groups = groupsOf(heads);
  const wholes = groups.map((columns) => wholeOf(body, lower, columns));
  const kept = wholes.includes(undefined) ? undefined : wholes;
  const row = lower.map((cell, column) => upper[column] ?? cell);
  const rows = [row, ...body].map((cells) =>
    cells.filter((_, column) => !kept || !upper[column] || kept.includes(column)),
  );
  return { ...table, rows };
}

const isGroup = (cell: ReadingCell): boolean => {
  const { kinds, year } = headerSignals(cell);
  return kinds.length > 0 || year !== undefined;
};

/**
 * Whether heads below those of the budgets name more columns than these, and which budget each is of is not seen: what stands
 * under the upper head alone may be a part of it.
 */
export const leavesSubColumns = (table: ReadingTable): boolean => {
  const [above = [], lower = [], ...body] = table.rows;
  const upper = above.filter(({ folded }, column) => column > 0 && folded !== '');
  const words = lower.filter((cell, column) => column > 0 && WORD.test(cell.folded));
  const count = (row: readonly ReadingCell[]) =>
    row.slice(1).filter((cell) => cellAmount(cell, '').type === 'amount').length;
  return (
    upper.length > 1 &&
    upper.every((cell) => headerSignals(cell).kinds.length > 0) &&
    words.length > upper.length &&
    !lower.some(isGroup) &&
    count(lower) === 0 &&
    body.some((row) => count(row) > upper.length) &&
    columnRoles(table).roles.every((role) => role === undefined) &&
    splitHeads(table, isGroup) === undefined
  );
};

/** The columns under each upper head. */
function groupsOf({ upper }: SplitHeads): number[][] {
  const heads = new Set(upper.filter((cell) => cell !== undefined));
  return [...heads].map((head) => upper.flatMap((cell, column) => (cell === head ? [column] : [])));
}

const WORD = /[a-z]{3}|^(?:ht|ttc|tva)$/;

/** Whether the lower heads name parts of each amount: words that are no year, no budget and no former state, over amounts. */
function areAmounts(table: ReadingTable, { upper, lower, first }: SplitHeads): boolean {
  const columns = upper.flatMap((cell, column) => (cell ? [column] : []));
  const isPart = ({ folded }: ReadingCell) => WORD.test(folded);
  const body = table.rows.slice(first);
  const read = body.map((row) => columns.map((column) => cellAmount(row[column], '').type));
  return (
    columnRoles(table).roles.every((role) => role === undefined) &&
    columns.every((column) => {
      const cell = lower[column];
      return cell !== undefined && isPart(cell) && !isGroup(cell);
    }) &&
    read.every((types) => !types.includes('unclear')) &&
    read.some((types) => types.filter((type) => type === 'amount').length > new Set(upper).size)
  );
}

/** The column, of those under one head, that gives them all. */
function wholeOf(
  body: ReadingTable['rows'],
  lower: readonly ReadingCell[],
  columns: readonly number[],
): number | undefined {
  const total = columns.find((column) => headerSignals(lower[column]).isTotal);
  const parts = columns.filter((column) => column !== total);
  const amountAt = (row: readonly ReadingCell[], column: number) => {
    const read = cellAmount(row[column], '');
    return read.type === 'amount' ? [read.amount] : [];
  };
  if (total !== undefined) {
    const isSum = body.every(
      (row) => sum(parts.flatMap((column) => amountAt(row, column))) === sum(amountAt(row, total)),
    );
    return isSum ? total : undefined;
  }
  const gross = columns.filter((column) => lower[column] && isGross(lower[column]));
  const others = columns.filter((column) => lower[column] && isAside(lower[column]));
  return gross.length === 1 && others.length === columns.length - 1 ? gross[0] : undefined;
}
