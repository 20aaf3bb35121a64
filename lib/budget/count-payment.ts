import { yearOf } from '../dates';
import { add, type Cents, subtract, ZERO } from '../money';
import type { EntryOf } from './ledger-entry';
import { ledgerIssue } from './ledger-issue';
import type { LedgerSums } from './ledger-sums';
import { keepPending, type Sign, signed, take, watch, yearSums } from './take-credits';

export function countPayment(sums: LedgerSums, entry: EntryOf<'payment'>, sign: Sign): void {
  const isPending = sign === 1 ? entry.pending : sums.pending.has(entry.id);
  const amount = signed(entry.amount, sign);
  take(sums, 'payment', entry, { amount, isPending, center: centerOfPayment(sums, entry) });
  keepPending(sums, entry, isPending && sign === 1);
  if (sign === 1)
    sums.payments.set(entry.id, { entry, pending: entry.pending, repaid: ZERO, repaidSameYear: ZERO });
  else sums.payments.delete(entry.id);
  if (pay(sums, entry, amount) || entry.of === null) return;
  sums.issues.push(
    ledgerIssue(entry, 'désigne un engagement qui n’est pas dans ce registre, ou qui est annulé'),
  );
}

/** The entry's own funds center, else that of what it pays. */
function centerOfPayment(sums: LedgerSums, { fundsCenter, of }: EntryOf<'payment'>): string | null {
  const paid = of ?? '';
  return fundsCenter ?? (sums.commitments.get(paid)?.entry ?? sums.openings.get(paid))?.fundsCenter ?? null;
}

/** Adds to what is paid on what the payment names. @returns whether it names something that is there. */
function pay(sums: LedgerSums, { of }: EntryOf<'payment'>, amount: Cents): boolean {
  const commitment = sums.commitments.get(of ?? '');
  const opening = sums.openings.get(of ?? '');
  if (commitment) {
    commitment.paid = add(commitment.paid, amount);
    watch(sums, commitment);
  } else if (opening?.kind === 'commitment') {
    sums.openingOutstanding = subtract(sums.openingOutstanding, amount);
  } else {
    sums.paidWithoutCommitment = add(sums.paidWithoutCommitment, amount);
    return false;
  }
  sums.paidOnCommitments = add(sums.paidOnCommitments, amount);
  return true;
}

export function countRepayment(sums: LedgerSums, entry: EntryOf<'repayment'>, sign: Sign): void {
  const payment = sums.payments.get(entry.of);
  if (!payment) {
    sums.issues.push(
      ledgerIssue(entry, 'porte sur un paiement qui n’est pas dans ce registre, ou qui est annulé'),
    );
    return;
  }
  const amount = signed(entry.amount, sign);
  payment.repaid = add(payment.repaid, amount);
  pay(sums, payment.entry, signed(amount, -1));
  // Credits are of one year: what comes back later is not promised to be given back to this convention.
  if (yearOf(entry.date) !== yearOf(payment.entry.date)) return;
  payment.repaidSameYear = add(payment.repaidSameYear, amount);
  take(sums, 'payment', entry, {
    amount: signed(amount, -1),
    isPending: payment.pending,
    center: centerOfPayment(sums, payment.entry),
  });
}

/** What was spent before this ledger began: its AE are left to pay until its CP, and what is paid on it since. */
export function countOpening(sums: LedgerSums, entry: EntryOf<'opening-balance'>, sign: Sign): void {
  const amount = signed(entry.amount, sign);
  if (sign === 1) sums.openings.set(entry.id, entry);
  else sums.openings.delete(entry.id);
  take(sums, entry.kind, entry, { amount, isPending: false, center: entry.fundsCenter });
  const year = yearSums(sums, entry.kind, entry.date);
  year.opening = add(year.opening, amount);
  if (entry.kind === 'commitment') {
    sums.committed = add(sums.committed, amount);
    sums.openingOutstanding = add(sums.openingOutstanding, amount);
  } else {
    sums.paidOnCommitments = add(sums.paidOnCommitments, amount);
    sums.openingOutstanding = subtract(sums.openingOutstanding, amount);
  }
}
