import type { Reading } from '../reading/reading';
import {
  type MarkedLine,
  markedAbove,
  type Place,
  type PlacedAmount,
  type PlacedBudget,
  type PlacedYear,
} from './placed-marks';

/** Lines above an amount in which its heads are looked for. */
export const HEADS = 14;
/** Characters between an amount and the head of its column, where no table tells its columns. */
const MOST_ASIDE = 14;
/** « AE = CP », « AE et CP ». */
export const JOINED = /^(?: \([a-z]{2}\))? ?(?:=|et|\/|comme|que) ?(?:en |de |des |d')?$/;
/** « Dotation en CP : 1 080 000 €, savoir : », above its years. */
const LEADS_ON = /:$|\b(?:savoir|soit|reparti|comme suit)/;

/** The lines above that give no amount, the nearest first. */
const headsAbove = (lines: readonly MarkedLine[], line: MarkedLine): MarkedLine[] =>
  markedAbove(lines, line, HEADS).filter(({ amounts }) => amounts.length === 0);

/** The year, or the words for all years, at the head of the column of an amount. */
export function columnYear(
  lines: readonly MarkedLine[],
  line: MarkedLine,
  found: PlacedAmount,
): PlacedYear | undefined {
  for (const { years } of headsAbove(lines, line)) if (years.length > 1) return inColumn(line, found, years);
  return undefined;
}

/** The only year of the nearest line above that names years: « Exercice 2025 », over its AE and CP. */
export function sectionYear(lines: readonly MarkedLine[], line: MarkedLine): PlacedYear | undefined {
  for (const { years } of headsAbove(lines, line)) {
    const own = years.filter(({ year }) => typeof year === 'number');
    if (own.length > 0) return new Set(own.map(({ year }) => year)).size === 1 ? own[0] : undefined;
  }
  return undefined;
}

/** Whether the label of a row says that it is a total; a blank label goes on from the row above. */
export function isTotalRow(reading: Reading, lines: readonly MarkedLine[], line: MarkedLine): boolean {
  const first = line.amounts[0]?.start ?? line.end;
  if (line.years.some(({ year, end }) => year === 'total' && end <= first)) return true;
  const above = lines[line.rank - 1];
  const isGoingOn =
    above !== undefined &&
    reading.folded[line.start] === '\t' &&
    reading.tableAt(first) !== undefined &&
    reading.tableAt(above.amounts[0]?.start ?? above.start) === reading.tableAt(first);
  return isGoingOn && isTotalRow(reading, lines, above);
}

/** Whether the rows of an amount stand under « Ensemble », alone in its own row of the same table. */
export function isUnderTotal(
  lines: readonly MarkedLine[],
  line: MarkedLine,
  { table }: PlacedAmount,
): boolean {
  if (!table) return false;
  for (const { years, budgets } of headsAbove(lines, line)) {
    if (years[0] && years[0].table !== table) return false;
    if (years.length === 1 && budgets.length === 0) return years[0]?.year === 'total';
    if (years.length + budgets.length > 0) return false;
  }
  return false;
}

/** The budgets that stand above an amount: at the head of its column, or of its group of lines. */
export function headBudgets(
  { folded }: Reading,
  lines: readonly MarkedLine[],
  line: MarkedLine,
  found: PlacedAmount,
): readonly PlacedBudget[] {
  for (const head of markedAbove(lines, line, HEADS)) {
    if (head.budgets.length === 0) continue;
    const [first, second] = head.budgets;
    const isOne = head.budgets.every(({ kind }) => kind === first?.kind);
    const last = head.amounts.at(-1);
    if (last) {
      if (first && isOne && LEADS_ON.test(folded.slice(last.end, head.end).trim())) return [first];
      continue;
    }
    if (first && isOne) return [first];
    const isJoined =
      head.budgets.length === 2 && first && second && JOINED.test(folded.slice(first.end, second.start));
    if (isJoined) return [first, second];
    const own = inColumn(line, found, head.budgets);
    return own ? [own] : [];
  }
  return [];
}

/** The mark that heads the column of an amount: of its cell in a table, the nearest across the page elsewhere. */
function inColumn<Mark extends Place>(
  { amounts }: MarkedLine,
  found: PlacedAmount,
  marks: readonly Mark[],
): Mark | undefined {
  const { table } = found;
  const isOfTable = table !== undefined && marks.every((mark) => mark.table === table);
  // Heads that stand over two cells each of a row that has one: the first is of the first amount.
  const isShifted =
    isOfTable &&
    amounts.length === marks.length &&
    new Set(marks.map(({ cell }) => cell)).size === marks.length &&
    !amounts.every(({ cell }) => marks.some((mark) => mark.cell === cell));
  if (isShifted) return marks[amounts.indexOf(found)];
  if (isOfTable) return marks.findLast(({ cell }) => cell <= found.cell);
  if (table) {
    // Heads above a table, out of its cells: each stands over as many columns.
    const columns = (table.rows[0]?.length ?? 1) - 1;
    const each = columns / marks.length;
    return Number.isInteger(each) && found.cell > 0 ? marks[Math.floor((found.cell - 1) / each)] : undefined;
  }
  const [own] = [...marks].sort(
    (first, second) =>
      between(found, first) - between(found, second) || offset(found, first) - offset(found, second),
  );
  return own && between(found, own) <= MOST_ASIDE ? own : undefined;
}

/** Columns of the page between two places; 0 where one stands over the other. */
const between = (first: Place, second: Place): number =>
  Math.max(0, Math.max(first.left, second.left) - Math.min(first.right, second.right));
const offset = (first: Place, second: Place): number =>
  Math.abs(first.left + first.right - second.left - second.right);
