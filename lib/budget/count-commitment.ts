import { yearOf } from '../dates';
import { add, subtract, ZERO } from '../money';
import type { EntryOf } from './ledger-entry';
import { ledgerIssue } from './ledger-issue';
import type { CommitmentSums, LedgerSums } from './ledger-sums';
import { engage, keepPending, type Sign, signed, take, watch, yearSums } from './take-credits';

export function countCommitment(sums: LedgerSums, entry: EntryOf<'commitment'>, sign: Sign): void {
  const isPending = sign === 1 ? entry.pending : sums.pending.has(entry.id);
  sums.committed = add(sums.committed, signed(entry.amount, sign));
  engage(sums, entry.date, signed(entry.amount, sign));
  take(sums, 'commitment', entry, {
    amount: signed(entry.amount, sign),
    isPending,
    center: entry.fundsCenter,
  });
  keepPending(sums, entry, isPending && sign === 1);
  if (sign === -1) {
    sums.commitments.delete(entry.id);
    return;
  }
  sums.commitments.set(entry.id, {
    entry,
    pending: entry.pending,
    commitmentNumber: entry.commitmentNumber,
    line: entry.line,
    supplemented: ZERO,
    withdrawn: ZERO,
    withdrawnSameYear: ZERO,
    certified: ZERO,
    paid: ZERO,
    carriedOver: new Map(),
  });
}

export function countSupplement(sums: LedgerSums, entry: EntryOf<'supplement'>, sign: Sign): void {
  const commitment = namedCommitment(sums, entry);
  if (!commitment) return;
  const isPending = sign === 1 ? entry.pending : sums.pending.has(entry.id);
  const amount = signed(entry.amount, sign);
  commitment.supplemented = add(commitment.supplemented, amount);
  engage(sums, entry.date, amount);
  if (sign === 1) sums.supplements.set(entry.id, entry);
  else sums.supplements.delete(entry.id);
  sums.committed = add(sums.committed, amount);
  take(sums, 'commitment', entry, { amount, isPending, center: commitment.entry.fundsCenter });
  keepPending(sums, entry, isPending && sign === 1);
  watch(sums, commitment);
}

export function countWithdrawal(sums: LedgerSums, entry: EntryOf<'withdrawal'>, sign: Sign): void {
  const commitment = namedCommitment(sums, entry);
  if (!commitment) return;
  const amount = signed(entry.amount, sign);
  commitment.withdrawn = add(commitment.withdrawn, amount);
  engage(sums, commitment.entry.date, signed(amount, -1));
  sums.committed = subtract(sums.committed, amount);
  watch(sums, commitment);
  // GBCP art. 160: only the withdrawal of a commitment of the current year makes the AE available again.
  if (yearOf(entry.date) !== yearOf(commitment.entry.date)) return;
  commitment.withdrawnSameYear = add(commitment.withdrawnSameYear, amount);
  take(sums, 'commitment', entry, {
    amount: signed(amount, -1),
    isPending: commitment.pending,
    center: commitment.entry.fundsCenter,
  });
}

export function countCarryOver(sums: LedgerSums, entry: EntryOf<'carry-over'>, sign: Sign): void {
  const commitment = namedCommitment(sums, entry);
  if (!commitment) return;
  const amount = signed(entry.amount, sign);
  const into = yearOf(entry.date);
  commitment.carriedOver.set(into, add(commitment.carriedOver.get(into) ?? ZERO, amount));
  const year = yearSums(sums, 'commitment', entry.date);
  year.carriedOver = add(year.carriedOver, amount);
}

export function countService(sums: LedgerSums, entry: EntryOf<'service-rendered'>, sign: Sign): void {
  const commitment = namedCommitment(sums, entry);
  if (!commitment) return;
  commitment.certified = add(commitment.certified, signed(entry.amount, sign));
  watch(sums, commitment);
}

function namedCommitment(
  sums: LedgerSums,
  entry: EntryOf<'supplement' | 'withdrawal' | 'carry-over' | 'service-rendered'>,
): CommitmentSums | undefined {
  const commitment = sums.commitments.get(entry.of);
  if (!commitment) {
    sums.issues.push(
      ledgerIssue(entry, 'porte sur un engagement qui n’est pas dans ce registre, ou qui est annulé'),
    );
  }
  return commitment;
}
