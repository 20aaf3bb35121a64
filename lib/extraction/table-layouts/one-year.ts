import type { ReadingCell } from '../reading/reading-tables';
import { cellAmount } from '../values/cell-amount';
import { headerSignals } from '../values/header-signals';
import type { TableFigure, TableLayout } from './table-layout';

/** `| AE | CP |` above one row of amounts, the year being said above the table. */
export const oneYear = {
  id: 'one-year',
  read(table, { unit, year }) {
    const [header, row] = table.rows;
    if (!year || !header || !row || table.rows.length !== 2) return undefined;
    const figures: TableFigure[] = [];
    const unclear: ReadingCell[] = [];
    for (const [column, cell] of row.entries()) {
      const head = header[column];
      const { kinds } = headerSignals(head);
      if (!head || kinds.length === 0) continue;
      const read = cellAmount(cell, unit);
      if (read.type === 'unclear') unclear.push(cell);
      if (read.type !== 'amount') continue;
      for (const kind of kinds)
        figures.push({
          kind,
          year: year.value,
          amount: read.amount,
          at: cell,
          basis: [head, year.at],
          line: null,
        });
    }
    return figures.length === 0 ? undefined : { figures, unclear };
  },
} as const satisfies TableLayout;
