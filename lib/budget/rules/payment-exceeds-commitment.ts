import { formatDate } from '../../dates';
import { type Cents, formatAmount, subtract, ZERO } from '../../money';
import type { BudgetDraft } from '../budget-draft';
import { asRecorded, type BudgetQuestion, budgetRule } from '../budget-rule';
import { type CommitmentSums, netOf } from '../ledger-sums';
import { outstandingOf } from '../position';

/** A withdrawal may cause it too: it lowers the commitment under what is already paid on it. */
export const paymentExceedsCommitment = budgetRule({
  id: 'payment-exceeds-commitment',
  level: 'warning',
  source: 'LOLF, article 8 : un engagement ne se paie pas au-delà de son montant',
  check(question) {
    const { position, draft } = question;
    if (draft && draft.operation !== 'payment' && draft.operation !== 'withdrawal') return [];
    const named = draft ? [draft.of ?? ''] : [...position.sums.overpaid];
    return named.flatMap((id) => {
      const commitment = position.commitments.get(id);
      const over = commitment ? subtract(draft?.amount ?? ZERO, outstandingOf(commitment)) : ZERO;
      return commitment && over > 0 ? [{ message: sentence(question, commitment, draft, over), over }] : [];
    });
  },
});

function sentence(
  question: BudgetQuestion,
  commitment: Readonly<CommitmentSums>,
  draft: BudgetDraft | null,
  over: Cents,
): string {
  const number = commitment.commitmentNumber === null ? '' : ` n° ${commitment.commitmentNumber}`;
  const named = `l’engagement${number} du ${formatDate(commitment.entry.date)}`;
  const net = formatAmount(netOf(commitment));
  const paid = formatAmount(commitment.paid);
  if (draft?.operation === 'withdrawal') {
    return `Ce retrait de ${formatAmount(draft.amount)} laisserait ${named} payé de ${formatAmount(over)} de trop (${net} dont ${paid} payés), ${asRecorded(question)}. Retirez au plus ${formatAmount(subtract(draft.amount, over))}.`;
  }
  const what = draft ? `Ce paiement de ${formatAmount(draft.amount)} dépasserait` : 'Les paiements dépassent';
  return `${what} de ${formatAmount(over)} ${named} (${net}, déjà payé ${paid}), ${asRecorded(question)}. Vérifiez l’engagement payé ou engagez un complément.`;
}
