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
  /** The commitment that a payment pays. */
  readonly of: string | null;
}

export function makeCreditEntry(conventionId: string, draft: CreditDraft): CreditEntry {
  const { nature, date, amount, netOfTax, purpose, pending, commitmentNumber, of } = draft;
  const common = {
    ...stamp(conventionId, date, ''),
    amount,
    netOfTax: netOfTax && { ...netOfTax },
    pending,
    purpose,
  };
  return nature === 'payment'
    ? { ...common, operation: 'payment', of }
    : { ...common, operation: 'commitment', commitmentNumber };
}

/** An entry that cancels another. It keeps that entry's date, so that last year's balance does not move today. */
export function makeReversal(entry: LedgerEntry, reason: string): EntryOf<'reversal'> {
  return { ...stamp(entry.conventionId, entry.date, reason), operation: 'reversal', of: entry.id };
}

export function makeConfirmation(
  entry: CreditEntry,
  date: IsoDate,
  commitmentNumber: string | null,
): EntryOf<'confirmation'> {
  return {
    ...stamp(entry.conventionId, date, ''),
    operation: 'confirmation',
    of: entry.id,
    commitmentNumber,
  };
}

export function makeTrancheRelease(
  conventionId: string,
  trancheId: string,
  date: IsoDate,
  proof: string,
): EntryOf<'tranche-release'> {
  return { ...stamp(conventionId, date, proof), operation: 'tranche-release', trancheId };
}
