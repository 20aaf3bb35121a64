import type { BudgetKind } from '../convention/budget-kind';
import type { IsoDate } from '../dates';
import { add, type Cents, subtract, ZERO } from '../money';
import type { EntryOf } from './ledger-entry';
import type { LedgerIssue } from './ledger-issue';

/** One commitment with all that was recorded on it, all years. */
export interface CommitmentSums {
  readonly entry: EntryOf<'commitment'>;
  pending: boolean;
  commitmentNumber: string | null;
  /** Poste of the EJ. */
  line: string | null;
  supplemented: Cents;
  withdrawn: Cents;
  /** The part of `withdrawn` that gave AE back: withdrawn in the year of the commitment. */
  withdrawnSameYear: Cents;
  /** Service fait. */
  certified: Cents;
  /** Payments less repayments. */
  paid: Cents;
  /** Bascule: what was carried over into each year. */
  readonly carriedOver: Map<number, Cents>;
}

/** What one year's credits were consumed by, `pending` being the part of `taken` not confirmed yet. */
export interface YearSums {
  taken: Cents;
  pending: Cents;
  /** The part of `taken` that an opening balance brought. */
  opening: Cents;
  /** Bascule into this year of what earlier years committed: in Chorus's « engagé » of the year, not in `taken`. */
  carriedOver: Cents;
  /** `taken` by funds center, null = none named. */
  readonly centers: Map<string | null, Cents>;
}

/** One payment, with what of it came back. */
export interface PaymentSums {
  readonly entry: EntryOf<'payment'>;
  pending: boolean;
  repaid: Cents;
  /** The part of `repaid` that gave CP back: repaid in the year of the payment. */
  repaidSameYear: Cents;
}

export type TrancheEvent = EntryOf<'tranche-release'> | EntryOf<'release-withdrawal'>;

/**
 * Everything the rules need to know of a ledger, whatever the day. Kept up entry by entry in constant time, so a
 * question asked while an amount is being typed never walks the ledger.
 */
export interface LedgerSums {
  readonly years: Readonly<Record<BudgetKind, Map<number, YearSums>>>;
  /** `taken` day by day: what a plot over time and a question about « after this day » walk instead of the ledger. */
  readonly days: Readonly<Record<BudgetKind, Map<IsoDate, Cents>>>;
  /** Net commitments by the day of the commitment or of the supplement, whatever the day of a withdrawal. */
  readonly engagedOn: Map<IsoDate, Cents>;
  readonly commitments: Map<string, CommitmentSums>;
  readonly payments: Map<string, PaymentSums>;
  readonly supplements: Map<string, EntryOf<'supplement'>>;
  /** Every entry not confirmed yet: commitments, supplements, payments. */
  readonly pending: Map<string, EntryOf<'commitment'> | EntryOf<'supplement'> | EntryOf<'payment'>>;
  readonly openings: Map<string, EntryOf<'opening-balance'>>;
  /** Left to pay on the opening balances: their AE − their CP − what was paid on them since. */
  openingOutstanding: Cents;
  /** Commitments paid, or certified, beyond what they are worth. */
  readonly overpaid: Set<string>;
  readonly overcertified: Set<string>;
  /** Commitments paid beyond the service rendered, where some was recorded. */
  readonly paidBeforeService: Set<string>;
  /** Releases and their withdrawals, tranche by tranche, by their day. */
  readonly trancheEvents: Map<string, readonly TrancheEvent[]>;
  readonly adjustments: EntryOf<'adjustment'>[];
  readonly notices: EntryOf<'notice'>[];
  /** Commitments + supplements − withdrawals, all years. */
  committed: Cents;
  /** Payments made on a commitment or an opening balance, all years. */
  paidOnCommitments: Cents;
  /** Payments that name no commitment, all years. */
  paidWithoutCommitment: Cents;
  readonly issues: LedgerIssue[];
}

export function emptySums(issues: readonly LedgerIssue[] = []): LedgerSums {
  return {
    years: { commitment: new Map(), payment: new Map() },
    days: { commitment: new Map(), payment: new Map() },
    engagedOn: new Map(),
    commitments: new Map(),
    payments: new Map(),
    supplements: new Map(),
    pending: new Map(),
    openings: new Map(),
    openingOutstanding: ZERO,
    overpaid: new Set(),
    overcertified: new Set(),
    paidBeforeService: new Set(),
    trancheEvents: new Map(),
    adjustments: [],
    notices: [],
    committed: ZERO,
    paidOnCommitments: ZERO,
    paidWithoutCommitment: ZERO,
    issues: [...issues],
  };
}

/** What a commitment is worth: its amount, its supplements, less its withdrawals. */
export const netOf = (commitment: Readonly<CommitmentSums>): Cents =>
  subtract(add(commitment.entry.amount, commitment.supplemented), commitment.withdrawn);

/** What is left to pay on a commitment. Negative once overpaid. */
export const outstandingOf = (commitment: Readonly<CommitmentSums>): Cents =>
  subtract(netOf(commitment), commitment.paid);
