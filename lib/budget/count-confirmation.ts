import { add, type Cents, subtract, ZERO } from '../money';
import type { EntryOf } from './ledger-entry';
import { ledgerIssue } from './ledger-issue';
import type { LedgerSums } from './ledger-sums';
import { type Confirmable, keepPending, yearSums } from './take-credits';

export function addConfirmation(sums: LedgerSums, entry: EntryOf<'confirmation'>): void {
  const target = sums.pending.get(entry.of);
  if (!target) {
    sums.issues.push(
      ledgerIssue(entry, 'porte sur une écriture qui n’est pas dans ce registre, ou pas en attente'),
    );
    return;
  }
  movePending(sums, target, false);
  const commitment = sums.commitments.get(target.id);
  if (!commitment) return;
  commitment.commitmentNumber = entry.commitmentNumber ?? commitment.commitmentNumber;
  commitment.line = entry.line ?? commitment.line;
}

export function removeConfirmation(sums: LedgerSums, { of }: EntryOf<'confirmation'>): void {
  const commitment = sums.commitments.get(of);
  const target = commitment?.entry ?? sums.payments.get(of)?.entry ?? sums.supplements.get(of);
  if (target) movePending(sums, target, true);
  if (!commitment) return;
  commitment.commitmentNumber = commitment.entry.commitmentNumber;
  commitment.line = commitment.entry.line;
}

/** Makes a counted entry pending, or confirmed: what is left of it in its year changes side. */
function movePending(sums: LedgerSums, target: Confirmable, isPending: boolean): void {
  const year = yearSums(sums, target.operation === 'payment' ? 'payment' : 'commitment', target.date);
  const amount = leftInItsYear(sums, target);
  year.pending = isPending ? add(year.pending, amount) : subtract(year.pending, amount);
  keepPending(sums, target, isPending);
  const holder = sums.commitments.get(target.id) ?? sums.payments.get(target.id);
  if (holder) holder.pending = isPending;
}

/** A supplement has nothing taken off: what is withdrawn is withdrawn from its commitment. */
function leftInItsYear(sums: LedgerSums, { id, amount }: Confirmable): Cents {
  const withdrawn = sums.commitments.get(id)?.withdrawnSameYear;
  return subtract(amount, withdrawn ?? sums.payments.get(id)?.repaidSameYear ?? ZERO);
}
