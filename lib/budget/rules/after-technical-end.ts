import { formatDate } from '../../dates';
import { formatAmount, sum } from '../../money';
import { consumedBy, nameOfDraft } from '../budget-draft';
import { asRecorded, budgetRule } from '../budget-rule';

/** For commitments only: payments go on until the last invoice. */
export const afterTechnicalEnd = budgetRule({
  id: 'after-technical-end',
  level: 'error',
  source: 'Clause de la convention : durée, terme technique',
  check(question) {
    const { position, draft } = question;
    const { endDate } = position.convention;
    if (endDate === null) return [];
    const remedy = 'Un engagement après cette date demande un avenant.';
    if (draft) {
      if (consumedBy(draft) !== 'commitment' || draft.date <= endDate) return [];
      return [
        {
          message: `${nameOfDraft(draft)} est daté du ${formatDate(draft.date)}, après la fin technique de la convention (${formatDate(endDate)}). ${remedy}`,
        },
      ];
    }
    const late = [...position.sums.engagedOn].filter(([day, engaged]) => day > endDate && engaged > 0);
    if (late.length === 0) return [];
    const over = sum(late.map(([, engaged]) => engaged));
    return [
      {
        message: `Des engagements, pour ${formatAmount(over)} en tout, sont datés d’après la fin technique de la convention (${formatDate(endDate)}), ${asRecorded(question)}. ${remedy}`,
        over,
      },
    ];
  },
});
