import type { PageLine } from './page-lines';
import { joinText, type PagePart } from './page-parts';
import type { PageWord } from './page-word';
import { isRightUnder, type TabGrid, wordsOf } from './tab-grid';
import { isOneAmount, LIKELY, type Piece, piecesOf, type TypedRow, widthOf } from './typed-row';
import { typedTable } from './typed-table';

/** More words than this under a row are the text that follows it. */
const MOST_WRAPPED = 4;

/**
 * The lines of a page of which words stand on tab stops, as the rows that were typed: what a tab parts are cells,
 * whether or not they stand one under the other. Lines that make no such table are left as they are.
 * @param margin where lines have to end: what had no room left went on on the next line.
 */
export function tabbedRows(
  lines: readonly PageLine[],
  grid: TabGrid | undefined,
  margin: number,
): PagePart[] {
  if (!grid) return [{ kind: 'lines', lines }];
  const parts: PagePart[] = [];
  for (let first = 0; first < lines.length; ) {
    const { rows, end } = rowsFrom(lines, first, grid, margin);
    const table = typedTable(rows);
    if (table)
      parts.push(
        { kind: 'lines', lines: lines.slice(first, table.first) },
        { kind: 'table', rows: table.cells },
        { kind: 'lines', lines: lines.slice(table.end ?? end, end) },
      );
    else parts.push({ kind: 'lines', lines: lines.slice(first, end) });
    first = end;
  }
  return joinText(parts);
}

/** The rows that begin at a line, each with the lines that go on with it, and where they end. */
function rowsFrom(
  lines: readonly PageLine[],
  first: number,
  grid: TabGrid,
  margin: number,
): { rows: TypedRow[]; end: number } {
  const rows: TypedRow[] = [];
  let end = first;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const above = lines[end - 1];
    if (!line || (end > first && !isRightUnder(above, line))) break;
    const words = wordsOf(line);
    const pieces = piecesOf(words, grid);
    const row = rows.at(-1)?.pieces;
    const next = lines[end + 1];
    const isBetween =
      next !== undefined &&
      isRightUnder(line, next) &&
      piecesOf(wordsOf(next), grid).some(({ tabs, doubt }) => tabs > 0 && doubt === 0);
    if (row && above && wentOn(above, words, grid, margin) && fits(rows, pieces, isBetween))
      row.push(...afterWrap(row, pieces));
    else if (pieces.some(({ tabs }) => tabs > 0)) rows.push({ pieces, first: end });
    else break;
  }
  return { rows, end: Math.max(end, first + 1) };
}

/** The first word had no room left on the line above. */
function wentOn(above: PageLine, [first]: readonly PageWord[], { space }: TabGrid, margin: number): boolean {
  return (
    first !== undefined && above.box.right + space + first.box.right - first.box.left > margin + space / 2
  );
}

/**
 * What goes on with the last row: a few words without tabs, more of them only between two rows, or no more cells than
 * the rows above have.
 */
function fits(rows: readonly TypedRow[], pieces: readonly Piece[], isBetween: boolean): boolean {
  const own = widthOf(pieces, 0) - 1;
  if (own === 0) return isBetween || pieces.flatMap(({ words }) => words).length <= MOST_WRAPPED;
  const widest = Math.max(...rows.slice(0, -1).map((row) => widthOf(row.pieces, 0)));
  return widthOf(pieces, LIKELY + 1) < widest && widthOf(rows.at(-1)?.pieces ?? [], 0) + own <= widest;
}

/** The first cell of a wrapped line may be the rest of the last one, or the next. */
function afterWrap(row: readonly Piece[], [first, ...others]: readonly Piece[]): Piece[] {
  if (!first) return [];
  const last = row.at(-1)?.words.at(-1)?.text ?? '';
  const next = first.words[0]?.text ?? '';
  return [isOneAmount(last, next) ? first : { ...first, tabs: 1, doubt: 3 }, ...others];
}
