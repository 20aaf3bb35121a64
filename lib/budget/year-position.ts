import type { BudgetKind } from '../convention/budget-kind';
import type { Convention } from '../convention/convention';
import type { IsoDate } from '../dates';
import { type Cents, smallest, subtract, ZERO } from '../money';
import type { LedgerSums } from './ledger-sums';
import { type CreditsQuestion, type ReleasedCredits, releasedCredits } from './released-credits';

/** Credits and what was taken of them. Amounts are tax included; those that are « left » are negative once passed. */
export interface CreditLine extends ReleasedCredits {
  /** Committed less the withdrawals of the same year, or paid less the repayments of the same year. Pending included. */
  readonly taken: Cents;
  /** Left of the year, open or not: allotted − taken. */
  readonly remaining: Cents;
  /** Left of what is open on the day: released − taken. */
  readonly releasedLeft: Cents;
}

/** The part of a year's credits that a convention gives to one funds center. */
export interface CenterPosition extends CreditLine {
  readonly fundsCenter: string;
}

/** One year's credits of one kind. */
export interface YearPosition extends CreditLine {
  readonly kind: BudgetKind;
  readonly year: number;
  /** The part of `taken` that is not confirmed yet. */
  readonly pending: Cents;
  /** The part of `taken` that an opening balance brought. */
  readonly opening: Cents;
  /** Bascule into this year of what earlier years committed: in Chorus's « engagé » of the year, not in `taken`. */
  readonly carriedOver: Cents;
  /** What may still be committed or paid on the day: `releasedLeft`, and for AE never more than the cap leaves. */
  readonly available: Cents;
  /** By funds center, where the convention gives credits to several; empty otherwise. */
  readonly centers: readonly CenterPosition[];
}

/** What a year's position is computed from. */
interface YearBase {
  readonly convention: Convention;
  readonly sums: LedgerSums;
  readonly releasedOn: ReadonlyMap<string, IsoDate>;
  readonly date: IsoDate;
  readonly capLeft: Cents | null;
}

/** One year's credits of one kind, on a day. */
export function yearPositionOn(base: YearBase, kind: BudgetKind, year: number): YearPosition {
  const { convention, sums, releasedOn, date, capLeft } = base;
  const question = { convention, kind, year, releasedOn, adjustments: sums.adjustments, date };
  const taken = sums.years[kind].get(year);
  const line = creditLine(releasedCredits(question), taken?.taken ?? ZERO);
  return {
    ...line,
    kind,
    year,
    pending: taken?.pending ?? ZERO,
    opening: taken?.opening ?? ZERO,
    carriedOver: taken?.carriedOver ?? ZERO,
    available:
      kind === 'commitment' && capLeft !== null ? smallest(line.releasedLeft, capLeft) : line.releasedLeft,
    centers: centersOf(question, taken?.centers ?? new Map()),
  };
}

const creditLine = (credits: ReleasedCredits, taken: Cents): CreditLine => ({
  ...credits,
  taken,
  remaining: subtract(credits.allotted ?? ZERO, taken),
  releasedLeft: subtract(credits.released, taken),
});

function centersOf(
  question: CreditsQuestion,
  taken: ReadonlyMap<string | null, Cents>,
): readonly CenterPosition[] {
  return creditCenters(question.convention).map((fundsCenter) => ({
    fundsCenter,
    ...creditLine(releasedCredits(question, fundsCenter), taken.get(fundsCenter) ?? ZERO),
  }));
}

/** The funds centers between which a convention divides its credits; none when it gives them to one or to all together. */
export function creditCenters({ allotments }: Convention): readonly string[] {
  const centers = new Set(allotments.flatMap(({ fundsCenter }) => fundsCenter ?? []));
  return centers.size > 1 ? [...centers].sort() : [];
}
