import { sum } from '../../money';
import { cellAmount } from '../values/cell-amount';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';
import type { ReadingCell } from './reading-tables';

/** A cell of a table of credits, alone on its line. */
const LABEL = pattern`^(?:${[
  /(?:annee |exercice |gestion )?20\d\d/,
  /(?:sous-)?total(?: (?:general|ae|cp))?|ensemble|cumul/,
  /(?:(?:total|montants?)(?: des| d'| en)? ?)?(?:ae|cp)(?: (?:20\d\d|\(.{1,20}\)|en euros))?/,
  /(?:montants? (?:des |d'))?autorisations? d'engagements?(?: \(ae\))?/,
  /(?:montants? (?:des |de ))?credits? de paiements?(?: \(cp\))?/,
]})$`;
const CORNER = pattern`^(?:${[
  /(?:annees?|exercices?|gestions?)(?: (?:budgetaire|comptable)s?)?/,
  /budget|nature|type|credits?|activites?|centres? financiers?|uo|unites? operationnelles?|actions?/,
]})$`;
const AMOUNT =
  /^(?:\d{1,3}(?:[ .']\d{3})*(?:,\d{1,2})?\s?(?:€|k€|m€|euros?|eur)?|\d{4,9}(?:,\d{1,2})?\s?(?:€|euros?|eur)|-{1,3}|\/|neant|sans objet)$/;
/** A funds center or an activity, which tells a row apart. */
const CODE = /^(?:\d{4}-[a-z0-9]{4}-[a-z0-9]{4}|0\d{3}[a-z0-9]{8})$/;
const YEAR = /^(?:(?:annee|exercice|gestion) )?20\d\d$/;
const TOTAL = /\btotal\b|^(?:ensemble|cumul)$/;
const WIDEST = 8;
/** More blanks than this could stand in too many places. */
const MOST_BLANKS = 4;

type Row = readonly ReadingCell[];
type Grid = readonly Row[];

/** Whether a folded line may be a cell of a table of credits. */
export const isCell = (line: string): boolean =>
  line !== '' && [LABEL, CORNER, AMOUNT, CODE].some((shape) => shape.test(line));

/** The one grid that cells in their order make; undefined when they make none, or several. */
export function gridOf(cells: readonly ReadingCell[]): Grid | undefined {
  const ways = [plainGrids, headedGrids, columnGrids].map((way) => way(cells));
  const [grid, other] = ways.find((grids) => grids.length > 0) ?? [];
  return other ? undefined : grid;
}

const isLabel = ({ folded }: ReadingCell): boolean => LABEL.test(folded);
const isCorner = ({ folded }: ReadingCell): boolean => CORNER.test(folded);

/** Every number of columns for which the first row is all headers and every other a label followed by amounts. */
function plainGrids(cells: readonly ReadingCell[]): Grid[] {
  const [first] = cells;
  if (!first) return [];
  const corner = isCorner(first) ? first : { ...first, end: first.start, text: '', folded: '' };
  const body = isCorner(first) ? cells.slice(1) : cells;
  const grids: Grid[] = [];
  for (let width = 2; width <= WIDEST; width += 1) {
    if ((body.length - (width - 1)) % width !== 0) continue;
    const rows = [[corner, ...body.slice(0, width - 1)]];
    for (let at = width - 1; at < body.length; at += width) rows.push(body.slice(at, at + width));
    const [header, ...others] = rows;
    const fits =
      others.length > 0 &&
      header?.slice(1).every(isLabel) &&
      others.every(
        ([label, ...rest]) => label && isLabel(label) && rest.every(({ folded }) => AMOUNT.test(folded)),
      );
    if (fits) grids.push(rows);
  }
  return grids;
}

/** Column after column: « Année », the years and the total, then « AE » and its amounts, then « CP » and its own. */
function columnGrids(cells: readonly ReadingCell[]): Grid[] {
  const [first] = cells;
  if (!first || !isCorner(first)) return [];
  const grids: Grid[] = [];
  for (let height = 3; height <= cells.length / 2; height += 1) {
    if (cells.length % height !== 0) continue;
    const columns = Array.from({ length: cells.length / height }, (_, rank) =>
      cells.slice(rank * height, (rank + 1) * height),
    );
    const [labels = [], ...others] = columns;
    const fits =
      labels.slice(1).every(isLabel) &&
      others.every(
        ([head, ...amounts]) => head && isLabel(head) && amounts.every(({ folded }) => AMOUNT.test(folded)),
      );
    if (fits) grids.push(labels.map((_, row) => columns.flatMap((column) => column[row] ?? [])));
  }
  return grids;
}

/**
 * Heads first (`Activité`, `Année`, `AE`, `CP`), then rows that begin with a code or a year. Blank cells have left no line
 * behind: they stand where the columns then make the amounts of the row of totals, or the AE those of the CP.
 */
function headedGrids(cells: readonly ReadingCell[]): Grid[] {
  const second = cells.findIndex(({ folded }) => YEAR.test(folded) || CODE.test(folded));
  const told = cells.slice(0, second);
  const corners = told.filter(isCorner).length;
  const [first] = told;
  const header =
    corners === 0 && first ? [{ ...blankAfter(first), end: first.start, start: first.start }, ...told] : told;
  const labels = Math.max(1, corners);
  const width = header.length;
  const isHeaded =
    second > 0 &&
    header.slice(labels).every(isLabel) &&
    (labels === 1 || header.slice(0, labels).every(isCorner));
  if (!isHeaded || width <= labels || width > WIDEST) return [];
  const rows = rowsBelow(cells.slice(second), labels);
  const blanks = rows.reduce((count, row) => count + width - row.length, 0);
  const total = rows.at(-1);
  if (rows.some((row) => row.length > width || row.length <= labels)) return [];
  if (blanks === 0) return [[header, ...rows]];
  const isWhole = total?.length === width && TOTAL.test(total[0]?.folded ?? '');
  const [budget, otherBudget, ...more] = header.slice(labels);
  const isBalanced =
    more.length === 0 &&
    namedBudgets(budget?.folded ?? '')[0] === 'commitment' &&
    namedBudgets(otherBudget?.folded ?? '')[0] === 'payment';
  if (blanks > MOST_BLANKS || !(isWhole || isBalanced)) return [];
  const filled = rows.reduce<Grid[]>(
    (grids, row) =>
      grids.flatMap((grid) => placements(row, labels, width).map((placed) => [...grid, placed])),
    [[]],
  );
  return filled
    .filter((grid) => (isWhole ? addsUp(grid, labels) : balances(grid, labels)))
    .map((grid) => [header, ...grid]);
}

/** A row begins with as many labels as the header has corners; the one of totals has one, and blanks beside it. */
function rowsBelow(cells: readonly ReadingCell[], labels: number): ReadingCell[][] {
  const rows: ReadingCell[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    const begins = isLabel(cell) || CODE.test(cell.folded);
    if (row && (!begins || row.length < labels)) row.push(cell);
    else if (TOTAL.test(cell.folded))
      rows.push([cell, ...Array.from({ length: labels - 1 }, () => blankAfter(cell))]);
    else rows.push([cell]);
  }
  return rows;
}

const blankAfter = ({ end }: ReadingCell): ReadingCell => ({ start: end, end, text: '', folded: '' });

/** The ways in which the amounts of a row may stand in its columns, in their order. */
function placements(row: Row, labels: number, width: number): Row[] {
  const place = (rest: Row, columns: number, before: ReadingCell): Row[] => {
    if (columns === 0) return [[]];
    const [next, ...others] = rest;
    const here = next ? place(others, columns - 1, next).map((cells) => [next, ...cells]) : [];
    const later =
      rest.length < columns
        ? place(rest, columns - 1, before).map((cells) => [blankAfter(before), ...cells])
        : [];
    return [...here, ...later];
  };
  const head = row.slice(0, labels);
  const last = head.at(-1);
  return last ? place(row.slice(labels), width - labels, last).map((cells) => [...head, ...cells]) : [];
}

function addsUp(rows: Grid, labels: number): boolean {
  const total = rows.at(-1) ?? [];
  return total.slice(labels).every((stated, column) => {
    const parts = rows.slice(0, -1).map((row) => cellAmount(row[labels + column], ''));
    const own = cellAmount(stated, '');
    const made = sum(parts.flatMap((part) => (part.type === 'amount' ? [part.amount] : [])));
    return own.type === 'amount' && made === own.amount;
  });
}

/** The whole AE are the whole CP. */
function balances(rows: Grid, labels: number): boolean {
  const [commitments, payments] = [0, 1].map((column) =>
    sum(
      rows.flatMap((row) => {
        const read = cellAmount(row[labels + column], '');
        return read.type === 'amount' ? [read.amount] : [];
      }),
    ),
  );
  return commitments === payments;
}
