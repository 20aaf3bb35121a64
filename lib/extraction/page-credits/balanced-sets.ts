import { sum } from '../../money';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import { tellsProgrammes } from './aside';
import { balancedOf, hasTotals } from './balanced-group';
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

/** Such sets where there are several that have nothing to do with one another: one of them alone is not sure to be the act's. */
export const rivalSets = (reading: Reading): readonly BalancedSet[] => {
  const { sets } = balancedSets(reading);
  return sets.length > 1 && balancedFigures(reading) === undefined ? sets : [];
};

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
