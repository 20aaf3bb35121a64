import { BUDGET_KINDS } from '../../convention/budget-kind';
import { ZERO } from '../../money';
import type { TableFigure } from '../table-layouts/table-layout';
import { yearCredits } from './year-credits';

/** Whether AE and CP of some years were read and come to the same. */
export const closes = (figures: readonly TableFigure[]): boolean =>
  BUDGET_KINDS.every((own) => figures.some(({ kind, year }) => kind === own && year !== 'total')) &&
  balance(figures) === 0;

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

/** AE less CP of all years, each year's whole amount counted once, its lines where it has no whole. */
export function balance(figures: readonly TableFigure[]): number {
  const years = new Map<string, TableFigure[]>();
  for (const figure of figures) {
    if (figure.year === 'total') continue;
    const key = `${figure.kind} ${figure.year}`;
    years.set(key, [...(years.get(key) ?? []), figure]);
  }
  let total = 0;
  for (const own of years.values()) {
    const whole = own.find(({ line }) => line === null);
    const amount = whole ? whole.amount : own.reduce((rows, figure) => rows + figure.amount, 0);
    total += own[0]?.kind === 'commitment' ? amount : -amount;
  }
  return total;
}
