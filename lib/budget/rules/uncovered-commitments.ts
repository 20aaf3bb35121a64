import { yearOf } from '../../dates';
import { type Cents, formatAmount, negate, subtract, sum, ZERO } from '../../money';
import type { BudgetDraft } from '../budget-draft';
import { asRecorded, type BudgetQuestion, budgetRule } from '../budget-rule';
import type { LedgerSums } from '../ledger-sums';
import type { BudgetPosition } from '../position';

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
  const taken = takenByDraft(position, draft);
  const left = position.years
    .filter((credits) => credits.kind === 'payment' && credits.year >= year)
    .map((credits) => {
      const remaining = subtract(credits.remaining, credits.year === year ? taken : ZERO);
      return remaining > 0 ? remaining : ZERO;
    });
  return subtract(sum([position.outstanding, outstandingOfDraft(position, draft)]), sum(left));
}

/** The CP of its own year that the draft takes, or gives back: a repayment of a payment of the same year. */
function takenByDraft({ sums }: BudgetPosition, draft: BudgetDraft | null): Cents {
  if (draft?.operation === 'payment') return draft.amount;
  if (draft?.operation !== 'repayment') return ZERO;
  const paidOn = sums.payments.get(draft.of ?? '')?.entry.date;
  return paidOn && yearOf(paidOn) === yearOf(draft.date) ? negate(draft.amount) : ZERO;
}

/** What the draft adds to the restes à payer. */
function outstandingOfDraft({ commitments, sums }: BudgetPosition, draft: BudgetDraft | null): Cents {
  if (!draft) return ZERO;
  const named = draft.of ?? '';
  switch (draft.operation) {
    case 'commitment':
    case 'supplement':
      return draft.amount;
    case 'repayment':
      return isOnCommitment(sums, named) ? draft.amount : ZERO;
    case 'service-rendered':
      return ZERO;
    default:
      return commitments.has(named) || sums.openings.has(named) ? negate(draft.amount) : ZERO;
  }
}

/** Whether a payment pays something that is left to pay: what comes back of another is owed to nobody. */
function isOnCommitment({ commitments, openings, payments }: LedgerSums, payment: string): boolean {
  const paid = payments.get(payment)?.entry.of ?? '';
  return commitments.has(paid) || openings.has(paid);
}
