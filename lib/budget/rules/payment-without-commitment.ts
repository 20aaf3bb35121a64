import { formatAmount } from '../../money';
import { asRecorded, budgetRule } from '../budget-rule';

export const paymentWithoutCommitment = budgetRule({
  id: 'payment-without-commitment',
  level: 'warning',
  source: 'LOLF, article 8 : les CP couvrent les engagements contractés dans le cadre des AE',
  check(question) {
    const { position, draft } = question;
    if (!draft) {
      const total = position.sums.paidWithoutCommitment;
      if (total <= 0) return [];
      return [
        {
          message: `Des paiements, pour ${formatAmount(total)} en tout, ne désignent aucun engagement, ${asRecorded(question)}. Annulez-les et enregistrez-les de nouveau sur leur engagement.`,
          over: total,
        },
      ];
    }
    if (draft.operation !== 'payment') return [];
    const paid = draft.of ?? '';
    if (position.commitments.has(paid) || position.sums.openings.get(paid)?.kind === 'commitment') return [];
    return [
      {
        message: `Ce paiement de ${formatAmount(draft.amount)} ne désigne aucun engagement du registre. Choisissez l’engagement qu’il paie, ou enregistrez cet engagement d’abord.`,
      },
    ];
  },
});
