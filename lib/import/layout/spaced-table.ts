import { alignedColumns } from './aligned-columns';
import { cellsOf, opensLabel, spacedBody } from './spaced-body';
import { spacedHead } from './spaced-head';
import type { SpacedCell, SpacedLine } from './spaced-line';
import { isItem, isRunning, isTypedRule, isValue, type Segment, spacedSegments } from './table-rows';

export interface SpacedTable {
  readonly rows: readonly (readonly SpacedCell[])[];
  /** The feet of pages that stood between its rows. */
  readonly between: readonly string[];
  /** The rank of the first line after it. */
  readonly end: number;
}

/**
 * A table that a text processor or a printer laid out with spaces and whose rows are not lines: typed rules, cells that
 * go on below, heads of several lines or above several columns, blank lines between rows. Undefined where it has none
 * of these, or no amounts or codes in columns.
 * @param running the ranks of the lines that come back on each page.
 */
export function spacedTable(
  lines: readonly string[],
  first: number,
  running: ReadonlySet<number> = new Set(),
): SpacedTable | undefined {
  const { group, end, isRuled, between } = linesFrom(lines, first, running);
  const valued = group.filter(({ hasValue }) => hasValue);
  const columns = withLone(alignedColumns(valued.map(({ segments }) => segments)), valued);
  if (valued.length === 0 || group.length < 2 || columns.length < 2) return undefined;
  const body = bodyOf(group, columns);
  const head = spacedHead(group.slice(0, body), columns);
  const rows = spacedBody(group.slice(body), columns);
  const areLines = !isRuled && rows.length === group.length - body && head.length === body;
  const hasGaps = group.some(({ isApart }) => isApart);
  const hasSigns = group.some(({ text, segments }) => segments.length < spacedSegments(text).length);
  if ((areLines && !hasGaps && !hasSigns) || rows.length + head.length < 2) return undefined;
  return { rows: [...head, ...rows], between, end };
}

/** Where the head ends: at the first line with a value, or at the label that it goes on. */
function bodyOf(group: readonly SpacedLine[], columns: readonly Segment[]): number {
  const at = group.findIndex(({ hasValue }) => hasValue);
  const [line, above] = [group[at], group[at - 1]];
  const opens =
    line &&
    above?.segments.length === 1 &&
    opensLabel(cellsOf(above, columns)[0]?.text, cellsOf(line, columns)[0]?.text);
  return opens ? at - 1 : at;
}

/** A number alone beside some words may be that of a page. */
function holdsValue(text: string, segments: readonly Segment[]): boolean {
  const pieces = segments.map(({ start, end }) => text.slice(start, end));
  const values = pieces.filter((piece, rank) => (rank > 0 || piece.endsWith('%')) && isValue(piece));
  const [lead] = pieces;
  const isOfYear = YEAR_OR_TOTAL.test(lead ?? '');
  return values.length > 1 || values.some((value) => isOfYear || !/^\d{1,3}$/.test(value));
}

const YEAR_OR_TOTAL = /^(?:\p{L}+ )?20\d\d$|^(?:total|ensemble|cumul)\b/iu;

/** Tables of a convention are shorter; a longer one is a list, whose rows are lines. */
const LONGEST = 120;
const MOST_BLANKS = 2;
const ROUND_A_FOOT = 6;
const MOST_COLUMNS = 20;

/** The lines that stand in the same columns, from one on. */
function linesFrom(lines: readonly string[], first: number, running: ReadonlySet<number>) {
  const group: SpacedLine[] = [];
  let end = first;
  let blanks = 0;
  let isApart = false;
  let isRuled = false;
  let feet: string[] = [];
  let between: readonly string[] = [];
  for (let rank = first; rank < lines.length && rank < first + LONGEST; rank += 1) {
    const text = lines[rank] ?? '';
    if (text.trim() === '') {
      blanks += 1;
      isApart = group.length > 0;
      if (blanks > (feet.length > 0 ? ROUND_A_FOOT : MOST_BLANKS)) break;
    } else if (group.length > 0 && (running.has(rank) || isRunning(text))) {
      // The table may go on on the next page, below its head said again.
      feet.push(text);
      isApart = true;
    } else if (feet.length > 0 && group.some((above) => above.text.trim() === text.trim())) {
      blanks = 1;
    } else if (isTypedRule(text)) {
      // A rule after a blank line parts pages.
      if (blanks > 0 && feet.length === 0) break;
      isRuled = true;
      isApart = group.length > 0;
      end = rank + 1;
    } else {
      const segments = withSigns(text, spacedSegments(text));
      const line = { text, rank, segments, isApart, hasValue: holdsValue(text, segments) };
      if (!goesOn(group, line, blanks > 0 || feet.length > 0)) break;
      group.push(line);
      end = rank + 1;
      blanks = 0;
      isApart = false;
      between = [...between, ...feet];
      feet = [];
    }
  }
  return { group, end, isRuled, between };
}

/** « +  150 000 € », « AE  90 000 € »: a sign is its amount's, and so is the budget that stands right before it. */
function withSigns(text: string, segments: readonly Segment[]): Segment[] {
  const all: Segment[] = [];
  for (const segment of segments) {
    const last = all.at(-1);
    const isSigned =
      last &&
      // A budget that begins its line is the label of a row.
      (all.length > 1 ? /^(?:[-–—+−]|AE|CP)$/ : /^[-–—+−]$/).test(text.slice(last.start, last.end)) &&
      // A dash farther off is a blank cell.
      segment.start - last.end <= (/[-–—−]/.test(text.slice(last.start, last.end)) ? 2 : WIDEST_SIGN) &&
      /^\d/.test(text.slice(segment.start, segment.end));
    if (isSigned) all[all.length - 1] = { start: last.start, end: segment.end };
    else all.push(segment);
  }
  return all;
}

/** « UO 0348-DIEP-HP69          centre de coûts MISGAM1069 »: references on one line, above a table and no head of it. */
const LABELLED_CODE =
  /^\p{L}[\p{L} ']+ :? ?(?:\d{4}-[A-Z0-9]{2,4}-[A-Z0-9]{4}|0\d{11}|[A-Z]{3,7}[A-Z0-9]{0,4}\d{3})$/u;
/** « Centre de coûts ........ SGSIFAB075   Manufactures »: so is a reference behind its leader. */
const LEADER = /\p{L} ?\.{4,} ?\p{L}/u;
const WIDEST_SIGN = 4;
const LONGEST_PIECE = 60;

function goesOn(group: readonly SpacedLine[], line: SpacedLine, isAfterBlank: boolean): boolean {
  const { segments } = line;
  const [lead] = segments;
  const isProse = segments.some(({ start, end }) => end - start > LONGEST_PIECE);
  if (
    !lead ||
    segments.length > MOST_COLUMNS ||
    isProse ||
    (segments.length > 1 && LEADER.test(line.text) && !line.hasValue) ||
    isRunning(line.text, segments) ||
    isItem(segments.map(({ start, end }) => line.text.slice(start, end)))
  )
    return false;
  if (group.length === 0)
    return (
      segments.length > 1 &&
      !segments.every(({ start, end }) => LABELLED_CODE.test(line.text.slice(start, end)))
    );
  const isHead = !group.some(({ hasValue }) => hasValue);
  if (segments.length === 1) return !isAfterBlank && isInsideCell(group, lead);
  if (isAfterBlank && !isHead && !line.hasValue) return false;
  if (isHead && !isAfterBlank) return true;
  const under = segments.filter((own) => group.some((above) => above.segments.some(isOver(own))));
  // The head may leave the column of labels blank.
  return under.length >= segments.length - (isHead || !isAfterBlank ? 1 : 0);
}

const isOver =
  (own: Segment) =>
  ({ start, end }: Segment): boolean =>
    own.start < end && start < own.end;

/** A piece alone on its line that ends before the next column begins. */
function isInsideCell(group: readonly SpacedLine[], piece: Segment): boolean {
  const widest = group.reduce((most, line) => (line.segments.length > most.segments.length ? line : most));
  const own = widest.segments.filter(isOver(piece));
  const next = widest.segments.find(
    ({ start }) => start > piece.start && !own.some((each) => each.start === start),
  );
  const last = widest.segments.at(-1)?.end ?? 0;
  return own.length <= 1 && piece.end <= (next ? next.start : Math.max(last, piece.start + LONGEST_TAIL));
}

/** What goes on in the last column may be longer than what its widest row holds. */
const LONGEST_TAIL = 40;

/** A column that only rows with fewer pieces fill. */
function withLone(columns: readonly Segment[], rows: readonly SpacedLine[]): Segment[] {
  const all = [...columns];
  for (const segment of rows.flatMap(({ segments }) => segments))
    if (!all.some(isOver(segment))) all.push(segment);
  return all.sort((one, other) => one.start - other.start);
}
