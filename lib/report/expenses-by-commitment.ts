import { type CommitmentSums, netOf, outstandingOf } from '../budget/ledger-sums';
import type { BudgetPosition } from '../budget/position';
import type { IsoDate } from '../dates';
import type { Cents } from '../money';

/** One commitment of a ledger as the account of expenses shows it. Amounts tax included, in euro cents, all years. */
export interface CommitmentExpense {
  readonly id: string;
  /** EJ; null while it is not known. */
  readonly commitmentNumber: string | null;
  readonly line: string | null;
  readonly date: IsoDate;
  readonly purpose: string;
  readonly isPending: boolean;
  readonly committed: Cents;
  readonly certified: Cents;
  readonly paid: Cents;
  readonly outstanding: Cents;
}

/** The expenses of a convention by EJ and poste, by their day. */
export function expensesByCommitment({ commitments }: BudgetPosition): CommitmentExpense[] {
  return [...commitments.values()].map(expenseOf).toSorted((first, second) => {
    const [one, other] = [first, second].map(({ date, commitmentNumber, line, id }) =>
      [date, commitmentNumber, line, id].join(' '),
    );
    return (one ?? '') < (other ?? '') ? -1 : 1;
  });
}

const expenseOf = (commitment: Readonly<CommitmentSums>): CommitmentExpense => ({
  id: commitment.entry.id,
  commitmentNumber: commitment.commitmentNumber,
  line: commitment.line,
  date: commitment.entry.date,
  purpose: commitment.entry.purpose,
  isPending: commitment.pending,
  committed: netOf(commitment),
  certified: commitment.certified,
  paid: commitment.paid,
  outstanding: outstandingOf(commitment),
});
