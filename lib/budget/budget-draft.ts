import type { BudgetKind } from '../convention/budget-kind';
import type { IsoDate } from '../dates';
import type { BasisPoints, Cents } from '../money';

/** An entry about to be made, of which the rules say what it would cause. */
export interface BudgetDraft {
  readonly operation:
    | 'commitment'
    | 'supplement'
    | 'withdrawal'
    | 'service-rendered'
    | 'payment'
    | 'repayment';
  /** Tax included, more than zero. */
  readonly amount: Cents;
  readonly date: IsoDate;
  /** The commitment (for a repayment, the payment) that it is about; null for a commitment, or when none is named. */
  readonly of: string | null;
  /** The amount as it was typed, when it was typed net of tax. */
  readonly netOfTax?: { readonly amount: Cents; readonly vatRate: BasisPoints } | null;
  /** Where the convention divides its credits between several; left out, that of what it names. */
  readonly fundsCenter?: string | null;
  /** The references typed beside it, as typed; what is left out was not typed. */
  readonly imputation?: DraftImputation;
  readonly purpose?: string;
}

/** References as typed in a form. */
export interface DraftImputation {
  readonly functionalArea?: string;
  readonly fundsCenter?: string;
  readonly activity?: string;
  readonly costCenter?: string;
  /** Compte budgétaire (titre and catégorie) or compte général. */
  readonly account?: string;
}

const NAMES: Readonly<Record<BudgetDraft['operation'], string>> = {
  commitment: 'Cet engagement',
  supplement: 'Ce complément d’engagement',
  withdrawal: 'Ce retrait',
  'service-rendered': 'Ce service fait',
  payment: 'Ce paiement',
  repayment: 'Ce reversement',
};

/** How a message calls the draft: « Cet engagement ». */
export const nameOfDraft = ({ operation }: BudgetDraft): string => NAMES[operation];

/** The credits that a draft consumes; null when it consumes none. */
export function consumedBy({ operation }: BudgetDraft): BudgetKind | null {
  if (operation === 'commitment' || operation === 'supplement') return 'commitment';
  return operation === 'payment' ? 'payment' : null;
}
