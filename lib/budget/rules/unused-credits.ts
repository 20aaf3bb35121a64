import { type BudgetKind, OF_CREDITS } from '../../convention/budget-kind';
import { addDays, formatDate, isoDate, yearOf } from '../../dates';
import { type Cents, formatAmount, subtract, ZERO } from '../../money';
import { type BudgetDraft, consumedBy } from '../budget-draft';
import { asRecorded, budgetRule } from '../budget-rule';
import { yearPosition } from '../position';

/** Of a draft being typed: what would still be left once it is recorded. */
export const unusedCredits = budgetRule({
  id: 'unused-credits',
  level: 'information',
  source: 'Clause de la convention : informer le délégant dans les meilleurs délais des crédits non utilisés',
  check(question) {
    const { position, draft, today, control } = question;
    const { endDate } = position.convention;
    const year = yearOf(today);
    const lastDay = isoDate(`${year}-12-31`);
    // Credits lapse with the year (LOLF art. 15), or with the convention if it ends sooner.
    const end = endDate ?? lastDay;
    const term = end < lastDay ? end : lastDay;
    if (today > term || addDays(today, control.unusedDays) < term) return [];
    const left = (['commitment', 'payment'] as const)
      .map((kind) => ({
        kind,
        remaining: subtract(yearPosition(position, kind, year).remaining, takenBy(draft, kind, year)),
      }))
      .filter(({ remaining }) => remaining > 0)
      .map(({ kind, remaining }) => `${formatAmount(remaining)} ${OF_CREDITS[kind]}`);
    if (left.length === 0) return [];
    return [
      {
        message: `Il ${draft ? 'resterait' : 'reste'} ${left.join(' et ')} en ${year}, à utiliser avant le ${formatDate(term)}, ${asRecorded(question)}. Informez le délégant de ce qui ne servira pas.`,
        year,
      },
    ];
  },
});

const takenBy = (draft: BudgetDraft | null, kind: BudgetKind, year: number): Cents =>
  draft && consumedBy(draft) === kind && yearOf(draft.date) === year ? draft.amount : ZERO;
