import type { ReadingCell } from '../reading/reading-tables';
import { cellAmount } from '../values/cell-amount';
import { headerSignals } from '../values/header-signals';
import type { TableFigure, TableLayout } from './table-layout';

/** `| | AE | CP |` above `| 2024 | 70 000 € | 35 000 € |`. A header that comes back on the next page is a header again. */
export const yearsInRows = {
  id: 'years-in-rows',
  read(table, { unit, year: heading }) {
    const figures: TableFigure[] = [];
    const unclear: ReadingCell[] = [];
    let header: readonly ReadingCell[] | undefined;
    for (const row of table.rows) {
      const signals = row.map(headerSignals);
      if (signals.slice(1).some(({ kinds }) => kinds.length > 0)) {
        if (signals.slice(1).some(({ year, kinds }) => year !== undefined && kinds.length > 0))
          return undefined;
        header = row;
        continue;
      }
      const label = signals[0];
      const year = label?.year ?? (label?.isTotal ? 'total' : undefined);
      if (!header || year === undefined) continue;
      for (const [column, cell] of row.entries()) {
        const { kinds } = headerSignals(header[column]);
        if (column === 0 || kinds.length === 0) continue;
        const read = cellAmount(cell, unit);
        if (read.type === 'unclear') unclear.push(cell);
        if (read.type !== 'amount') continue;
        const basis = [row[0], header[column]].filter((each) => each !== undefined);
        for (const kind of kinds)
          figures.push({
            kind,
            year,
            amount: read.amount,
            at: cell,
            basis,
            line: null,
            isBeyond: label?.isBeyond ?? false,
          });
      }
    }
    // Rows without a year, below a line that names the only one: another layout reads them.
    const onlyTotals = figures.every(({ year }) => year === 'total');
    return figures.length === 0 || (onlyTotals && heading) ? undefined : { figures, unclear };
  },
} as const satisfies TableLayout;
