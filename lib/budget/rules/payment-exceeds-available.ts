import { formatAmount, subtract } from '../../money';
import { asRecorded, budgetRule } from '../budget-rule';
import { linesInQuestion } from '../years-in-question';

export const paymentExceedsAvailable = budgetRule({
  id: 'payment-exceeds-available',
  level: 'error',
  source: 'LOLF, article 8 : les CP de l’année sont la limite supérieure des paiements',
  check(question) {
    return linesInQuestion(question, 'payment').flatMap(({ line, year, amount, where }) => {
      const over = subtract(amount, line.remaining);
      if (over <= 0) return [];
      const what = question.draft
        ? `Ce paiement de ${formatAmount(amount)} dépasserait`
        : 'Les paiements dépassent';
      const allotted =
        line.allotted === null ? 'la convention n’en prévoit pas' : `dotation ${formatAmount(line.allotted)}`;
      return [
        {
          message: `${what} de ${formatAmount(over)} les CP de ${year}${where} (${allotted}, déjà payé ${formatAmount(line.taken)}), ${asRecorded(question)}. Informez le délégant sans délai.`,
          over,
          year,
        },
      ];
    });
  },
});
