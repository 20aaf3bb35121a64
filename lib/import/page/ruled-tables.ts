import type { Box } from '../../extraction/document';
import type { PageTable } from './page-parts';
import { around, heightOf, medianOf, middleX, middleY, type PageWord } from './page-word';
import { wordLines } from './word-lines';

/** A table whose cells are drawn, with the place it takes on its page. */
export interface RuledTable extends PageTable {
  readonly box: Box;
}

/** More lines than this are a drawing, not tables. */
const MOST_RULES = 3_000;
/** Lines nearer than this share of the letters' height touch, or are one. */
const SLACK = 0.3;

/**
 * The tables of a page whose every cell is framed, and the words that are in none. A cell that spans several columns or
 * rows holds its words in the first of them. Frames of fewer than two columns are no tables.
 * @param fewest rows of a frame that is a table.
 */
export function ruledTables(
  words: readonly PageWord[],
  rules: readonly Box[] = [],
  fewest = 2,
): { tables: readonly RuledTable[]; others: readonly PageWord[] } {
  if (rules.length === 0 || rules.length > MOST_RULES || words.length === 0)
    return { tables: [], others: words };
  const slack = SLACK * medianOf(words.map(({ box }) => heightOf(box)));
  const tables: RuledTable[] = [];
  let others = words;
  for (const drawn of touching(rules, slack)) {
    const grid = gridOf(drawn, slack, fewest);
    if (!grid) continue;
    const inside = others.filter(({ box }) => isInside(box, grid.box));
    const rows = fill(grid, inside);
    if (!isTold(rows, fewest)) continue;
    tables.push({ kind: 'table', rows, box: grid.box });
    const own = new Set(inside);
    others = others.filter((word) => !own.has(word));
  }
  return { tables: tables.sort((first, second) => first.box.top - second.box.top), others };
}

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly bars: readonly Box[];
  readonly posts: readonly Box[];
  readonly box: Box;
}

const isBar = ({ left, right, top, bottom }: Box): boolean => right - left > bottom - top;

/** Lines that touch one another, directly or not. */
function touching(rules: readonly Box[], slack: number): Box[][] {
  const groups: Box[][] = [];
  const left = new Set(rules);
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const next of group)
      for (const other of left) {
        const meets =
          other.left <= next.right + slack &&
          next.left <= other.right + slack &&
          other.top <= next.bottom + slack &&
          next.top <= other.bottom + slack;
        if (!meets) continue;
        left.delete(other);
        group.push(other);
      }
    groups.push(group);
  }
  return groups;
}

function gridOf(drawn: readonly Box[], slack: number, fewest: number): Grid | undefined {
  const bars = drawn.filter(isBar);
  const posts = drawn.filter((rule) => !isBar(rule));
  const xs = apart(posts.map(middleX), slack);
  const ys = apart(bars.map(middleY), slack);
  return xs.length > 2 && ys.length > fewest ? { xs, ys, bars, posts, box: around(drawn) } : undefined;
}

/** Places in order, those that are one taken once. */
function apart(places: readonly number[], slack: number): number[] {
  const kept: number[] = [];
  for (const place of [...places].sort((first, second) => first - second))
    if (place - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > slack) kept.push(place);
  return kept;
}

const isInside = (word: Box, { left, right, top, bottom }: Box): boolean =>
  middleX(word) > left && middleX(word) < right && middleY(word) > top && middleY(word) < bottom;

function fill(grid: Grid, words: readonly PageWord[]): PageWord[][][] {
  const { xs, ys } = grid;
  const rows: PageWord[][][] = ys.slice(1).map(() => xs.slice(1).map(() => []));
  for (const word of words) {
    let row = rankOf(ys, middleY(word.box));
    let column = rankOf(xs, middleX(word.box));
    const at = word.box;
    // No line before it: the cell began in the column on the left, or in the row above.
    while (column > 0 && !isCrossed(grid.posts, xs[column] ?? 0, middleY(at), 'post')) column -= 1;
    while (row > 0 && !isCrossed(grid.bars, ys[row] ?? 0, middleX(at), 'bar')) row -= 1;
    rows[row]?.[column]?.push(word);
  }
  return rows.map((row) => row.map((cell) => wordLines(cell).flat()));
}

const rankOf = (places: readonly number[], place: number): number =>
  Math.max(
    0,
    Math.min(
      places.length - 2,
      places.findLastIndex((each) => each <= place),
    ),
  );

/** Whether a line is drawn at a place, where the word stands. */
function isCrossed(rules: readonly Box[], place: number, across: number, kind: 'post' | 'bar'): boolean {
  return rules.some((rule) => {
    const [at, from, to] =
      kind === 'post' ? [middleX(rule), rule.top, rule.bottom] : [middleY(rule), rule.left, rule.right];
    const near = Math.max(2, (to - from) * 0.02);
    return Math.abs(at - place) <= near && across >= from && across <= to;
  });
}

/** Words in two columns and two rows; and where one row only follows the head, no rows told by their lines alone. */
function isTold(rows: readonly (readonly (readonly PageWord[])[])[], fewest: number): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
  const columns = (rows[0] ?? []).filter((_, column) => rows.some((row) => (row[column]?.length ?? 0) > 0));
  if (filled.length < fewest || columns.length < 2) return false;
  if (filled.length !== 2) return true;
  const several = (filled[1] ?? []).filter((cell) => linesIn(cell) > 1);
  return several.length < 2;
}

function linesIn(cell: readonly PageWord[]): number {
  return cell.filter((word, rank) => {
    const previous = cell[rank - 1];
    return !previous || word.box.top - previous.box.top > 0.5 * heightOf(word.box);
  }).length;
}
