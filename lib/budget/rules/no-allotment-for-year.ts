import { formatAmount, ZERO } from '../../money';
import { nameOfDraft } from '../budget-draft';
import { asRecorded, budgetRule } from '../budget-rule';
import { yearsInQuestion } from '../years-in-question';

export const noAllotmentForYear = budgetRule({
  id: 'no-allotment-for-year',
  level: 'warning',
  source: 'LOLF, article 15 : les AE non engagées d’une année ne passent pas d’elles-mêmes à la suivante',
  check(question) {
    return yearsInQuestion(question, 'commitment').flatMap(({ credits, amount }) => {
      if ((credits.allotted ?? ZERO) > 0 || (!question.draft && credits.taken <= 0)) return [];
      const stated = credits.allotted === null ? 'ne prévoit pas d’AE' : 'prévoit zéro AE';
      const what = question.draft
        ? `${nameOfDraft(question.draft)} de ${formatAmount(amount)} tombe en ${credits.year}`
        : `${formatAmount(credits.taken)} sont engagés en ${credits.year}, ${asRecorded(question)}`;
      return [
        {
          message: `${what}, année pour laquelle la convention ${stated} ; les AE d’une année passée ne sont pas reportées d’elles-mêmes. Demandez au délégant un avenant ou la confirmation du report.`,
          year: credits.year,
        },
      ];
    });
  },
});
