import type { BudgetKind } from '../convention/budget-kind';
import type { Tranche } from '../convention/convention';
import { dayOf, type IsoDate, yearOf } from '../dates';
import { add, type Cents, ZERO } from '../money';
import { type BudgetDraft, consumedBy } from './budget-draft';
import type { ForecastLine } from './forecast';
import { liftedTranches } from './lifted-tranches';
import { type BudgetPosition, positionOn, yearPosition } from './position';

/** An amount that holds from a day on, until the next point. */
export interface CurvePoint {
  readonly date: IsoDate;
  readonly amount: Cents;
}

/** One year of one kind of credits, day by day: what a plot draws and the table behind it says. Euro cents. */
export interface CreditCurve {
  readonly kind: BudgetKind;
  readonly year: number;
  readonly allotted: Cents | null;
  /** Committed or paid since 1 January, as recorded, up to the last entry of the year. */
  readonly taken: readonly CurvePoint[];
  /** What is open, as the ledger and the calendar tell it. */
  readonly released: readonly CurvePoint[];
  /** The same once the conditions that are expected on a day are met on that day. Differs from `released` or is empty. */
  readonly expected: readonly CurvePoint[];
  /** Taken, then what the échéancier expects, from the position's day on; empty without échéancier. */
  readonly forecast: readonly CurvePoint[];
  /** The entry being prepared, on top of what is taken by its day. */
  readonly draft: { readonly date: IsoDate; readonly from: Cents; readonly to: Cents } | null;
}

interface Question {
  readonly position: BudgetPosition;
  readonly kind: BudgetKind;
  readonly year: number;
  readonly forecast: readonly ForecastLine[];
  readonly draft: BudgetDraft | null;
}

export function creditCurve({ position, kind, year, forecast, draft }: Question): CreditCurve {
  const taken = cumulated(
    [...position.sums.days[kind]].map(([date, amount]) => ({ date, amount })),
    year,
  );
  const released = steps(position, kind, year);
  const expected = steps(asExpected(position), kind, year);
  return {
    kind,
    year,
    allotted: yearPosition(position, kind, year).allotted,
    taken,
    released,
    expected: JSON.stringify(expected) === JSON.stringify(released) ? [] : expected,
    forecast: forecastCurve(
      position,
      taken,
      forecast.filter((line) => line.kind === kind),
      year,
    ),
    draft: draftOn(taken, kind, year, draft),
  };
}

/** The curve's amount on a day: that of its last point by then. */
export const amountOn = (points: readonly CurvePoint[], date: IsoDate): Cents =>
  points.findLast((point) => point.date <= date)?.amount ?? ZERO;

const isIn = (date: IsoDate, year: number): boolean => yearOf(date) === year;
const firstDay = (year: number): IsoDate => dayOf(year, 1, 1) as IsoDate;
const byDay = (first: { date: IsoDate }, second: { date: IsoDate }) => (first.date < second.date ? -1 : 1);

/** Movements of a year, added up from nothing on 1 January. */
function cumulated(movements: readonly CurvePoint[], year: number): CurvePoint[] {
  let total = ZERO;
  const points = movements
    .filter(({ date }) => isIn(date, year))
    .sort(byDay)
    .map(({ date, amount }) => {
      total = add(total, amount);
      return { date, amount: total };
    });
  return points[0]?.date === firstDay(year) ? points : [{ date: firstDay(year), amount: ZERO }, ...points];
}

/** What is open on each day on which that may change. */
function steps(position: BudgetPosition, kind: BudgetKind, year: number): CurvePoint[] {
  const { signed, amendments, sums } = position;
  const texts = [signed, ...amendments];
  const days = new Set<IsoDate>([
    firstDay(year),
    ...texts.flatMap(({ tranches }) => tranches.flatMap(({ release }) => release.date ?? [])),
    ...[...sums.trancheEvents.values()].flat().map(({ date }) => date),
    ...sums.adjustments.map(({ date }) => date),
    ...amendments.map(({ effectiveDate }) => effectiveDate),
  ]);
  const points = [...days]
    .filter((date) => isIn(date, year))
    .sort()
    .map((date) => ({
      date,
      amount: yearPosition(positionOn(signed, sums, date, amendments), kind, year).released,
    }));
  return points.filter((point, rank) => point.amount !== points[rank - 1]?.amount);
}

/** The position as if each condition still to come were met on its day. */
function asExpected(position: BudgetPosition): BudgetPosition {
  const lifted = liftedTranches(position.sums, position.date);
  const isComing = ({ id, release }: Tranche) => (release.date ?? '') > position.date && !lifted.has(id);
  const expect = <Text extends { readonly tranches: Tranche[] }>(text: Text): Text => ({
    ...text,
    tranches: text.tranches.map((tranche) =>
      isComing(tranche) ? { ...tranche, conditional: false } : tranche,
    ),
  });
  return { ...position, signed: expect(position.signed), amendments: position.amendments.map(expect) };
}

function forecastCurve(
  { date: today }: BudgetPosition,
  taken: readonly CurvePoint[],
  lines: readonly ForecastLine[],
  year: number,
): CurvePoint[] {
  const ahead = lines.filter(({ date }) => isIn(date, year)).sort(byDay);
  if (ahead.length === 0) return [];
  const start = isIn(today, year) ? today : firstDay(year);
  let total = amountOn(taken, dayOf(year, 12, 31) as IsoDate);
  return [
    { date: start, amount: total },
    ...ahead.map(({ date, amount }) => {
      total = add(total, amount);
      return { date, amount: total };
    }),
  ];
}

function draftOn(
  taken: readonly CurvePoint[],
  kind: BudgetKind,
  year: number,
  draft: BudgetDraft | null,
): CreditCurve['draft'] {
  if (!draft || consumedBy(draft) !== kind || !isIn(draft.date, year)) return null;
  const from = amountOn(taken, draft.date);
  return { date: draft.date, from, to: add(from, draft.amount) };
}
