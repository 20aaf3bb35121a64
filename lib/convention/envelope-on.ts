import type { IsoDate } from '../dates';
import { add, type Cents, fraction, subtract, sum } from '../money';
import type { Amendment, ImputationChange } from './amendment';
import type { Allotment, Convention, Imputation, Tranche } from './convention';

/**
 * The convention as it stood on a day: its amendments that hold by then, applied in the order of their days. Pure; the
 * signed convention is never changed. Amendments of other conventions are passed over.
 */
export function envelopeOn(
  convention: Convention,
  amendments: readonly Amendment[],
  date: IsoDate,
): Convention {
  return amendments
    .filter((known) => known.conventionId === convention.id && known.effectiveDate <= date)
    .toSorted(byDay)
    .reduce(amend, convention);
}

/** Two amendments of one day apply by their number, « 2 » before « 10 ». */
function byDay(first: Amendment, second: Amendment): number {
  if (first.effectiveDate !== second.effectiveDate)
    return first.effectiveDate < second.effectiveDate ? -1 : 1;
  return (
    (first.number ?? '').localeCompare(second.number ?? '', 'fr', { numeric: true }) ||
    first.id.localeCompare(second.id)
  );
}

function amend(convention: Convention, amendment: Amendment): Convention {
  const isIncrement = amendment.amountsAre === 'increment';
  const allotments = isIncrement
    ? increased(convention.allotments, amendment.allotments)
    : replaced(convention.allotments, amendment.allotments, ({ kind, year }) => `${kind} ${year}`);
  return {
    ...convention,
    allotments,
    tranches: isIncrement
      ? [
          ...convention.tranches,
          ...amendment.tranches.map((tranche) => asPart(tranche, convention.allotments)),
        ]
      : replacedTranches(convention, amendment, allotments),
    cap: amendment.cap ?? movedCap(convention, allotments),
    endDate: amendment.endDate ?? convention.endDate,
    noticeMonths: amendment.noticeMonths ?? convention.noticeMonths,
    imputation: amendment.imputation
      ? changedImputation(convention.imputation, amendment.imputation)
      : convention.imputation,
  };
}

/** The lines of `next`, and those of `previous` whose kind and year `next` does not state. */
function replaced<Line>(
  previous: readonly Line[],
  next: readonly Line[],
  place: (line: Line) => string,
): Line[] {
  const stated = new Set(next.map(place));
  return [...previous.filter((line) => !stated.has(place(line))), ...next];
}

const sameLine = (first: Allotment, second: Allotment): boolean =>
  first.kind === second.kind && first.year === second.year && first.fundsCenter === second.fundsCenter;

function increased(previous: readonly Allotment[], more: readonly Allotment[]): Allotment[] {
  const lines = [...previous];
  for (const line of more) {
    const rank = lines.findIndex((other) => sameLine(other, line));
    const known = lines[rank];
    if (known) lines[rank] = { ...known, amount: add(known.amount, line.amount) };
    else lines.push(line);
  }
  return lines;
}

/** In a year that already has credits, « availability » of the increment opens the increment, not the whole year. */
function asPart(tranche: Tranche, allotments: readonly Allotment[]): Tranche {
  const hasCredits = allotments.some(({ kind, year }) => kind === tranche.kind && year === tranche.year);
  return hasCredits ? { ...tranche, extent: 'part', share: null } : tranche;
}

/**
 * The amendment's own tranches stand instead of those of their kind and year. Where it changes the credits of a year
 * and says nothing of their tranches, a tranche stated as a share stays that share, of the new amount.
 */
function replacedTranches(
  convention: Convention,
  amendment: Amendment,
  allotments: readonly Allotment[],
): Tranche[] {
  const kept = replaced(convention.tranches, amendment.tranches, ({ kind, year }) => `${kind} ${year}`);
  return kept.map((tranche) => {
    const isNew = amendment.tranches.includes(tranche);
    const before = creditsOf(convention.allotments, tranche);
    const after = creditsOf(allotments, tranche);
    if (isNew || before === after) return tranche;
    if (tranche.extent === 'availability') return { ...tranche, amount: after };
    return tranche.share === null ? tranche : { ...tranche, amount: fraction(after, tranche.share, 10_000) };
  });
}

const creditsOf = (
  allotments: readonly Allotment[],
  { kind, year, fundsCenter }: Pick<Tranche, 'kind' | 'year' | 'fundsCenter'>,
): Cents =>
  sum(
    allotments
      .filter((line) => line.kind === kind && line.year === year)
      .filter((line) => fundsCenter === null || line.fundsCenter === fundsCenter)
      .map((line) => line.amount),
  );

const commitmentCredits = (allotments: readonly Allotment[]): Cents =>
  sum(allotments.filter(({ kind }) => kind === 'commitment').map(({ amount }) => amount));

/** A cap that the amendment does not state moves with the AE of all years. */
function movedCap({ cap, allotments: before }: Convention, after: readonly Allotment[]): Cents | null {
  if (cap !== null) return add(cap, subtract(commitmentCredits(after), commitmentCredits(before)));
  return before.length === 0 && after.length > 0 ? commitmentCredits(after) : null;
}

const changedImputation = (before: Imputation, change: ImputationChange): Imputation => ({
  functionalAreas: change.functionalAreas ?? before.functionalAreas,
  fundsCenters: change.fundsCenters ?? before.fundsCenters,
  activities: change.activities ?? before.activities,
  costCenters: change.costCenters ?? before.costCenters,
  fund: change.fund ?? before.fund,
  materialGroup: change.materialGroup ?? before.materialGroup,
  location: change.location ?? before.location,
});
