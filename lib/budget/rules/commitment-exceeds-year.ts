import { formatAmount, subtract } from '../../money';
import { nameOfDraft } from '../budget-draft';
import { asRecorded, budgetRule } from '../budget-rule';
import { linesInQuestion } from '../years-in-question';

/** A year whose AE are not stated has no limit to pass: `no-allotment-for-year` speaks of it. */
export const commitmentExceedsYear = budgetRule({
  id: 'commitment-exceeds-year',
  level: 'error',
  source: 'LOLF, article 8 : les AE de l’année sont la limite supérieure des engagements',
  check(question) {
    return linesInQuestion(question, 'commitment').flatMap(({ line, year, amount, where }) => {
      const over = subtract(amount, line.remaining);
      if (line.allotted === null || over <= 0) return [];
      const what = question.draft
        ? `${nameOfDraft(question.draft)} de ${formatAmount(amount)} dépasserait`
        : 'Les engagements dépassent';
      const taken = `dotation ${formatAmount(line.allotted)}, ${formatAmount(line.taken)} engagés ou en attente`;
      return [
        {
          message: `${what} de ${formatAmount(over)} les AE de ${year}${where} (${taken}), ${asRecorded(question)}. Réduisez les engagements ou demandez un avenant au délégant.`,
          over,
          year,
        },
      ];
    });
  },
});
