import type { BudgetKind } from '../convention/budget-kind';
import { yearOf } from '../dates';
import { type Cents, ZERO } from '../money';
import { consumedBy } from './budget-draft';
import type { BudgetQuestion } from './budget-rule';
import { centerOfDraft } from './center-of-draft';
import { type CreditLine, type YearPosition, yearPosition } from './position';

/** A year's credits, with the amount to add to what is already taken of them. */
export interface YearInQuestion {
  readonly credits: YearPosition;
  readonly amount: Cents;
}

/**
 * The year's credits that a question is about: the year of the draft when the draft consumes that kind of credits, else
 * every year of the kind with nothing to add.
 */
export function yearsInQuestion(
  { position, draft }: BudgetQuestion,
  kind: BudgetKind,
): readonly YearInQuestion[] {
  if (!draft) {
    return position.years
      .filter((credits) => credits.kind === kind)
      .map((credits) => ({ credits, amount: ZERO }));
  }
  if (consumedBy(draft) !== kind) return [];
  return [{ credits: yearPosition(position, kind, yearOf(draft.date)), amount: draft.amount }];
}

/** One limit: a whole year's credits, or the part of one funds center. */
export interface LineInQuestion {
  readonly line: CreditLine;
  readonly year: number;
  readonly amount: Cents;
  /** French, to follow « les AE de 2024 »: empty, or « du centre financier 0352-CFSE-CFIN ». */
  readonly where: string;
}

/** The limits that a question is about: the years, then, where the convention divides them, those of the funds centers. */
export function linesInQuestion(question: BudgetQuestion, kind: BudgetKind): readonly LineInQuestion[] {
  const center = question.draft && centerOfDraft(question.position, question.draft);
  return yearsInQuestion(question, kind).flatMap(({ credits, amount }) => [
    { line: credits, year: credits.year, amount, where: '' },
    ...credits.centers
      .filter(({ fundsCenter }) => !question.draft || fundsCenter === center)
      .map((line) => ({
        line,
        year: credits.year,
        amount,
        where: ` du centre financier ${line.fundsCenter}`,
      })),
  ]);
}
