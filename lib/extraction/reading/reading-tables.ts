import type { ImportedDocument, Span, TableBlock } from '../document';
import { betweenParagraphs } from './numbered-rows';
import { covers, lastRank } from './spans';

export interface ReadingCell extends Span {
  readonly text: string;
  readonly folded: string;
}

/** A table in places of the reading; parts that a page break had cut are one table again, empty rows are gone. */
export interface ReadingTable extends Span {
  readonly rows: readonly (readonly ReadingCell[])[];
}

/** The rank of the row that has a place in one of its cells, found without walking those before it; -1 where none has. */
export function rowRankAt({ rows }: ReadingTable, place: Span): number {
  // A blank cell may stand after those that follow it.
  const rank = lastRank(
    rows.length,
    (each) => rows[each]?.some(({ start }) => start <= place.start) ?? false,
  );
  return rows[rank]?.some((cell) => covers(cell, place)) ? rank : -1;
}

export function readingTables(
  document: ImportedDocument,
  origin: Int32Array,
  text: string,
  folded: string,
): ReadingTable[] {
  const tables: { start: number; end: number; rows: ReadingCell[][] }[] = [];
  const place = (index: number) => firstAtOrAfter(origin, index);
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    const rows = rowsOf(block, place, text, folded);
    if (rows.length === 0) continue;
    const table = { start: place(block.start), end: place(block.end), rows };
    const previous = tables.at(-1);
    const goesOn =
      previous &&
      previous.rows[0]?.length === rows[0]?.length &&
      text.slice(previous.end, table.start).trim() === '' &&
      text.slice(previous.end, table.start).length < 200;
    if (previous && goesOn) {
      for (const row of rows) previous.rows.push(row);
      previous.end = table.end;
    } else tables.push(table);
  }
  return tables
    .flatMap((table) => {
      const parts = betweenParagraphs(table.rows);
      return parts[0] === table.rows ? [table] : parts.map(alone);
    })
    .filter(({ rows }) => !isList(rows) && !isLoneEnd(rows))
    .map((table) => ({
      ...table,
      rows: unwrappedEnds(unwrappedHeader(withoutMargin(table.rows))),
    }));
}

/** Rows of a table as one of their own. */
const alone = (rows: readonly ReadingCell[][]) => {
  const cells = rows.flat();
  return {
    start: Math.min(...cells.map(({ start }) => start)),
    end: Math.max(...cells.map(({ end }) => end)),
    rows: [...rows],
  };
};

/** « 1°  AE 2023 : 1 200 000 € sont mis en place … »: the marks of a list, well apart from its sentences. */
const isList = (rows: readonly (readonly ReadingCell[])[]): boolean => {
  const items = rows.filter(
    ([mark, item]) => MARK.test(mark?.folded ?? '') && SENTENCE.test(item?.text ?? ''),
  );
  // What stands below may have come out under the sentences.
  return (
    items.length > 1 && rows.every((row) => row.length === 2 && (items.includes(row) || row[0]?.text === ''))
  );
};
/** « ensemble ... 590 000 € », far from the left: the end of a list, and no table. */
const isLoneEnd = ([row, ...others]: readonly (readonly ReadingCell[])[]): boolean =>
  others.length === 0 && row?.length === 2 && row[0]?.text === '';

const MARK = /^(?:\d{1,2}[°.)]|[a-z][.)])$/;
const SENTENCE = /^[^\n]{30,}[.;:]$/;

/** « | 4 | AE | 2026 | … au plus tard | » above « | | | | le 31/03/2026 | »: a last cell that goes on, alone in its row. */
function unwrappedEnds(rows: readonly (readonly ReadingCell[])[]): readonly (readonly ReadingCell[])[] {
  const joined: (readonly ReadingCell[])[] = [];
  for (const [rank, row] of rows.entries()) {
    const above = joined.at(-1);
    const end = above?.at(-1);
    const below = row.at(-1);
    const goesOn =
      rank > 1 &&
      row.length > 2 &&
      row.length === above?.length &&
      below !== undefined &&
      row.every((cell) => (cell === below) === (cell.text !== '')) &&
      above.every(({ text }) => text !== '') &&
      /^\p{Ll}/u.test(below.text) &&
      !/[.;:]$/.test(end?.text ?? '');
    if (!goesOn || !end) {
      joined.push(row);
      continue;
    }
    joined[joined.length - 1] = [...above.slice(0, -1), { ...withBelow(end, below), end: below.end }];
  }
  return joined;
}

/** A first column that is blank in every row, as the codes of rubrics leave it, heads nothing. */
const withoutMargin = (rows: readonly ReadingCell[][]): readonly (readonly ReadingCell[])[] =>
  rows.every(([first, ...others]) => first?.text === '' && others.length > 1)
    ? rows.map(([, ...others]) => others)
    : rows;

const BUDGET = /\bautorisations? d'engagements?|\bcredits? de paiements?/;

/** « Autorisations ⏎ d'engagement » over two lines is one header: the row below completes the cells of the first. */
function unwrappedHeader(rows: readonly (readonly ReadingCell[])[]): readonly (readonly ReadingCell[])[] {
  const [first, second, ...others] = rows;
  if (!first || !second || others.length === 0) return rows;
  const joined = first.map((cell, column) => {
    const below = second[column];
    if (!below || below.text === '') return cell;
    if (cell.text === '') return below;
    return withBelow(cell, below);
  });
  const isWrapped = joined.some(
    ({ folded }, column) =>
      BUDGET.test(folded) &&
      !BUDGET.test(first[column]?.folded ?? '') &&
      !BUDGET.test(second[column]?.folded ?? ''),
  );
  return isWrapped ? [joined, ...others] : rows;
}

/** A cell and what goes on below it, at the place of the first. */
const withBelow = (cell: ReadingCell, below: ReadingCell): ReadingCell => ({
  ...cell,
  text: `${cell.text} ${below.text}`,
  folded: `${cell.folded} ${below.folded}`,
});

function rowsOf(
  block: TableBlock,
  place: (index: number) => number,
  text: string,
  folded: string,
): ReadingCell[][] {
  return block.rows
    .map((row) =>
      row.map((cell) => {
        const start = place(cell.start);
        const end = Math.max(start, place(cell.end));
        const raw = text.slice(start, end);
        const trimmed = raw.trimEnd();
        return {
          start,
          end: start + trimmed.length,
          text: trimmed,
          folded: folded.slice(start, start + trimmed.length),
        };
      }),
    )
    .filter((row) => row.some((cell) => cell.text !== ''));
}

function firstAtOrAfter(origin: Int32Array, index: number): number {
  let low = 0;
  let high = origin.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origin[middle] ?? 0) >= index) high = middle;
    else low = middle + 1;
  }
  return low;
}
