import type { PageLine } from './page-lines';
import type { PageTable, PageText } from './page-tables';
import type { PageWord } from './page-word';
import { isRightUnder, type TabGrid, tabsBetween, wordsOf } from './tab-grid';

/** Words of a row that stand together, and how many tabs stand before them. */
interface Piece {
  readonly words: PageWord[];
  readonly tabs: number;
  /** What stands before is as wide as a space: nothing on the page tells. */
  readonly maybe: boolean;
}

interface TypedRow {
  readonly pieces: Piece[];
  /** The rank of its first line. */
  readonly first: number;
}

/** More words than this under a row are the text that follows it. */
const MOST_WRAPPED = 4;
/** Rows that fill all their columns, of all the rows of a table. */
const FULL_SHARE = 0.5;

/**
 * The lines of a page of which words stand on tab stops, as the rows that were typed: what a tab parts are cells,
 * whether or not they stand one under the other. Lines that make no such table are left as they are.
 * @param margin where lines have to end: what had no room left went on on the next line.
 */
export function tabbedRows(
  lines: readonly PageLine[],
  grid: TabGrid | undefined,
  margin: number,
): (PageTable | PageText)[] {
  if (!grid) return [{ kind: 'lines', lines }];
  const parts: (PageTable | PageText)[] = [];
  let text: PageLine[] = [];
  const closeText = () => {
    if (text.length > 0) parts.push({ kind: 'lines', lines: text });
    text = [];
  };
  for (let first = 0; first < lines.length; ) {
    const { rows, end } = rowsFrom(lines, first, grid, margin);
    const table = cellsOf(rows);
    if (table) {
      text.push(...lines.slice(first, table.first));
      closeText();
      parts.push({ kind: 'table', rows: table.cells });
      text.push(...lines.slice(table.end ?? end, end));
    } else text.push(...lines.slice(first, end));
    first = end;
  }
  closeText();
  return parts;
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
    if (row && above && wentOn(above, words, grid, margin) && fits(rows, pieces))
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

/** What goes on with the last row: a few words without tabs, or no more cells than the rows above have. */
function fits(rows: readonly TypedRow[], pieces: readonly Piece[]): boolean {
  const own = widthOf(pieces) - 1;
  if (own === 0) return pieces.flatMap(({ words }) => words).length <= MOST_WRAPPED;
  const widest = Math.max(...rows.slice(0, -1).map((row) => widthOf(row.pieces)));
  return widthOf(rows.at(-1)?.pieces ?? []) + own <= widest;
}

/** The first cell of a wrapped line may be the rest of the last one, or the next. */
function afterWrap(row: readonly Piece[], [first, ...others]: readonly Piece[]): Piece[] {
  if (!first) return [];
  const last = row.at(-1)?.words.at(-1)?.text ?? '';
  return [isOneAmount(last, first) ? first : { ...first, tabs: 1, maybe: true }, ...others];
}

function piecesOf(words: readonly PageWord[], grid: TabGrid): Piece[] {
  const pieces: Piece[] = [];
  words.forEach((word, rank) => {
    const { tabs, maybe } = tabsBetween(words[rank - 1], word, grid);
    if (pieces.length === 0 || tabs > 0) pieces.push({ words: [word], tabs, maybe });
    else pieces.at(-1)?.words.push(word);
  });
  return pieces;
}

/** « 120 » and « 000 », « 50 000 » and « € ». */
function isOneAmount(before: string, { words: [first] }: Piece): boolean {
  const after = first?.text ?? '';
  return (/^\d{1,3}$/.test(before) && /^\d{3}(?:,\d+)?$/.test(after)) || /^(?:k€|M€|€|%)$/.test(after);
}

/** The columns of a row, where what may be a space is one. */
const widthOf = (row: readonly Piece[]): number =>
  1 + row.reduce((tabs, piece) => tabs + (piece.maybe ? 0 : piece.tabs), 0);

/** The cells of rows that agree on their columns, without the lines of text around them; undefined when they do not. */
function cellsOf(
  rows: readonly TypedRow[],
): { cells: PageWord[][][]; first: number; end: number | undefined } | undefined {
  const width = Math.max(1, ...rows.map(({ pieces }) => widthOf(pieces)));
  if (width < 2) return undefined;
  const placed = rows.map(({ pieces }) => placedIn(pieces, width));
  // A line of prose of which a word happens to stand on a stop.
  const isRow = (rank: number) => widthOf(rows[rank]?.pieces ?? []) > 1 || placed[rank]?.length === width;
  const ranks = [...rows.keys()];
  const from = ranks.find(isRow) ?? 0;
  const to = (ranks.findLast(isRow) ?? -1) + 1;
  const cells = placed.slice(from, to);
  const isBlank = Array.from({ length: width }, (_, column) =>
    cells.every((row) => (row[column]?.length ?? 0) === 0),
  );
  const full = cells.filter((row) => row.length === width).length;
  if (full < Math.max(2, FULL_SHARE * cells.length) || isBlank.includes(true)) return undefined;
  return { cells, first: rows[from]?.first ?? 0, end: rows[to]?.first };
}

/** What begins a cell: an amount, a year, a budget. */
const BEGINS = /^(?:AE|CP|total|montants?|20\d\d|\d|-|–)/i;

/** A row in so many columns: the gaps that may be tabs or spaces are tabs as long as columns are missing. */
function placedIn(row: readonly Piece[], width: number): PageWord[][] {
  let missing = width - widthOf(row);
  const tabs = new Set<Piece>();
  const likely = (piece: Piece): number => {
    const before = row[row.indexOf(piece) - 1]?.words.at(-1)?.text ?? '';
    if (isOneAmount(before, piece)) return 0;
    return BEGINS.test(piece.words[0]?.text ?? '') ? 2 : 1;
  };
  const doubtful = row.filter(({ maybe }) => maybe).toReversed();
  for (const piece of doubtful.sort((one, other) => likely(other) - likely(one))) {
    if (missing < piece.tabs) break;
    missing -= piece.tabs;
    tabs.add(piece);
  }
  const cells: PageWord[][] = [[]];
  for (const piece of row) {
    if (!piece.maybe || tabs.has(piece)) for (let tab = 0; tab < piece.tabs; tab += 1) cells.push([]);
    cells.at(-1)?.push(...piece.words);
  }
  return cells;
}
