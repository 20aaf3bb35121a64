import { BUDGET_KINDS, type BudgetKind } from '../../convention/budget-kind';
import { sum } from '../../money';
import { oncePerReading } from '../reading/once-per-reading';
import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import { tellsProgrammes } from './aside';
import { type LabelledAmount, labelledAmounts } from './labelled-amounts';

/** Amounts of one act: each budget and year once, with the totals told beside them. */
type BalancedSet = readonly TableFigure[];

const MOST_GROUPS = 60;
const MOST_TOGETHER = 20;
/** Lines without an amount between two groups of one set. */
const MOST_APART = 12;

/**
 * The one set of amounts, in lines that follow one another, whose AE and CP come to the same, whatever their layout:
 * what a person finds who adds up. Parts of a larger set that add up to it are not sets of their own; two sets that
 * have nothing to do with one another (what was asked for, what was granted) leave the question open.
 */
export function balancedFigures(reading: Reading): BalancedSet | undefined {
  const { sets, hasTwins } = balancedSets(reading);
  if (hasTwins) return undefined;
  if (sets.length <= 1) return sets[0];
  return sets.find((whole) => {
    const others = sets.filter((each) => each !== whole);
    return (
      others.every((part) => isPartOf(part, whole)) &&
      (others.every((part) => isWithin(part, whole)) ||
        addUpTo(others, whole) ||
        (hasTotals(whole) && !others.some(hasTotals)))
    );
  });
}

/** Every such set; one that stands at two places apart is in doubt: two equal parts perhaps, of which one would be lost. */
const balancedSets = oncePerReading((reading) => {
  const groups = groupsOf(reading, labelledAmounts(reading)).slice(0, MOST_GROUPS);
  const sets = new Map<string, { readonly figures: BalancedSet; readonly end: number }>();
  let hasTwins = false;
  let isTold = false;
  for (const [from] of groups.entries()) {
    const own: LabelledAmount[] = [];
    for (const [rank, group] of groups.slice(from, from + MOST_TOGETHER).entries()) {
      const previous = groups[from + rank - 1]?.at(-1)?.line ?? 0;
      if (rank > 0 && (group[0]?.line ?? 0) - previous > MOST_APART) break;
      own.push(...group);
      const figures = balancedOf(own);
      if (!figures) continue;
      const name = keysOf(figures)
        .map(({ key, amount }) => `${key} ${amount}`)
        .sort()
        .join();
      const known = sets.get(name);
      if (known && known.end < from) {
        hasTwins = true;
        isTold ||= ![...known.figures, ...figures].some(({ at }) => reading.tableAt(at.start));
      }
      if (!known || known.figures.length < figures.length)
        sets.set(name, { figures, end: known?.end ?? from + rank });
    }
  }
  return { sets: [...sets.values()].map(({ figures }) => figures), hasTwins, isTold };
});

/** Whether sentences and lists tell one such set at two places apart: a table told again in words is no such case. */
export const hasTwinSets = (reading: Reading): boolean => balancedSets(reading).isTold;

/** The labelled amounts of each table, and of each run of lines one below the other: read together or, where one has no year, not at all. */
function groupsOf(reading: Reading, amounts: readonly LabelledAmount[]): LabelledAmount[][] {
  const groups: LabelledAmount[][] = [];
  for (const each of amounts) {
    const last = groups.at(-1)?.at(-1);
    const isTogether =
      last !== undefined &&
      last.table === each.table &&
      (each.table !== undefined || each.line - last.line <= 1);
    if (isTogether) groups.at(-1)?.push(each);
    else groups.push([each]);
  }
  return groups.filter(
    ([first, ...others]) =>
      [first, ...others].every((each) => each?.year !== undefined) &&
      !(first?.table && tellsProgrammes(reading, first.table)),
  );
}

const keysOf = (set: BalancedSet) =>
  set
    .filter(({ year, amount }) => year !== 'total' && amount !== 0)
    .map(({ kind, year, amount }) => ({ key: `${kind} ${year}`, amount }));

const isPartOf = (part: BalancedSet, whole: BalancedSet): boolean =>
  keysOf(part).every(({ key, amount }) =>
    keysOf(whole).some((each) => each.key === key && each.amount >= amount),
  );
const isWithin = (part: BalancedSet, whole: BalancedSet): boolean =>
  keysOf(part).every(({ key, amount }) =>
    keysOf(whole).some((each) => each.key === key && each.amount === amount),
  );
const addUpTo = (parts: readonly BalancedSet[], whole: BalancedSet): boolean =>
  keysOf(whole).every(
    ({ key, amount }) =>
      sum(
        parts.flatMap((part) => keysOf(part).filter((each) => each.key === key)).map((each) => each.amount),
      ) === amount,
  );

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

/** Rows of one year are added up only where a total of each budget says so. */
function balancedOf(amounts: readonly LabelledAmount[]): SumFigure[] | undefined {
  const once = figuresOf(amounts, onceTold);
  if (once && isBalanced(once)) return once;
  const added = figuresOf(amounts, addedUp);
  return added && isBalanced(added) && hasTotals(added) ? added : undefined;
}

const hasTotals = (figures: readonly TableFigure[]): boolean =>
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
