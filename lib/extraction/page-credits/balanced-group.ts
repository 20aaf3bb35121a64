import { BUDGET_KINDS, type BudgetKind } from '../../convention/budget-kind';
import { sum } from '../../money';
import type { TableFigure } from '../table-layouts/table-layout';
import type { LabelledAmount } from './labelled-amounts';

/** One amount for each budget and year; undefined where two differ. A row of totals stands for the rows that make it. */
function figuresOf(
  amounts: readonly LabelledAmount[],
  whole: (rows: readonly LabelledAmount[]) => WholeAmount | undefined,
): SumFigure[] | undefined {
  const keyed = new Map<string, KeyedRows>();
  for (const each of amounts)
    for (const kind of each.kinds) {
      const key = `${kind} ${each.year}`;
      const known: KeyedRows = keyed.get(key) ?? { kind, year: each.year ?? 'total', rows: [] };
      known.rows.push(each);
      keyed.set(key, known);
    }
  const figures = [...keyed.values()].map(({ kind, year, rows }): SumFigure | undefined => {
    const own = withoutAddends(rows);
    const found = year === 'total' ? wholeOf(own) : whole(own);
    if (!found) return undefined;
    const { amount, at, basis, isSum = false } = found;
    return { kind, year, amount, at, basis, line: null, isSum };
  });
  return figures.every((figure) => figure !== undefined) ? figures : undefined;
}

/** An amount, and whether others beside it come to it. */
type SumFigure = TableFigure & { readonly isSum: boolean };

/** « 60 000 | 90 000 | 150 000 » of one budget and year: the last column of a row is what the others come to. */
function withoutAddends(rows: readonly LabelledAmount[]): LabelledAmount[] {
  return rows.filter((row) => {
    const own = rows.filter(({ line }) => line === row.line);
    const last = own.at(-1);
    if (!last?.table || own.length < 3 || row === last) return true;
    return sum(own.slice(0, -1).map(({ amount }) => amount)) !== last.amount;
  });
}

interface KeyedRows {
  readonly kind: BudgetKind;
  readonly year: number | 'total';
  readonly rows: LabelledAmount[];
}

/** Of totals that differ, the one that the others make: « Sous-total » of each line, « Total général ». */
function wholeOf(rows: readonly LabelledAmount[]): WholeAmount | undefined {
  const [largest, ...others] = rows.toSorted((first, second) => second.amount - first.amount);
  if (!largest || new Set(rows.map(({ amount }) => amount)).size === 1) return largest;
  return sum(others.map(({ amount }) => amount)) === largest.amount ? largest : undefined;
}

type WholeAmount = Pick<LabelledAmount, 'amount' | 'at' | 'basis'> & { readonly isSum?: boolean };

function onceTold(rows: readonly LabelledAmount[]): WholeAmount | undefined {
  // « Sous-total entretien », above « Total »: the largest counts them all.
  const totals = rows
    .filter(({ isRowTotal }) => isRowTotal)
    .toSorted((first, second) => second.amount - first.amount);
  const parts = rows.filter(({ isRowTotal }) => !isRowTotal);
  const [total] = totals;
  const told = new Set([...totals, ...parts].map(({ amount }) => amount));
  // Two rows of one table are two parts, alike as they may be.
  const isTwin = parts.some(
    ({ table, line }) => table && parts.some((other) => other.table === table && other.line !== line),
  );
  if (told.size === 1 && !isTwin) return rows[0];
  const whole = sum(parts.map(({ amount }) => amount));
  return total?.amount === whole ? { ...total, isSum: parts.length > 1 } : undefined;
}

/** Several rows of one year, as a list of openings has them. */
function addedUp(rows: readonly LabelledAmount[]): WholeAmount | undefined {
  const [first] = rows;
  return first && { ...first, amount: sum(rows.map(({ amount }) => amount)) };
}

/** The amounts of a group of lines, where its AE and CP come to the same; undefined elsewhere. Rows of one year are added up only where a total of each budget says so. */
export function balancedOf(amounts: readonly LabelledAmount[]): SumFigure[] | undefined {
  const once = figuresOf(amounts, onceTold);
  if (once && isBalanced(once)) return once;
  const added = figuresOf(amounts, addedUp);
  return added && isBalanced(added) && hasTotals(added) ? added : undefined;
}

export const hasTotals = (figures: readonly TableFigure[]): boolean =>
  BUDGET_KINDS.every((own) => figures.some(({ kind, year }) => kind === own && year === 'total'));

/** ΣAE = ΣCP, of three amounts at least, and every total told is that one. Amounts told once for both prove nothing where no others come to them. */
function isBalanced(figures: readonly SumFigure[]): boolean {
  const [commitments = [], payments = []] = BUDGET_KINDS.map((own) =>
    figures.filter(({ kind, year }) => kind === own && year !== 'total'),
  );
  if (commitments.length === 0 || payments.length === 0 || commitments.length + payments.length < 3)
    return false;
  const total = sum(commitments.map(({ amount }) => amount));
  if (total <= 0 || total !== sum(payments.map(({ amount }) => amount))) return false;
  const totals = figures.filter(({ year }) => year === 'total');
  const isToldOnce = payments.every(({ at }) => commitments.some((other) => other.at.start === at.start));
  return (
    totals.every(({ amount }) => amount === total) &&
    (!isToldOnce || totals.length > 0 || payments.every(({ isSum }) => isSum))
  );
}
