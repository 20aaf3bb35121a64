import type { ReadingCell } from '../reading/reading-tables';
import { alignedRow } from '../values/aligned-row';
import { cellAmount } from '../values/cell-amount';
import { headerSignals } from '../values/header-signals';
import { endsWithTotal } from '../values/total-row';
import type { TableFigure, TableLayout } from './table-layout';

/**
 * `| AE | CP |` above rows of amounts, the year being said above the table: one row for the year, or one per funds
 * center, activity or action with perhaps a row of totals.
 */
export const oneYear = {
  id: 'one-year',
  read(table, { unit, year }) {
    const rank = table.rows
      .slice(0, 3)
      .findIndex((row) => row.some((cell) => headerSignals(cell).kinds.length > 0));
    const header = table.rows[rank];
    if (!year || !header || table.rows.length < rank + 2) return undefined;
    const first = header.findIndex((cell) => headerSignals(cell).kinds.length > 0);
    const figures: TableFigure[] = [];
    const unclear: ReadingCell[] = [];
    const isValue = header.map((cell) => headerSignals(cell).kinds.length > 0);
    const rows = table.rows.slice(rank + 1).map((row) => alignedRow(row, isValue));
    const end = endsWithTotal(rows, isValue, unit);
    for (const row of rows) {
      const label = row.slice(0, first);
      const isTotal = isSum(label) || (end === true && row === rows.at(-1));
      if (label.some((cell) => headerSignals(cell).year !== undefined)) return undefined;
      const isLine = rows.length > 1 && !isTotal && label.some(({ text }) => text !== '');
      const line = isLine ? label.map(({ text }) => text).join(' ') : null;
      for (const [column, cell] of row.entries()) {
        const head = header[column];
        const { kinds } = headerSignals(head);
        if (!head || kinds.length === 0) continue;
        const read = cellAmount(cell, unit);
        if (read.type === 'unclear' || (end === 'unclear' && row === rows.at(-1) && !isTotal))
          unclear.push(cell);
        if (read.type !== 'amount') continue;
        for (const kind of kinds)
          figures.push({
            kind,
            year: year.value,
            amount: read.amount,
            at: cell,
            basis: [head, year.at],
            line,
          });
      }
    }
    return figures.length === 0 ? undefined : { figures, unclear };
  },
} as const satisfies TableLayout;

/** « Somme | 0163-HDFR-DP80 »: the département, beside its center. */
const isSum = (label: readonly ReadingCell[]): boolean =>
  label.some((cell) => headerSignals(cell).isTotal) &&
  !label.some(({ folded }) => /^\d{4}-[a-z\d]{4}-[a-z\d]{4}$/.test(folded));
