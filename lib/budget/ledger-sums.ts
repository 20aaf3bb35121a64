import type { BudgetKind } from '../convention/budget-kind';
import { type IsoDate, yearOf } from '../dates';
import { add, type Cents, subtract, ZERO } from '../money';
import type { EffectiveEntry } from './effective-entries';
import type { EntryOf } from './ledger-entry';
import { type LedgerIssue, ledgerIssue } from './ledger-issue';

/** One commitment with what was withdrawn from it and paid on it, all years. */
export interface CommitmentSums {
  readonly entry: EntryOf<'commitment'>;
  pending: boolean;
  commitmentNumber: string | null;
  withdrawn: Cents;
  /** The part of `withdrawn` that gave AE back: withdrawn in the year of the commitment. */
  withdrawnSameYear: Cents;
  paid: Cents;
}

/** What one year's credits were consumed by, `pending` being the part of `taken` not confirmed yet. */
export interface YearSums {
  taken: Cents;
  pending: Cents;
}

/**
 * Everything the rules need to know of a ledger, whatever the day. Kept up entry by entry in constant time, so a
 * question asked while an amount is being typed never walks the ledger.
 */
export interface LedgerSums {
  readonly years: Readonly<Record<BudgetKind, Map<number, YearSums>>>;
  readonly commitments: Map<string, CommitmentSums>;
  readonly pendingPayments: Map<string, EntryOf<'payment'>>;
  /** Commitments paid beyond what they are worth. Only a reversal helps, and a reversal counts everything again. */
  readonly overpaid: Set<string>;
  /** First recorded release of each tranche. */
  readonly releases: Map<string, EntryOf<'tranche-release'>>;
  /** Commitments less withdrawals, all years. */
  committed: Cents;
  /** Payments made on a commitment, all years. */
  paidOnCommitments: Cents;
  /** Payments that name no commitment, all years. */
  paidWithoutCommitment: Cents;
  /** First notice of termination. */
  noticeDate: IsoDate | null;
  readonly issues: LedgerIssue[];
}

export function emptySums(issues: readonly LedgerIssue[] = []): LedgerSums {
  return {
    years: { commitment: new Map(), payment: new Map() },
    commitments: new Map(),
    pendingPayments: new Map(),
    overpaid: new Set(),
    releases: new Map(),
    committed: ZERO,
    paidOnCommitments: ZERO,
    paidWithoutCommitment: ZERO,
    noticeDate: null,
    issues: [...issues],
  };
}

/** What is left of a commitment once its withdrawals are off. */
export const netOf = (commitment: Readonly<CommitmentSums>): Cents =>
  subtract(commitment.entry.amount, commitment.withdrawn);

/** Counts one more entry. The entry it names must have been counted before it. */
export function addEntry(sums: LedgerSums, entry: EffectiveEntry): void {
  switch (entry.operation) {
    case 'commitment':
      addCommitment(sums, entry);
      break;
    case 'payment':
      addPayment(sums, entry);
      break;
    case 'withdrawal':
      addWithdrawal(sums, entry);
      break;
    case 'confirmation':
      addConfirmation(sums, entry);
      break;
    case 'tranche-release': {
      const known = sums.releases.get(entry.trancheId);
      if (!known || entry.date < known.date) sums.releases.set(entry.trancheId, entry);
      break;
    }
    case 'notice':
      if (sums.noticeDate === null || entry.date < sums.noticeDate) sums.noticeDate = entry.date;
  }
}

function addCommitment(sums: LedgerSums, entry: EntryOf<'commitment'>): void {
  sums.commitments.set(entry.id, {
    entry,
    pending: entry.pending,
    commitmentNumber: entry.commitmentNumber,
    withdrawn: ZERO,
    withdrawnSameYear: ZERO,
    paid: ZERO,
  });
  sums.committed = add(sums.committed, entry.amount);
  take(sums, 'commitment', entry.date, entry.amount, entry.pending);
}

function addPayment(sums: LedgerSums, entry: EntryOf<'payment'>): void {
  take(sums, 'payment', entry.date, entry.amount, entry.pending);
  if (entry.pending) sums.pendingPayments.set(entry.id, entry);
  const commitment = entry.of === null ? undefined : sums.commitments.get(entry.of);
  if (commitment) {
    commitment.paid = add(commitment.paid, entry.amount);
    sums.paidOnCommitments = add(sums.paidOnCommitments, entry.amount);
    watchOverpaid(sums, commitment);
    return;
  }
  sums.paidWithoutCommitment = add(sums.paidWithoutCommitment, entry.amount);
  if (entry.of !== null) {
    sums.issues.push(
      ledgerIssue(entry, 'désigne un engagement qui n’est pas dans ce registre, ou qui est annulé'),
    );
  }
}

function addWithdrawal(sums: LedgerSums, entry: EntryOf<'withdrawal'>): void {
  const commitment = sums.commitments.get(entry.of);
  if (!commitment) {
    sums.issues.push(
      ledgerIssue(entry, 'porte sur un engagement qui n’est pas dans ce registre, ou qui est annulé'),
    );
    return;
  }
  commitment.withdrawn = add(commitment.withdrawn, entry.amount);
  sums.committed = subtract(sums.committed, entry.amount);
  watchOverpaid(sums, commitment);
  // GBCP art. 160: only the withdrawal of a commitment of the current year makes the AE available again.
  if (yearOf(entry.date) !== yearOf(commitment.entry.date)) return;
  commitment.withdrawnSameYear = add(commitment.withdrawnSameYear, entry.amount);
  const year = yearSums(sums, 'commitment', entry.date);
  year.taken = subtract(year.taken, entry.amount);
  if (commitment.pending) year.pending = subtract(year.pending, entry.amount);
}

function addConfirmation(sums: LedgerSums, entry: EntryOf<'confirmation'>): void {
  const commitment = sums.commitments.get(entry.of);
  const payment = sums.pendingPayments.get(entry.of);
  if (commitment?.pending) {
    const year = yearSums(sums, 'commitment', commitment.entry.date);
    year.pending = subtract(year.pending, subtract(commitment.entry.amount, commitment.withdrawnSameYear));
    commitment.pending = false;
    commitment.commitmentNumber = entry.commitmentNumber ?? commitment.commitmentNumber;
  } else if (payment) {
    const year = yearSums(sums, 'payment', payment.date);
    year.pending = subtract(year.pending, payment.amount);
    sums.pendingPayments.delete(payment.id);
  } else {
    sums.issues.push(
      ledgerIssue(entry, 'porte sur une écriture qui n’est pas dans ce registre, ou pas en attente'),
    );
  }
}

function take(sums: LedgerSums, kind: BudgetKind, date: IsoDate, amount: Cents, pending: boolean): void {
  const year = yearSums(sums, kind, date);
  year.taken = add(year.taken, amount);
  if (pending) year.pending = add(year.pending, amount);
}

function yearSums(sums: LedgerSums, kind: BudgetKind, date: IsoDate): YearSums {
  const year = yearOf(date);
  const known = sums.years[kind].get(year);
  if (known) return known;
  const created: YearSums = { taken: ZERO, pending: ZERO };
  sums.years[kind].set(year, created);
  return created;
}

function watchOverpaid(sums: LedgerSums, commitment: CommitmentSums): void {
  if (commitment.paid > netOf(commitment)) sums.overpaid.add(commitment.entry.id);
}
