import { yearOf } from '../../dates';
import { type Cents, formatAmount, subtract, sum, ZERO } from '../../money';
import { consumedBy } from '../budget-draft';
import { asRecorded, type BudgetQuestion, budgetRule } from '../budget-rule';

/** A convention that states no CP at all says nothing of how its commitments are paid. */
export const uncoveredCommitments = budgetRule({
  id: 'uncovered-commitments',
  level: 'warning',
  source: 'LOLF, article 8 : les CP couvrent les engagements contractés dans le cadre des AE',
  check(question) {
    const { convention } = question.position;
    if (!convention.allotments.some((line) => line.kind === 'payment')) return [];
    const missing = shortfall(question);
    if (missing <= 0) return [];
    const what = question.draft
      ? 'Après cette opération, les restes à payer dépasseraient'
      : 'Les restes à payer dépassent';
    return [
      {
        message: `${what} de ${formatAmount(missing)} les CP de l’année et des suivantes, ${asRecorded(question)}. Prévoyez ces CP avec le délégant.`,
        over: missing,
      },
    ];
  },
});

/** Restes à payer − CP left of this year and the later ones, the draft counted. An overspent year lends nothing. */
function shortfall({ position, draft }: BudgetQuestion): Cents {
  const year = yearOf(position.date);
  const left = position.years
    .filter((credits) => credits.kind === 'payment' && credits.year >= year)
    .map((credits) => {
      const spent = draft?.operation === 'payment' && credits.year === year ? draft.amount : ZERO;
      const remaining = subtract(credits.remaining, spent);
      return remaining > 0 ? remaining : ZERO;
    });
  return subtract(sum([position.outstanding, outstandingOfDraft({ position, draft })]), sum(left));
}

/** What the draft adds to the restes à payer. */
function outstandingOfDraft({ position, draft }: Pick<BudgetQuestion, 'position' | 'draft'>): Cents {
  if (!draft) return ZERO;
  if (consumedBy(draft) === 'commitment') return draft.amount;
  if (draft.of === null || draft.operation === 'service-rendered') return ZERO;
  if (draft.operation === 'repayment') return position.sums.payments.has(draft.of) ? draft.amount : ZERO;
  const isKnown = position.commitments.has(draft.of) || position.sums.openings.has(draft.of);
  return isKnown ? subtract(ZERO, draft.amount) : ZERO;
}
