import { formatAmount, subtract } from '../../money';
import { asRecorded, type BudgetRule } from '../budget-rule';
import { yearsInQuestion } from '../years-in-question';

/** A year whose AE are not stated has no limit to pass: `no-allotment-for-year` speaks of it. */
export const commitmentExceedsYear = {
  id: 'commitment-exceeds-year',
  level: 'error',
  source: 'LOLF, article 8 : les AE de l’année sont la limite supérieure des engagements',
  check(question) {
    return yearsInQuestion(question, 'commitment').flatMap(({ credits, amount }) => {
      const over = subtract(amount, credits.remaining);
      if (credits.allotted === null || over <= 0) return [];
      const what = question.draft
        ? `Cet engagement de ${formatAmount(amount)} dépasserait`
        : 'Les engagements dépassent';
      const taken = `dotation ${formatAmount(credits.allotted)}, ${formatAmount(credits.taken)} engagés ou en attente`;
      return [
        {
          message: `${what} de ${formatAmount(over)} les AE de ${credits.year} (${taken}), ${asRecorded(question)}. Réduisez les engagements ou demandez un avenant au délégant.`,
          over,
          year: credits.year,
        },
      ];
    });
  },
} as const satisfies BudgetRule;
