import type { PageWord } from './page-word';
import { LIKELY, placedIn, type TypedRow, tabsOf, widthOf } from './typed-row';

/** More words than this in a line that no tab surely parts are prose. */
const MOST_UNSURE = 10;
/** Rows that fill all their columns, of all the rows of a table. */
const FULL_SHARE = 0.5;

export interface TypedTable {
  readonly cells: PageWord[][][];
  readonly first: number;
  readonly end: number | undefined;
  /** How many unlikely readings it takes. */
  readonly cost: number;
}

/** The cells of rows that agree on their columns, without the lines of text around them; undefined when they do not. */
export function typedTable(rows: readonly TypedRow[]): TypedTable | undefined {
  const widths = rows.flatMap(({ pieces }) => [widthOf(pieces, LIKELY), widthOf(pieces, 0)]);
  const tables = [...new Set(widths)]
    .filter((width) => width > 1)
    .flatMap((width) => tableOf(rows, width) ?? [])
    .sort((one, other) => one.cost - other.cost);
  return tables[0];
}

/** A likely tab that is left a space, an unlikely one that is not, a row that ends before the others. */
const LEFT = 2;
const SHORT = 1.5;

function costOf(rows: readonly TypedRow[], placed: readonly PageWord[][][], width: number): number {
  return rows.reduce((cost, { pieces }, rank) => {
    const own = placed[rank]?.length ?? 0;
    const tabs = new Set(tabsOf(pieces, width));
    const doubtful = pieces.filter(({ doubt }) => doubt > 0);
    const unlikely = doubtful.reduce(
      (sum, piece) => sum + (tabs.has(piece) ? piece.doubt - LIKELY : piece.doubt === LIKELY ? LEFT : 0),
      0,
    );
    return cost + unlikely + (own === width ? 0 : SHORT);
  }, 0);
}

function tableOf(rows: readonly TypedRow[], width: number): TypedTable | undefined {
  const placed = rows.map(({ pieces }) => placedIn(pieces, width));
  const isSure = ({ pieces }: TypedRow) => widthOf(pieces, 0) > 1;
  // A line of prose of which a word happens to stand on a stop, or a running head, is no row.
  const isRow = (row: TypedRow, rank: number) => {
    const own = placed[rank]?.length ?? 0;
    const words = row.pieces.flatMap((piece) => piece.words).length;
    return isSure(row) ? own <= width : own === width && words <= MOST_UNSURE;
  };
  const from = Math.max(0, rows.findIndex(isRow));
  const to = rows.findLastIndex(isRow) + 1;
  const cells = placed.slice(from, to);
  const full = cells.filter((row) => row.length === width).length;
  const isBlank = Array.from(
    { length: width },
    (_, column) => column > 0 && cells.every((row) => (row[column]?.length ?? 0) === 0),
  );
  const agree =
    full >= Math.max(2, FULL_SHARE * cells.length) &&
    rows.slice(from, to).every((row, rank) => isRow(row, from + rank)) &&
    rows.slice(from, to).some(isSure);
  return agree && !isBlank.includes(true)
    ? { cells, first: rows[from]?.first ?? 0, end: rows[to]?.first, cost: costOf(rows, placed, width) }
    : undefined;
}
