import type { BudgetKind } from '../convention/budget-kind';
import type { Convention, Tranche } from '../convention/convention';
import type { IsoDate } from '../dates';
import { type Cents, smallest, subtract, sum, ZERO } from '../money';

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

/** One year's credits of one kind: what the convention allots (null = not stated, which is not zero) and what is open. */
export interface ReleasedCredits {
  readonly allotted: Cents | null;
  readonly released: Cents;
  readonly closedTranches: readonly Tranche[];
}

/**
 * What of a year's credits is open on a day. A year without tranche is open from the start, and so is the remainder
 * that the `part` tranches leave uncovered, unless an `availability` tranche holds it. An `availability` tranche that
 * is open opens the whole year. Never more than the allotment: tranches cannot create credits.
 */
export function releasedCredits(
  convention: Convention,
  kind: BudgetKind,
  year: number,
  releasedOn: ReadonlyMap<string, IsoDate>,
  date: IsoDate,
): ReleasedCredits {
  const allotments = convention.allotments.filter((line) => line.kind === kind && line.year === year);
  const tranches = convention.tranches.filter((tranche) => tranche.kind === kind && tranche.year === year);
  if (allotments.length === 0) return { allotted: null, released: ZERO, closedTranches: [] };
  const allotted = sum(allotments.map((line) => line.amount));
  const open = tranches.filter((tranche) => isTrancheOpen(tranche, releasedOn, date));
  if (open.some((tranche) => tranche.extent === 'availability')) {
    return { allotted, released: allotted, closedTranches: [] };
  }
  const parts = tranches.filter((tranche) => tranche.extent === 'part');
  const openParts = amountOf(open);
  const uncovered = parts.length === tranches.length ? subtract(allotted, amountOf(parts)) : ZERO;
  return {
    allotted,
    released: smallest(allotted, uncovered > 0 ? sum([openParts, uncovered]) : openParts),
    closedTranches: tranches.filter((tranche) => !open.includes(tranche)),
  };
}

const amountOf = (tranches: readonly Tranche[]): Cents => sum(tranches.map((tranche) => tranche.amount));
