import { budgetsInCells } from './budgets-in-cells';
import { oneAmountPerRow } from './one-amount-per-row';
import { oneBudget } from './one-budget';
import { oneYear } from './one-year';
import type { TableLayout } from './table-layout';
import { yearsAndBudgetsInColumns } from './years-and-budgets-in-columns';
import { yearsInColumns } from './years-in-columns';
import { yearsInRows } from './years-in-rows';

/** The ways in which conventions lay out AE and CP; the first that recognises a table reads it. */
export const tableLayouts: readonly TableLayout[] = [
  budgetsInCells,
  yearsAndBudgetsInColumns,
  yearsInRows,
  yearsInColumns,
  oneAmountPerRow,
  oneYear,
  oneBudget,
];
