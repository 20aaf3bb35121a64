import type { BudgetKind } from '../../convention/budget-kind';
import type { StatedPart } from './stated-part';

/** One sentence (or list) that says when the credits of some years and budgets are opened. */
export interface ReleaseStatement {
  readonly kinds: readonly BudgetKind[];
  readonly years: readonly number[];
  readonly parts: readonly StatedPart[];
}
