import type { IsoDate } from '../dates';
import type { BasisPoints, Cents } from '../money';

/** An entry about to be made, of which the rules say what it would cause. */
export interface BudgetDraft {
  readonly operation: 'commitment' | 'payment' | 'withdrawal';
  /** Tax included, more than zero. */
  readonly amount: Cents;
  readonly date: IsoDate;
  /** The commitment that is paid or withdrawn; null for a commitment, or when none is named. */
  readonly of: string | null;
  /** The amount as it was typed, when it was typed net of tax. */
  readonly netOfTax?: { readonly amount: Cents; readonly vatRate: BasisPoints } | null;
}
