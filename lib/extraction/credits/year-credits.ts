import type { BudgetKind } from '../../convention/budget-kind';
import { type Cents, sum, ZERO } from '../../money';
import type { TableFigure } from '../table-layouts/table-layout';

/** What the text says of one budget in one year. */
export interface YearCredits {
  readonly year: number;
  /** Several when the text gives two different amounts for the same year. */
  readonly readings: readonly {
    readonly amount: Cents;
    readonly figure: TableFigure;
    readonly isSum: boolean;
  }[];
}

/** What the years come to, each by its first reading. Cents. */
export const yearsTotal = (years: readonly YearCredits[]): Cents =>
  sum(years.map(({ readings: [first] }) => first?.amount ?? ZERO));

/** What each year has of one budget, in order. */
export function yearCredits(figures: readonly TableFigure[], kind: BudgetKind): YearCredits[] {
  const own = figures.filter((figure) => figure.kind === kind && figure.year !== 'total');
  const years = [...new Set(own.map(({ year }) => Number(year)))].sort((first, second) => first - second);
  return years.map((year) => ({ year, readings: readingsOf(own.filter((figure) => figure.year === year)) }));
}

/**
 * Rows of one year add up when each has its own line, and must make the year's amount where one is stated; otherwise
 * each different amount is a reading of its own.
 */
function readingsOf(figures: readonly TableFigure[]): YearCredits['readings'] {
  const whole = distinctAmounts(figures.filter(({ line }) => line === null));
  const lines = figures.filter(({ line }) => line !== null);
  const rows = lines.filter(
    ({ line, amount }, rank) =>
      lines.findIndex((other) => other.line === line && other.amount === amount) === rank,
  );
  const added = rows[0] && {
    amount: sum(rows.map(({ amount }) => amount)),
    figure: rows[0],
    isSum: rows.length > 1,
  };
  const stated = whole.map((figure) => ({ amount: figure.amount, figure, isSum: false }));
  // A table's own lines that differ from its total are two readings; one line beside a whole is a part of it.
  const isOther = added?.isSum && !stated.some(({ amount }) => amount === added.amount);
  if (stated.length > 0) return added && isOther ? [...stated, added] : stated;
  return added ? [added] : [];
}

const distinctAmounts = (figures: readonly TableFigure[]): TableFigure[] =>
  figures.filter((figure, rank) => figures.findIndex(({ amount }) => amount === figure.amount) === rank);
