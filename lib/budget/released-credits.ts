import type { BudgetKind } from '../convention/budget-kind';
import type { Allotment, Convention, Tranche } from '../convention/convention';
import type { IsoDate } from '../dates';
import { add, type Cents, smallest, subtract, sum, ZERO } from '../money';
import type { EntryOf } from './ledger-entry';

/**
 * Whether a tranche is open on a day. A plain one opens on its date. A conditional one opens on the day of its
 * recorded release, whatever day was expected, but not before its own date when the convention states a date; without
 * a release it stays closed, even after its date. A plain tranche whose day is not known also waits for a release.
 */
export function isTrancheOpen(
  tranche: Tranche,
  releasedOn: ReadonlyMap<string, IsoDate>,
  date: IsoDate,
): boolean {
  const { type, date: opens } = tranche.release;
  if (!tranche.conditional && opens !== null) return opens <= date;
  const released = releasedOn.get(tranche.id);
  if (released === undefined || released > date) return false;
  return type !== 'date' || opens === null || opens <= date;
}

/** What a question about credits is asked of. */
export interface CreditsQuestion {
  readonly convention: Convention;
  readonly kind: BudgetKind;
  readonly year: number;
  readonly releasedOn: ReadonlyMap<string, IsoDate>;
  readonly adjustments: readonly EntryOf<'adjustment'>[];
  readonly date: IsoDate;
}

/** One year's credits of one kind: what is allotted (null = not stated, which is not zero) and what is open. */
export interface ReleasedCredits {
  /** The convention's credits, adjusted. */
  readonly allotted: Cents | null;
  /** The part of `allotted` that comes from adjustments recorded up to the day. */
  readonly adjusted: Cents;
  readonly released: Cents;
  readonly closedTranches: readonly Tranche[];
}

/**
 * What of a year's credits is open on a day. A year without tranche is open from the start, and so is the remainder
 * that the `part` tranches leave uncovered, unless an `availability` tranche holds it. An `availability` tranche that
 * is open opens the whole year. Never more than the allotment: tranches cannot create credits. Adjustments count from
 * their day, open at once (domain §2.3); they make credits of their own in a year that had none.
 * @param fundsCenter only the credits of this one; left out, those of all of them together.
 */
export function releasedCredits(question: CreditsQuestion, fundsCenter?: string): ReleasedCredits {
  const { kind, year, date } = question;
  const concerns = (line: { kind: BudgetKind; year: number; fundsCenter: string | null }) =>
    line.kind === kind &&
    line.year === year &&
    (fundsCenter === undefined || line.fundsCenter === fundsCenter);
  const adjustments = question.adjustments.filter((line) => line.date <= date && concerns(line));
  const adjusted = amountOf(adjustments);
  const allotments = question.convention.allotments.filter(concerns);
  if (allotments.length === 0) {
    const allotted = adjustments.length > 0 ? adjusted : null;
    return { allotted, adjusted, released: adjusted, closedTranches: [] };
  }
  const tranches = question.convention.tranches.filter(concerns);
  const open = tranches.filter((tranche) => isTrancheOpen(tranche, question.releasedOn, date));
  const groups = groupsOf(allotments, tranches);
  const isOpened = (group: Group) => group.tranches.some((line) => open.includes(line) && isWhole(line));
  return {
    allotted: add(amountOf(allotments), adjusted),
    adjusted,
    released: sum([...groups.map((group) => openOf(group, open)), adjusted]),
    closedTranches: groups
      .filter((group) => !isOpened(group))
      .flatMap((group) => group.tranches.filter((tranche) => !open.includes(tranche))),
  };
}

interface Group {
  readonly stated: Cents;
  readonly tranches: readonly Tranche[];
}

/** Credits and the tranches that open them: one group a funds center when every tranche names one, else one for all. */
function groupsOf(allotments: readonly Allotment[], tranches: readonly Tranche[]): Group[] {
  const isPerCenter = tranches.every((tranche) => tranche.fundsCenter !== null);
  if (!isPerCenter) return [{ stated: amountOf(allotments), tranches }];
  return [...new Set(allotments.map((line) => line.fundsCenter))].map((center) => ({
    stated: amountOf(allotments.filter((line) => line.fundsCenter === center)),
    tranches: tranches.filter((tranche) => tranche.fundsCenter === center),
  }));
}

const isWhole = (tranche: Tranche): boolean => tranche.extent === 'availability';

function openOf({ stated, tranches }: Group, allOpen: readonly Tranche[]): Cents {
  const open = tranches.filter((tranche) => allOpen.includes(tranche));
  if (open.some(isWhole)) return stated;
  const uncovered = tranches.some(isWhole) ? ZERO : subtract(stated, amountOf(tranches));
  return smallest(stated, uncovered > 0 ? add(amountOf(open), uncovered) : amountOf(open));
}

const amountOf = (lines: readonly { readonly amount: Cents }[]): Cents =>
  sum(lines.map((line) => line.amount));
