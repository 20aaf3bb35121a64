import type { BudgetKind } from '../convention/budget-kind';
import { yearOf } from '../dates';
import { type Cents, ZERO } from '../money';
import type { BudgetQuestion } from './budget-rule';
import { type YearPosition, yearPosition } from './position';

/**
 * The year's credits that a question is about, with the amount to add to what is already taken: the year of the draft
 * when the draft consumes that kind of credits, else every year of the kind with nothing to add.
 */
export function yearsInQuestion(
  { position, draft }: BudgetQuestion,
  kind: BudgetKind,
): readonly { credits: YearPosition; amount: Cents }[] {
  if (!draft) {
    return position.years
      .filter((credits) => credits.kind === kind)
      .map((credits) => ({ credits, amount: ZERO }));
  }
  if (draft.operation !== kind) return [];
  return [{ credits: yearPosition(position, kind, yearOf(draft.date)), amount: draft.amount }];
}
