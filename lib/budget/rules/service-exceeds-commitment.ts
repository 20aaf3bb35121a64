import { formatDate } from '../../dates';
import { type Cents, formatAmount, subtract, ZERO } from '../../money';
import type { BudgetDraft } from '../budget-draft';
import { asRecorded, type BudgetQuestion, budgetRule, type Finding } from '../budget-rule';
import { type CommitmentSums, netOf } from '../ledger-sums';

/** Charges à payer never pass the restes à payer: what is certified bounds what is paid, and is bounded by what is engaged. */
export const serviceExceedsCommitment = budgetRule({
  id: 'service-exceeds-commitment',
  level: 'warning',
  source: 'Décret GBCP, article 31 : le service fait atteste ce qui a été engagé, et la dépense s’y limite',
  check(question) {
    const { position, draft } = question;
    const asked = draft
      ? [draft.of ?? '']
      : [...position.sums.overcertified, ...position.sums.paidBeforeService];
    return [...new Set(asked)].flatMap((id) => {
      const commitment = position.commitments.get(id);
      return commitment ? findings(question, commitment, draft) : [];
    });
  },
});

function findings(
  question: BudgetQuestion,
  commitment: Readonly<CommitmentSums>,
  draft: BudgetDraft | null,
): Finding[] {
  const of = (operation: BudgetDraft['operation']): Cents =>
    draft?.operation === operation ? draft.amount : ZERO;
  const named = `l’engagement du ${formatDate(commitment.entry.date)}`;
  const certified = subtract(commitment.certified, subtract(ZERO, of('service-rendered')));
  const paid = subtract(commitment.paid, subtract(ZERO, of('payment')));
  const beyondEngaged = subtract(certified, netOf(commitment));
  const beyondService = subtract(paid, certified);
  const result: Finding[] = [];
  if (beyondEngaged > 0 && (!draft || of('service-rendered') > 0)) {
    result.push({
      message: `Le service fait de ${formatAmount(certified)} dépasse de ${formatAmount(beyondEngaged)} ${named} (${formatAmount(netOf(commitment))}), ${asRecorded(question)}. Vérifiez le montant certifié ou engagez un complément.`,
      over: beyondEngaged,
    });
  }
  // Without any service recorded nothing is known of it: most ledgers do not follow it.
  if (commitment.certified > 0 && beyondService > 0 && (!draft || of('payment') > 0)) {
    result.push({
      message: `${formatAmount(paid)} payés sur ${named} pour ${formatAmount(certified)} de service fait : ${formatAmount(beyondService)} de trop, ${asRecorded(question)}. Constatez le service fait avant de payer, ou vérifiez qu’il s’agit d’une avance.`,
      over: beyondService,
    });
  }
  return result;
}
