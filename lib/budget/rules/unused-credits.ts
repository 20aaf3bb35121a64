import { addDays, formatDate, isoDate, yearOf } from '../../dates';
import { formatAmount } from '../../money';
import { asRecorded, type BudgetRule } from '../budget-rule';
import { yearPosition } from '../position';

export const unusedCredits = {
  id: 'unused-credits',
  level: 'information',
  source: 'Clause de la convention : informer le délégant dans les meilleurs délais des crédits non utilisés',
  check(question) {
    const { position, draft, control } = question;
    const { endDate } = position.convention;
    const year = yearOf(position.date);
    const lastDay = isoDate(`${year}-12-31`);
    // Credits lapse with the year (LOLF art. 15), or with the convention if it ends sooner.
    const term = endDate !== null && endDate < lastDay ? endDate : lastDay;
    if (draft || position.date > term || addDays(position.date, control.unusedDays) < term) return [];
    const left = (['commitment', 'payment'] as const)
      .map((kind) => yearPosition(position, kind, year))
      .filter(({ remaining }) => remaining > 0)
      .map(({ kind, remaining }) => `${formatAmount(remaining)} ${kind === 'commitment' ? 'd’AE' : 'de CP'}`);
    if (left.length === 0) return [];
    return [
      {
        message: `Il reste ${left.join(' et ')} en ${year}, à utiliser avant le ${formatDate(term)}, ${asRecorded(question)}. Informez le délégant de ce qui ne servira pas.`,
        year,
      },
    ];
  },
} as const satisfies BudgetRule;
