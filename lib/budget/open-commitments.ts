import { formatDate } from '../dates';
import type { Cents } from '../money';
import type { LedgerLine } from './ledger-line';
import { type BudgetPosition, outstandingOf } from './position';

/** A commitment that a payment may pay: its EJ number or its day, and what is left to pay on it in euro cents. */
export interface OpenCommitment {
  readonly id: string;
  readonly name: string;
  readonly outstanding: Cents;
}

/** The commitments of a ledger on which something is left to pay, oldest first. */
export function openCommitments(position: BudgetPosition, lines: readonly LedgerLine[]): OpenCommitment[] {
  return lines.flatMap(({ entry, commitmentNumber }) => {
    const commitment = position.commitments.get(entry.id);
    const outstanding = commitment && outstandingOf(commitment);
    if (outstanding === undefined || outstanding <= 0) return [];
    const name = commitmentNumber ? `EJ ${commitmentNumber}` : `engagement du ${formatDate(entry.date)}`;
    return [{ id: entry.id, name, outstanding }];
  });
}
