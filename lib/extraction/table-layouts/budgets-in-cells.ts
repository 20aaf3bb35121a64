import type { BudgetKind } from '../../convention/budget-kind';
import type { ReadingCell } from '../reading/reading-tables';
import { findAmounts } from '../values/find-amounts';
import { headerSignals } from '../values/header-signals';
import type { TableFigure, TableLayout } from './table-layout';

/**
 * `| 2025 | AE 640 000 € | CP 200 000 € |`, `| au titre de 2026 : | 85 000 € en AE |`: the year begins the row, or the one
 * above where its first cell is blank, and each amount names its budget.
 */
export const budgetsInCells = {
  id: 'budgets-in-cells',
  read(table) {
    const figures: TableFigure[] = [];
    let year: { readonly value: number; readonly cell: ReadingCell } | undefined;
    for (const [label, ...cells] of table.rows) {
      if (!label) continue;
      const { year: value, isTotal } = headerSignals(label);
      if (isTotal) return undefined;
      if (label.folded !== '') year = value === undefined ? undefined : { value, cell: label };
      // « AE : » and its amount may be two cells.
      let named: BudgetKind | undefined;
      for (const cell of cells) {
        if (cell.folded === '') continue;
        const [own, other] = headerSignals(cell).kinds;
        const [found, second] = findAmounts(cell.folded);
        if (own && !other && !found && cell.folded.endsWith(':')) {
          named = own;
          continue;
        }
        const kind = own ?? named;
        named = undefined;
        if (!year || !kind || other || !found || second) return undefined;
        const at = { start: cell.start + found.start, end: cell.start + found.end };
        const basis = [year.cell, cell];
        figures.push({ kind, year: year.value, amount: found.amount, at, basis, line: null });
      }
    }
    const places = new Set(figures.map((figure) => `${figure.kind} ${figure.year}`));
    return figures.length > 1 && places.size === figures.length ? { figures, unclear: [] } : undefined;
  },
} as const satisfies TableLayout;
