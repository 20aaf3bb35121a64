import { BUDGET_KINDS, type BudgetKind } from '../convention/budget-kind';
import { type Cents, subtract, sum, ZERO } from '../money';
import type { BudgetPosition, YearPosition } from './position';

/** One year's credits of one kind, of one convention or of several. Tax included, euro cents. */
export interface OverviewLine {
  readonly kind: BudgetKind;
  readonly year: number;
  /** null: no convention states any. */
  readonly allotted: Cents | null;
  readonly released: Cents;
  /** Committed or paid, confirmed. */
  readonly taken: Cents;
  readonly pending: Cents;
  /** Allotted − taken − pending. */
  readonly remaining: Cents;
}

const lineOf = ({
  kind,
  year,
  allotted,
  released,
  taken,
  pending,
  remaining,
}: YearPosition): OverviewLine => ({
  kind,
  year,
  allotted,
  released,
  taken: subtract(taken, pending),
  pending,
  remaining,
});

const isUsed = ({ allotted, taken, pending }: OverviewLine): boolean =>
  allotted !== null || taken !== 0 || pending !== 0;

/** Each year and kind in which any of these conventions has credits or entries, by year, AE before CP. */
export function overviewOf(positions: readonly BudgetPosition[]): OverviewLine[] {
  const lines = positions.flatMap(({ years }) => years.map(lineOf)).filter(isUsed);
  const years = [...new Set(lines.map(({ year }) => year))].sort((first, second) => first - second);
  return years.flatMap((year) =>
    BUDGET_KINDS.flatMap((kind) => {
      const same = lines.filter((line) => line.kind === kind && line.year === year);
      return same.length === 0 ? [] : [added(kind, year, same)];
    }),
  );
}

function added(kind: BudgetKind, year: number, lines: readonly OverviewLine[]): OverviewLine {
  const total = (amount: (line: OverviewLine) => Cents) => sum(lines.map(amount));
  return {
    kind,
    year,
    allotted: lines.every(({ allotted }) => allotted === null)
      ? null
      : total(({ allotted }) => allotted ?? ZERO),
    released: total(({ released }) => released),
    taken: total(({ taken }) => taken),
    pending: total(({ pending }) => pending),
    remaining: total(({ remaining }) => remaining),
  };
}
