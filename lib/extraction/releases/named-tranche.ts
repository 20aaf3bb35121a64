import type { BudgetKind } from '../../convention/budget-kind';
import type { Cents } from '../../money';
import type { Span } from '../document';

/** A tranche that the text names, with its amount. */
export interface NamedTranche {
  /** Folded: `tranche ferme`, `tranche conditionnelle 1`, `tranche 2`. */
  readonly name: string;
  readonly kind: BudgetKind;
  readonly year: number | undefined;
  readonly amount: Cents;
  readonly at: Span;
  readonly basis: readonly Span[];
  readonly sentence: Span;
  /** In a table whose columns tell the opening: where, and the words of these columns alone. */
  readonly opening?: { readonly at: Span; readonly text: string; readonly isConditional: boolean };
}
