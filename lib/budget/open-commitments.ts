import { formatDate, yearOf } from '../dates';
import { type Cents, formatAmount, subtract } from '../money';
import type { LedgerLine } from './ledger-line';
import { type BudgetPosition, outstandingOf } from './position';

/** What a payment may pay: a commitment by its EJ number or its day, or an opening balance; and what is left to pay on it. */
export interface OpenCommitment {
  readonly id: string;
  readonly name: string;
  readonly outstanding: Cents;
}

/** What something is left to pay on, oldest first. */
export const openCommitments = (position: BudgetPosition, lines: readonly LedgerLine[]): OpenCommitment[] =>
  lines.flatMap((line) => payableOf(position, line) ?? []).filter(isOpen);

export const isOpen = ({ outstanding }: OpenCommitment): boolean => outstanding > 0;

/** What a payment may name, paid or not: a commitment in force, or an opening balance. These share what is left of them. */
export function payableOf(
  { commitments, sums: { openings, openingOutstanding } }: BudgetPosition,
  { entry, commitmentNumber }: LedgerLine,
): OpenCommitment | null {
  if (openings.get(entry.id)?.kind === 'commitment') {
    const name = `situation de départ de ${yearOf(entry.date)}`;
    return { id: entry.id, name, outstanding: openingOutstanding };
  }
  const commitment = commitments.get(entry.id);
  if (!commitment) return null;
  const name = commitmentNumber ? `EJ ${commitmentNumber}` : `engagement du ${formatDate(entry.date)}`;
  return { id: entry.id, name, outstanding: outstandingOf(commitment) };
}

/** A list longer than this is of no use to choose from. */
const MOST_PAYMENTS = 500;

/** The payments of which something may still come back, last one first, the last 500 of them. */
export function repayablePayments({ sums }: BudgetPosition): OpenCommitment[] {
  const found: OpenCommitment[] = [];
  for (const { entry, repaid } of [...sums.payments.values()].reverse()) {
    if (found.length === MOST_PAYMENTS) break;
    const outstanding = subtract(entry.amount, repaid);
    if (outstanding <= 0) continue;
    const name = `paiement du ${formatDate(entry.date)} de ${formatAmount(entry.amount)}`;
    found.push({ id: entry.id, name, outstanding });
  }
  return found;
}
