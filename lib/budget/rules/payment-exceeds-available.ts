import { formatAmount, subtract } from '../../money';
import { asRecorded, type BudgetRule } from '../budget-rule';
import { yearsInQuestion } from '../years-in-question';

export const paymentExceedsAvailable = {
  id: 'payment-exceeds-available',
  level: 'error',
  source: 'LOLF, article 8 : les CP de l’année sont la limite supérieure des paiements',
  check(question) {
    return yearsInQuestion(question, 'payment').flatMap(({ credits, amount }) => {
      const over = subtract(amount, credits.remaining);
      if (over <= 0) return [];
      const what = question.draft
        ? `Ce paiement de ${formatAmount(amount)} dépasserait`
        : 'Les paiements dépassent';
      const allotted =
        credits.allotted === null
          ? 'la convention n’en prévoit pas'
          : `dotation ${formatAmount(credits.allotted)}`;
      return [
        {
          message: `${what} de ${formatAmount(over)} les CP de ${credits.year} (${allotted}, déjà payé ${formatAmount(credits.taken)}), ${asRecorded(question)}. Informez le délégant sans délai.`,
          over,
          year: credits.year,
        },
      ];
    });
  },
} as const satisfies BudgetRule;
