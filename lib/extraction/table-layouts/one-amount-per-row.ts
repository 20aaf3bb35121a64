import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import type { ReadingCell } from '../reading/reading-tables';
import { tellsOpening } from '../releases/opening-columns';
import { cellAmount } from '../values/cell-amount';
import { headerSignals } from '../values/header-signals';
import type { TableFigure, TableLayout } from './table-layout';

/** `| 2025 | AE | 84 000 € |`: year and budget in each row, the year perhaps only in the first of its rows. */
export const oneAmountPerRow = {
  id: 'one-amount-per-row',
  read(table, { unit, year: heading }) {
    const figures: TableFigure[] = [];
    const unclear: ReadingCell[] = [];
    // « Année 2026 » may stand above the first of its rows, outside the table.
    let year: { value: number; at: Span; isBeyond: boolean } | undefined = heading && {
      ...heading,
      isBeyond: false,
    };
    let budget: ReadingCell | undefined;
    let isTotal = false;
    const [head = []] = table.rows;
    // « Montant », before what is observed of it, or before the day it is opened.
    const money = head.findIndex(({ folded }) => MONEY.test(folded));
    for (const row of table.rows) {
      const last = money < 0 ? valueCell(row, unit) : row[money];
      const labels = money < 0 ? row.filter((cell) => cell !== last) : row.slice(0, money);
      const yearCell = labels.find((cell) => headerSignals(cell).year !== undefined);
      const value = headerSignals(yearCell).year;
      if (yearCell && value !== undefined)
        year = { value, at: yearCell, isBeyond: headerSignals(yearCell).isBeyond };
      isTotal =
        labels.some((cell) => headerSignals(cell).isTotal) || (isTotal && row[0]?.folded === '' && !yearCell);
      // A row that leaves its label blank goes on with the one above.
      const told = labels.find((cell) => headerSignals(cell).kinds.length > 0);
      const budgetCell = told ?? (row[0]?.folded === '' ? budget : undefined);
      budget = budgetCell;
      if (!budgetCell || !last || last === budgetCell) continue;
      if (
        labels.some(
          (cell) => cell !== yearCell && cell !== budgetCell && cellAmount(cell, unit).type === 'amount',
        )
      )
        return undefined;
      const place = isTotal ? 'total' : year?.value;
      const read = cellAmount(last, unit);
      if (read.type === 'unclear' && headerSignals(last).kinds.length === 0) unclear.push(last);
      if (read.type !== 'amount' || place === undefined) continue;
      const basis = [budgetCell, ...(year && !isTotal ? [year.at] : [])];
      for (const kind of headerSignals(budgetCell).kinds)
        figures.push({
          kind,
          year: place,
          amount: read.amount,
          at: last,
          basis,
          line: null,
          isBeyond: year?.isBeyond ?? false,
        });
    }
    if (figures.length < 2) return undefined;
    if (!repeats(figures)) return { figures, unclear };
    // « | AE | 2026 | 48 000 € | à la signature | » above « | AE | 2026 | 32 000 € | 15 juin | »: the parts of a year.
    const parts = figures.map((figure, rank) => ({ ...figure, line: `${rank}` }));
    return tellsOpening(head) ? { figures: parts, unclear } : undefined;
  },
} as const satisfies TableLayout;

const MONEY = /^(?:montants?|sommes?|dotations?|credits?)(?: [^|]{0,30})?$/;

/** The last cell, or the one amount of a row that tells its year after it: `| AE | + 150 000 € | sur 2026 |`. */
function valueCell(row: readonly ReadingCell[], unit: string): ReadingCell | undefined {
  const last = row.at(-1);
  const amounts = row.filter((cell) => cellAmount(cell, unit).type === 'amount');
  return headerSignals(last).year !== undefined && amounts.length === 1 ? amounts[0] : last;
}

/** Two rows for one year and budget: rows of something else, which this layout does not add up. */
function repeats(figures: readonly TableFigure[]): boolean {
  const key = ({ kind, year }: { kind: BudgetKind; year: number | 'total' }) => `${kind} ${year}`;
  return new Set(figures.map(key)).size < figures.length;
}
