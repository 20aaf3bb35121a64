import type { BudgetKind } from '../../convention/budget-kind';
import type { Cents } from '../../money';
import type { Span } from '../document';
import type { FoundRelease } from './release';

/** A year's credits as found before the tranches. */
export interface Allotted {
  readonly kind: BudgetKind;
  readonly year: number;
  readonly amount: Cents;
  readonly isSure: boolean;
}

/** An amount as basis points of a whole that is not zero. */
export const basisPoints = (amount: Cents, whole: Cents): number => Math.round((amount * 10_000) / whole);

/** A part of a year's credits with its release, before it becomes a candidate. */
export interface TranchePart {
  readonly kind: BudgetKind;
  readonly year: number;
  readonly amount: Cents;
  readonly share: number | null;
  readonly found: FoundRelease;
  readonly at: Span;
  readonly isSure: boolean;
}
