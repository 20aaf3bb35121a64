import type { BudgetKind } from '../convention/budget-kind';
import type { Tranche } from '../convention/convention';
import type { IsoDate } from '../dates';
import type { Cents } from '../money';
import type { Span } from './document';

/**
 * The name of one fact of a convention. A fact that may come several times carries a discriminator:
 * `activity:1`, `commitment-allotment:2023`, `tranche:2`.
 */
export type FactKey =
  | 'title'
  | 'product'
  | 'number'
  | 'programme'
  | 'delegating-party'
  | `delegating-party:${number}`
  | `beneficiary-party:${number}`
  | `delegate-party:${number}`
  | `functional-area:${number}`
  | `funds-center:${number}`
  | `activity:${number}`
  | `cost-center:${number}`
  | 'fund'
  | 'material-group'
  | 'location'
  | 'siret'
  | `commitment-allotment:${number}`
  | `payment-allotment:${number}`
  | 'commitment-total'
  | 'payment-total'
  | `line:${number}`
  | `tranche:${number}`
  | 'signature-date'
  | 'start-date'
  | 'end-date'
  | 'notice-months'
  | 'own-funds-amount'
  | 'own-funds-months'
  | 'excludes-staff-costs'
  | 'amendment-number'
  | 'amended-title'
  | 'amended-number'
  | 'amended-signature-date'
  | 'amounts-are'
  | 'new-commitment-total'
  | 'new-payment-total';

/** One row of credits of its own, with the references that it names. */
export interface CreditLine {
  readonly fundsCenter: string | null;
  readonly activity: string | null;
  readonly costCenter: string | null;
  readonly functionalArea: string | null;
  readonly amounts: readonly { readonly kind: BudgetKind; readonly year: number; readonly amount: Cents }[];
}

export type FactValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'amount'; readonly amount: Cents }
  | { readonly type: 'date'; readonly date: IsoDate }
  | { readonly type: 'months'; readonly months: number }
  | { readonly type: 'yes-no'; readonly isYes: boolean }
  | { readonly type: 'line'; readonly line: CreditLine }
  /** Whether the amounts of an avenant stand instead of those of the convention or come on top. */
  | { readonly type: 'manner'; readonly manner: 'replacement' | 'increment' }
  | {
      readonly type: 'tranche';
      readonly tranche: Omit<Tranche, 'id' | 'fundsCenter'> & { readonly kind: BudgetKind };
    };

/** sûr, à vérifier, contradictoire. Only « sûr » is preselected in the review. */
export type Confidence = 'sure' | 'to-check' | 'contradictory';

/** The words of the document that a value was read from: the sentence or the row, cut so that it names no signatory. */
export interface Quote extends Span {
  readonly text: string;
}

export interface Candidate {
  readonly fact: FactKey;
  readonly value: FactValue;
  readonly quote: Quote;
  /** The value itself inside the text, for the highlight. */
  readonly position: Span;
  readonly confidence: Confidence;
  /** `rejected`: read in the document, shown beside the retained one with the reason, never preselected. */
  readonly standing: 'retained' | 'rejected';
  /** French: why this value is sure, doubtful, or not the one. */
  readonly reason: string;
  /** Read through letters and figures that an optical reader had confused: shown as such, however sure. */
  readonly isRepaired?: true;
}

/** Why a document cannot be imported. `message` is French and says what it is and what to do. */
export interface ExtractionError {
  readonly code: 'not-a-convention' | 'several-conventions';
  readonly message: string;
}
