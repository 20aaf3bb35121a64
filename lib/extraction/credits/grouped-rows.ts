import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { headerSignals } from '../values/header-signals';
import { namedBudgets } from '../values/named-budgets';

/**
 * `| UO X | AE | 0,9 | 0,5 |` above `| | CP | 0,3 | 0,7 |`, as the layouts know it: the line in a row of its own above
 * its AE and its CP. Other tables as they are.
 */
export function groupedRows(table: ReadingTable): ReadingTable {
  const [header = [], ...rows] = table.rows;
  const isBudget = rows.map((row) => namedBudgets(row[1]?.folded ?? '').length === 1);
  const isLabelled = rows.every(
    ([label], rank) =>
      (label?.folded === '') === (rank % 2 === 1) && namedBudgets(label?.folded ?? '').length === 0,
  );
  const [, first] = header;
  if (rows.length < 4 || rows.length % 2 === 1 || !isBudget.every(Boolean) || !isLabelled) return table;
  if (first?.folded !== '' || header[0]?.folded !== '') return table;
  const blank = (cell: ReadingCell): ReadingCell => ({ ...cell, folded: '', text: '' });
  let isWhole = false;
  return {
    ...table,
    rows: [
      header.slice(1),
      ...rows.flatMap(([label, ...cells]) => {
        const isNamed = label !== undefined && label.folded !== '';
        if (isNamed) isWhole = headerSignals(label).isTotal;
        // The total of one line is none of the convention's.
        const own = cells.map((cell, rank) =>
          !isWhole && headerSignals(header[rank + 1]).isTotal ? blank(cell) : cell,
        );
        return isNamed ? [[label, ...cells.slice(1).map(blank)], own] : [own];
      }),
    ],
  };
}
