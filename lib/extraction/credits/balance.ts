import { BUDGET_KINDS } from '../../convention/budget-kind';
import { ZERO } from '../../money';
import type { TableFigure } from '../table-layouts/table-layout';
import { yearCredits, yearsTotal } from './year-credits';

/** Whether AE and CP of some years were read and come to the same. */
export const closes = (figures: readonly TableFigure[]): boolean =>
  BUDGET_KINDS.every((own) => figures.some(({ kind, year }) => kind === own && year !== 'total')) &&
  balance(figures) === 0;

/** Whether a year is told two amounts. */
export const hasRivals = (figures: readonly TableFigure[]): boolean =>
  BUDGET_KINDS.some((kind) => yearCredits(figures, kind).some(({ readings }) => readings.length > 1));

/** Whether no total that is told is what the years come to. */
export const isContradicted = (figures: readonly TableFigure[]): boolean =>
  BUDGET_KINDS.some((own) => {
    const totals = figures.filter(({ kind, year }) => kind === own && year === 'total');
    const sum = yearsTotal(yearCredits(figures, own));
    return totals.length > 0 && totals.every(({ amount }) => amount !== sum);
  });

/** Whether the sums give each year what the words give it. */
export const isSame = (set: readonly TableFigure[], figures: readonly TableFigure[]): boolean =>
  BUDGET_KINDS.every((kind) => {
    const told = yearCredits(figures, kind);
    const balanced = yearCredits(set, kind);
    return (
      told.length >= balanced.length &&
      told.every(({ year, readings: [first, other] }) => {
        const own = balanced.find((each) => each.year === year)?.readings[0];
        return !other && first?.amount === (own?.amount ?? ZERO);
      })
    );
  });

/** Whether the words give each year what the sums give it, among other amounts. */
export const isAmong = (set: readonly TableFigure[], figures: readonly TableFigure[]): boolean =>
  figures.every(({ line }) => line === null) &&
  set.every(
    ({ kind, year, amount }) =>
      year === 'total' ||
      figures.some((each) => each.kind === kind && each.year === year && each.amount === amount),
  );

/** AE less CP of all years, as each year's amount is retained first. */
export function balance(figures: readonly TableFigure[]): number {
  const [commitment = 0, payment = 0] = BUDGET_KINDS.map((kind) => yearsTotal(yearCredits(figures, kind)));
  return commitment - payment;
}

/**
 * « En 2026, 55 000 € de CP seront ouverts » beside a table of 2025: years that only a sentence gives, kept when they
 * are what makes the AE of all years equal to the CP.
 */
export function completing(figures: readonly TableFigure[], prose: readonly TableFigure[]): TableFigure[] {
  const place = ({ kind, year }: TableFigure) => `${kind} ${year}`;
  const known = new Set(figures.map(place));
  const more = prose.filter((figure) => figure.year !== 'total' && !known.has(place(figure)));
  if (more.length === 0 || balance(figures) === 0) return [];
  return balance([...figures, ...more]) === 0 ? more : [];
}
