import type { IsoDate } from '../dates';
import type { BasisPoints, Cents } from '../money';
import type { CreditEntry, EntryOf, LedgerEntry } from './ledger-entry';

/** What every entry starts with: a new identity and the instant of recording. */
function stamp(conventionId: string, date: IsoDate, note: string) {
  return { id: crypto.randomUUID(), conventionId, date, recordedAt: new Date().toISOString(), note };
}

/** What a credit entry is made from. `amount` is tax included, in euro cents. */
export interface CreditDraft {
  readonly nature: 'commitment' | 'payment';
  readonly date: IsoDate;
  readonly amount: Cents;
  readonly netOfTax: { readonly amount: Cents; readonly vatRate: BasisPoints } | null;
  readonly purpose: string;
  readonly pending: boolean;
  readonly commitmentNumber: string | null;
  /** Poste of the EJ, where it is known. */
  readonly line?: string | null;
  /** The commitment that a payment pays. */
  readonly of: string | null;
  /** Where the convention divides its credits between several. */
  readonly fundsCenter?: string | null;
}

export function makeCreditEntry(conventionId: string, draft: CreditDraft): CreditEntry {
  const {
    nature,
    date,
    amount,
    netOfTax,
    purpose,
    pending,
    commitmentNumber,
    of,
    line = null,
    fundsCenter = null,
  } = draft;
  const common = {
    ...stamp(conventionId, date, ''),
    amount,
    netOfTax: netOfTax && { ...netOfTax },
    pending,
    purpose,
    fundsCenter,
  };
  return nature === 'payment'
    ? { ...common, operation: 'payment', of }
    : { ...common, operation: 'commitment', commitmentNumber, line };
}

/** An entry that cancels another. It keeps that entry's date, so that last year's balance does not move today. */
export function makeReversal(entry: LedgerEntry, reason: string): EntryOf<'reversal'> {
  return { ...stamp(entry.conventionId, entry.date, reason), operation: 'reversal', of: entry.id };
}

/** What a confirmation may be of. */
export type Confirmable = EntryOf<'commitment' | 'supplement' | 'payment'>;

export function makeConfirmation(
  entry: Confirmable,
  date: IsoDate,
  commitmentNumber: string | null,
  line: string | null = null,
): EntryOf<'confirmation'> {
  return {
    ...stamp(entry.conventionId, date, ''),
    operation: 'confirmation',
    of: entry.id,
    commitmentNumber,
    line,
  };
}

/** Who lifted the condition of a tranche, or took that back, and on what ground. */
export interface TrancheDecision {
  readonly trancheId: string;
  readonly date: IsoDate;
  /** A body or a role, never needed to be a person's name. */
  readonly decidedBy: string;
  readonly proof: string;
}

export function makeTrancheRelease(
  conventionId: string,
  { trancheId, date, decidedBy, proof }: TrancheDecision,
): EntryOf<'tranche-release'> {
  return { ...stamp(conventionId, date, proof), operation: 'tranche-release', trancheId, decidedBy };
}

export function makeReleaseWithdrawal(
  conventionId: string,
  { trancheId, date, decidedBy, proof }: TrancheDecision,
): EntryOf<'release-withdrawal'> {
  return { ...stamp(conventionId, date, proof), operation: 'release-withdrawal', trancheId, decidedBy };
}

type FollowUp = EntryOf<'withdrawal' | 'carry-over' | 'service-rendered' | 'repayment'>;

/** Less, delivered or carried over on a commitment; money that comes back on a payment. */
export function makeFollowUp(
  operation: FollowUp['operation'],
  of: LedgerEntry,
  { date, amount, note = '' }: { readonly date: IsoDate; readonly amount: Cents; readonly note?: string },
): FollowUp {
  return { ...stamp(of.conventionId, date, note), operation, amount, of: of.id };
}

/** More on a commitment. `amount` is tax included. */
export function makeSupplement(
  of: EntryOf<'commitment'>,
  supplement: Pick<EntryOf<'supplement'>, 'date' | 'amount' | 'netOfTax' | 'pending' | 'note'>,
): EntryOf<'supplement'> {
  const { date, note, ...rest } = supplement;
  return { ...stamp(of.conventionId, date, note), ...rest, operation: 'supplement', of: of.id };
}

/** What was spent of a year before this ledger began. */
export function makeOpeningBalance(
  conventionId: string,
  opening: Pick<EntryOf<'opening-balance'>, 'kind' | 'amount' | 'date' | 'fundsCenter' | 'note'>,
): EntryOf<'opening-balance'> {
  const { date, note, kind, amount, fundsCenter } = opening;
  return { ...stamp(conventionId, date, note), operation: 'opening-balance', kind, amount, fundsCenter };
}

/** Credits of a year that move: report, blocage, redéploiement, avenant typed by hand. */
export function makeAdjustment(
  conventionId: string,
  adjustment: Pick<
    EntryOf<'adjustment'>,
    'kind' | 'year' | 'amount' | 'reason' | 'date' | 'fundsCenter' | 'note'
  >,
): EntryOf<'adjustment'> {
  const { date, note, kind, year, amount, reason, fundsCenter } = adjustment;
  return {
    ...stamp(conventionId, date, note),
    operation: 'adjustment',
    kind,
    year,
    amount,
    reason,
    fundsCenter,
  };
}
