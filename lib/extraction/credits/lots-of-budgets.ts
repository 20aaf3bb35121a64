import { sum } from '../../money';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { cellAmount } from '../values/cell-amount';
import { headerSignals } from '../values/header-signals';
import { namedBudgets } from '../values/named-budgets';

type Row = readonly ReadingCell[];

/**
 * `| AE | lot A | 0,7 | 0,5 |` above `| | lot B | 0,5 | 0,3 |` and `| | Total AE | 1,2 | 0,8 |`, and the same for CP: the row of
 * each total, when it is the sum of its lots, or each lot with its budget where no total is given. Other tables as they are.
 */
export function lotsOfBudgets(table: ReadingTable): ReadingTable {
  const [header = [], ...rows] = table.rows;
  const isHead = header[0]?.folded === '' && header[1]?.folded === '';
  const isOne = rows.every(
    ([label, lot]) => lot?.folded && (label?.folded === '' || namedBudgets(label?.folded ?? '').length === 1),
  );
  const groups = isHead && isOne ? groupsOf(rows) : [];
  if (groups.length !== 2 || groups.some(({ length }) => length < 2)) return table;
  const read = groups.map(ofGroup);
  if (read.includes(undefined)) return table;
  return { ...table, rows: [header.slice(1), ...read.flatMap((each) => each ?? [])] };
}

/** The rows from each budget to the next. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    if (row[0]?.folded) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups;
}

function ofGroup(rows: readonly Row[]): Row[] | undefined {
  const budget = rows[0]?.[0];
  const totals = rows.filter(([, lot]) => headerSignals(lot).isTotal);
  const lots = rows.filter((row) => !totals.includes(row));
  const [total, other] = totals;
  if (!budget || other || (total && !isSumOf(total, lots))) return undefined;
  if (total) return [[budget, ...total.slice(2)]];
  return lots.map(([, lot = budget, ...cells]) => [
    { ...lot, text: `${budget.text} ${lot.text}`, folded: `${budget.folded} ${lot.folded}` },
    ...cells,
  ]);
}

const isSumOf = (total: Row, lots: readonly Row[]): boolean =>
  total.every((cell, column) => {
    const read = column < 2 ? undefined : cellAmount(cell, '');
    if (read?.type !== 'amount') return true;
    const parts = lots.flatMap((row) => {
      const part = cellAmount(row[column], '');
      return part.type === 'amount' ? part.amount : [];
    });
    return sum(parts) === read.amount;
  });
