import type { BudgetKind } from '../../convention/budget-kind';
import type { Cents } from '../../money';
import type { Span } from '../document';
import type { ReadingTable } from '../reading/reading-tables';

/** One amount of a table, with its coordinates. */
export interface TableFigure {
  readonly kind: BudgetKind;
  readonly year: number | 'total';
  readonly amount: Cents;
  readonly at: Span;
  /** The header cells that gave kind and year. */
  readonly basis: readonly Span[];
  /** The row's own label when a year has several rows (a funds center, an activity); null otherwise. */
  readonly line: string | null;
  /** The header says « au-delà de » or « et suivantes »: the year is the first it may be, and asked about. */
  readonly isBeyond?: boolean;
}

export interface TableReading {
  readonly figures: readonly TableFigure[];
  /** Cells that should have held an amount and could not be read. */
  readonly unclear: readonly Span[];
}

/** What the lines above a table say of it. */
export interface TableHeading {
  /** `k€`, `milliers d'euros`…: empty for plain euros. */
  readonly unit: string;
  /** The only year that they name. */
  readonly year: { readonly value: number; readonly at: Span } | undefined;
  /** The only budget that they name. */
  readonly kind: { readonly value: BudgetKind; readonly at: Span } | undefined;
  /** « à parité (AE = CP) »: each amount is of both budgets. */
  readonly joined: Span | undefined;
  /** The table seems to tell what was before: it counts only when no other does. */
  readonly isFormer: boolean;
  /** The amounts are taken back, or perhaps so. */
  readonly reduction: 'less' | 'unclear' | undefined;
}

/** One way in which conventions lay out AE and CP. */
export interface TableLayout {
  readonly id: string;
  /** @returns undefined when the table is not laid out so. */
  read(table: ReadingTable, heading: TableHeading): TableReading | undefined;
}

/** « 2024 (pour mémoire) », « 2024, déjà dépensés »: a row or a column of what was. */
export const PAST = /\b(?:pour memoire|deja|depensee?s?|rappel)\b/;
