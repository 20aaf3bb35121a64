import type { Box } from '../../extraction/document';
import { alignedColumns, columnOf } from '../layout/aligned-columns';
import type { LineSegment, PageLine } from './page-lines';
import { joinText, type PagePart } from './page-parts';
import { heightOf, medianOf, middleX, middleY, type PageWord } from './page-word';
import { beginsAnother, isBarred, isItemLine, isRestOfLabel } from './table-breaks';

/** Lines farther apart than this many heights are not one table. */
const TABLE_GAP = 3.2;

const asColumn = ({ left, right }: Box) => ({ start: left, end: right });

/** The lines of a page parted into tables and the rest, in order. */
export function pageTables(lines: readonly PageLine[], rules: readonly Box[] = []): PagePart[] {
  const bars = rules.filter((rule) => rule.right - rule.left > rule.bottom - rule.top);
  const parts: PagePart[] = [];
  for (let first = 0; first < lines.length; ) {
    const last = endOfTable(lines, first);
    const group = lines.slice(first, last);
    if (isTable(group)) {
      const rows = rowsOf(group, bars);
      const above = parts.at(-1);
      const line = above?.kind === 'lines' ? above.lines[0] : undefined;
      const head = headAbove(line, group);
      if (head) parts.pop();
      parts.push({ kind: 'table', rows: head ? [head, ...rows] : rows });
      first = last;
    } else {
      parts.push({ kind: 'lines', lines: lines.slice(first, first + 1) });
      first += 1;
    }
  }
  return joinText(parts);
}

/**
 * A heading that stands over other columns than its own, as a typewriter's tabs put it: as many pieces as columns, or
 * one less where the labels of the rows have none; or each in the middle of as many columns as the others.
 */
function headAbove(line: PageLine | undefined, group: readonly PageLine[]): PageWord[][] | undefined {
  const [first] = group;
  if (!line || !first || line.segments.length < 2) return undefined;
  const gap = first.box.top - line.box.bottom;
  if (gap > heightOf(line.box)) return undefined;
  const columns = columnsOf(group.filter(({ segments }) => segments.length > 1));
  const missing = columns.length - line.segments.length;
  if (missing === 0 || missing === 1)
    return [...Array.from({ length: missing }, () => []), ...line.segments.map(({ words }) => [...words])];
  const own = missing > 1 ? columns.slice(columns.length % line.segments.length) : [];
  const each = own.length / line.segments.length;
  const isOver = line.segments.every(({ box }, rank) => {
    const middle = middleX(box);
    return (
      middle > (own[rank * each]?.start ?? middle) && middle < (own[(rank + 1) * each - 1]?.end ?? middle)
    );
  });
  if (columns.length - own.length > 1 || each < 2 || !isOver) return undefined;
  const cells: PageWord[][] = columns.map(() => []);
  line.segments.forEach(({ words }, rank) => {
    cells[columns.length - own.length + rank * each] = [...words];
  });
  return cells;
}

/** From a line of several pieces on: lines of several pieces, and short ones that go on a cell. */
function endOfTable(lines: readonly PageLine[], first: number): number {
  let last = first;
  let end = first;
  while (last < lines.length) {
    const line = lines[last];
    const previous = lines[last - 1];
    if (
      !line ||
      isBarred(line) ||
      isItemLine(line) ||
      (last > first && beginsAnother(lines.slice(first, last), line))
    )
      break;
    if (previous && last > first) {
      const gap = line.box.top - previous.box.bottom;
      if (gap > TABLE_GAP * heightOf(previous.box)) break;
    }
    if (line.segments.length > 1) {
      if (last > first && !sharesColumns(lines.slice(first, last), line)) break;
      end = last + 1;
    } else if (end === first && last > first) break;
    else if (last > first && !isInsideCell(lines.slice(first, end), line)) break;
    // A cell may go on for a few lines before the next row.
    if (last - end > 3) break;
    last += 1;
  }
  // Lines that only go on the last row's cell belong to it when they follow it closely.
  while (end < last && end > first) {
    const line = lines[end];
    const previous = lines[end - 1];
    if (!line || !previous || line.box.top - previous.box.bottom > 0.6 * heightOf(previous.box)) break;
    if (!isContinuation(lines.slice(first, end), line)) break;
    end += 1;
  }
  return Math.max(end, first + 1);
}

const allSegments = (lines: readonly PageLine[]): LineSegment[] => lines.flatMap(({ segments }) => segments);

/** Whether a line's pieces stand under (or beside) the columns above it. */
function sharesColumns(above: readonly PageLine[], line: PageLine): boolean {
  const rows = above.filter(({ segments }) => segments.length > 1).slice(-6);
  const touched = line.segments.filter(({ box }) =>
    rows.some(({ segments }) =>
      segments.some((piece) => piece.box.left < box.right && box.left < piece.box.right),
    ),
  );
  return touched.length >= Math.min(2, line.segments.length);
}

/** A line of one piece that stands within one column. */
function isInsideCell(above: readonly PageLine[], line: PageLine): boolean {
  const rows = above.filter(({ segments }) => segments.length > 1);
  const columns = columnsOf(rows);
  const slack = heightOf(line.box);
  const right = Math.max(...above.map(({ box }) => box.right));
  const own = columns.filter(({ start, end }) => start < line.box.right && line.box.left < end);
  const next = own.length === 1 ? columns[columns.indexOf(own[0] ?? { start: 0, end: 0 }) + 1] : undefined;
  return own.length <= 1 && line.box.right <= (next?.start ?? right + slack) && line.segments.length === 1;
}

/** A lone piece after the last row that starts exactly where a column starts, other than the first of prose. */
function isContinuation(above: readonly PageLine[], line: PageLine): boolean {
  const last = above.at(-1);
  const slack = heightOf(line.box) * 0.5;
  return (last?.segments ?? []).some(
    ({ box }, rank) =>
      rank > 0 && Math.abs(box.left - line.box.left) < slack && line.box.right <= box.right + 4 * slack,
  );
}

/** Two rows of several pieces, in columns that do not run into each other: prose with wide gaps has none. */
function isTable(group: readonly PageLine[]): boolean {
  const rows = group.filter(({ segments }) => segments.length > 1);
  if (rows.length < 2) return false;
  const columns = columnsOf(rows);
  return columns.every(({ end }, rank) => end <= (columns[rank + 1]?.start ?? Number.POSITIVE_INFINITY));
}

const columnsOf = (rows: readonly PageLine[]) =>
  alignedColumns(rows.map(({ segments }) => segments.map(({ box }) => asColumn(box))));

function rowsOf(group: readonly PageLine[], bars: readonly Box[]): PageWord[][][] {
  const columns = columnsOf(group.filter(({ segments }) => segments.length > 1));
  const lines = group.map((line) => {
    const cells: PageWord[][] = columns.map(() => []);
    for (const segment of line.segments)
      cells[columnOf(asColumn(segment.box), columns)]?.push(...segment.words);
    return { cells, box: line.box };
  });
  const limit = rowGap(group);
  const isRuled = bars.some((bar) => group.slice(1).some((line, rank) => isUnder(bar, group[rank], line)));
  const rows: PageWord[][][] = [];
  lines.forEach(({ cells, box }, rank) => {
    const previous = lines[rank - 1];
    const row = rows.at(-1);
    const isClose = previous !== undefined && limit !== undefined && box.top - previous.box.bottom < limit;
    const isParted = previous !== undefined && bars.some((bar) => isUnder(bar, previous, { box }));
    // Two rows are both filled in several columns; the second line of a cell is not.
    const shared = row
      ? cells.filter((cell, column) => cell.length > 0 && (row[column]?.length ?? 0) > 0).length
      : 0;
    const goesOn =
      shared <= 1 && (isRuled ? !isParted : isClose || (row !== undefined && isRestOfLabel(row, cells)));
    if (row && goesOn) for (const [column, cell] of cells.entries()) row[column]?.push(...cell);
    else rows.push(cells);
  });
  return rows;
}

/** Whether a horizontal rule is drawn between two lines. */
function isUnder(bar: Box, above: { box: Box } | undefined, below: { box: Box }): boolean {
  if (!above) return false;
  const y = middleY(bar);
  const reaches =
    bar.left < Math.max(above.box.right, below.box.right) &&
    bar.right > Math.min(above.box.left, below.box.left);
  return reaches && y > middleY(above.box) && y < middleY(below.box);
}

/** The gap that parts rows from lines of one cell; undefined when all lines are equally far apart: each is a row. */
function rowGap(group: readonly PageLine[]): number | undefined {
  const height = medianOf(allSegments(group).map(({ box }) => heightOf(box)));
  const gaps = group.slice(1).map((line, rank) => {
    const gap = line.box.top - (group[rank]?.box.bottom ?? 0);
    return Math.min(gap, 1.2 * height);
  });
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return most - least > 0.25 * height ? (least + most) / 2 : undefined;
}
