import { spacedTable } from '../layout/spaced-table';
import { letterWidths } from './letter-widths';
import type { PageLine } from './page-lines';
import { joinText, type PagePart } from './page-parts';
import { heightOf, isRead, lowerQuarterOf, medianOf, type PageWord, usualOf } from './page-word';
import { wordsOf } from './tab-grid';

/** How even the letters of a typewriter are: those of a book differ, and are not so many to be as wide. */
const EVEN = 0.003;
const SLACK = 0.03;
const ENOUGH_WORDS = 12;
/** Of the words of a line, those that have to be as wide as typed ones. */
const SHARE = 0.8;
/** A blank line between two, in shares of the usual step from one line to the next. */
const BLANK = 1.6;
const MOST_BLANKS = 3;

/** The width of a typed letter, where a document has lines whose letters are all as wide; undefined where it has none. */
export function typedPitch(lines: readonly PageLine[]): number | undefined {
  const widths = letterWidths(lines.flatMap(wordsOf).filter((word) => !isRead(word)));
  const usual = usualOf(widths, (width) => Math.round(Math.log(width) / EVEN));
  const pitch = medianOf(usual);
  return usual.length >= ENOUGH_WORDS && isTypedEnough(lines, pitch) ? pitch : undefined;
}

const isTypedEnough = (lines: readonly PageLine[], pitch: number): boolean =>
  lines.filter((line) => line.segments.length > 1 && isTypedLine(line, pitch)).length > 2;

function isTypedLine(line: PageLine, pitch: number): boolean {
  const words = wordsOf(line).filter(({ text }) => text.length > 1);
  const even = words.filter(
    ({ text, box }) => Math.abs((box.right - box.left) / text.length - pitch) < SLACK * pitch,
  );
  return !words.some(isRead) && even.length >= SHARE * words.length;
}

/** The lines of a page parted into the tables that typed spaces lay out, read as in a text, and the rest. */
export function spacedRows(lines: readonly PageLine[], pitch: number | undefined): PagePart[] {
  if (pitch === undefined) return [{ kind: 'lines', lines }];
  const parts: PagePart[] = [];
  for (let first = 0; first < lines.length; ) {
    const end = endOfTyped(lines, first, pitch);
    const table = end - first > 1 ? tableFrom(lines.slice(first, end), pitch) : undefined;
    const taken = table?.taken ?? 1;
    parts.push(
      table
        ? { kind: 'table', rows: table.rows }
        : { kind: 'lines', lines: lines.slice(first, first + taken) },
    );
    first += taken;
  }
  return joinText(parts);
}

function endOfTyped(lines: readonly PageLine[], first: number, pitch: number): number {
  const line = lines[first];
  const above = lines[first - 1];
  // A table begins with a line of several pieces, below one that has none.
  const begins =
    line && line.segments.length > 1 && !(above && isNext(above, line) && above.segments.length > 1);
  if (!begins) return first;
  let end = first;
  while (end < lines.length && lines[end] && isTypedLine(lines[end] as PageLine, pitch)) end += 1;
  return end;
}

const isNext = (above: PageLine, line: PageLine): boolean =>
  line.box.top - above.box.top < BLANK * 1.5 * heightOf(line.box);

interface Typed {
  readonly text: string;
  readonly line: number | undefined;
  readonly words: readonly { readonly word: PageWord; readonly start: number }[];
}

function tableFrom(lines: readonly PageLine[], pitch: number) {
  const typed = typedText(lines, pitch);
  const table = spacedTable(
    typed.map(({ text }) => text),
    0,
  );
  const last = typed.slice(0, table?.end ?? 0).findLast(({ line }) => line !== undefined)?.line;
  if (!table || last === undefined) return undefined;
  const rows = table.rows.map((row) =>
    row.map(({ pieces }) =>
      pieces.flatMap(({ line, start, end }) =>
        (typed[line]?.words ?? [])
          .filter((each) => each.start >= start && each.start < end)
          .map(({ word }) => word),
      ),
    ),
  );
  return { rows, taken: last + 1 };
}

/** The lines as they were typed, with their spaces, and blank ones where they stand farther apart. */
function typedText(lines: readonly PageLine[], pitch: number): Typed[] {
  const origin = Math.min(...lines.map(({ box }) => box.left));
  const step = lowerQuarterOf(lines.slice(1).map((line, rank) => line.box.top - (lines[rank]?.box.top ?? 0)));
  return lines.flatMap((line, rank): Typed[] => {
    const above = lines[rank - 1];
    const gap = above && step > 0 ? (line.box.top - above.box.top) / step : 1;
    const blanks = gap > BLANK ? Math.min(MOST_BLANKS, Math.round(gap) - 1) : 0;
    let text = '';
    const words = wordsOf(line).map((word) => {
      const column = Math.round((word.box.left - origin) / pitch);
      text = text.padEnd(Math.max(column, text === '' ? 0 : text.length + 1));
      const start = text.length;
      text += word.text;
      return { word, start };
    });
    const blank: Typed = { text: '', line: undefined, words: [] };
    return [...Array.from({ length: blanks }, () => blank), { text, line: rank, words }];
  });
}
