import { type LineSegment, type PageLine, segmentText } from './page-lines';
import { around, heightOf, type PageWord } from './page-word';

/** What had no room left is a few words, never a paragraph. */
const MOST_WORDS = 6;
/** A cell that goes on below stands at least so many letters from the left. */
const INDENT = 20;

/**
 * Rows of a text that was wider than its page, with the words that the print put at the left of the next line set
 * again at their end: « 3 100 » above « 000,00 € », « réception sans » above « réserve ».
 * @param pitch the width of a typed letter.
 * @param margin where lines have to end.
 */
export function withoutWraps(lines: readonly PageLine[], pitch: number, margin: number): PageLine[] {
  const left = Math.min(...lines.map(({ box }) => box.left));
  const kept: PageLine[] = [];
  // What follows moves up: a blank line would part the rows.
  let up = 0;
  for (const [rank, line] of lines.entries()) {
    const above = kept.at(-1);
    const printed = lines[rank - 1];
    const goesOn =
      above !== undefined &&
      printed !== undefined &&
      isLaidOut(above, left + INDENT * pitch) &&
      line.box.left < left + pitch / 2 &&
      line.box.top - printed.box.bottom < heightOf(line.box) &&
      (isLastCell(above, line) || (hadNoRoom(above, line, pitch, margin) && completes(above, line)));
    if (goesOn) {
      kept[kept.length - 1] = joinedLines(above, line, pitch);
      up += line.box.top - printed.box.top;
    } else kept.push(up > 0 ? moved(line, { by: 0, up }) : line);
  }
  return kept;
}

const isLaidOut = ({ segments, box }: PageLine, indent: number): boolean =>
  segments.length > 1 || box.left > indent;

function hadNoRoom(above: PageLine, { segments }: PageLine, pitch: number, margin: number): boolean {
  const first = segments[0]?.words[0];
  return first !== undefined && above.box.right + pitch + first.box.right - first.box.left > margin;
}

/** A phrase or a unit. */
const GOES_ON = /^(?:\p{Ll}|[€%](?!\S))/u;
const END_OF_AMOUNT = /^\d{3}(?: \d{3})*(?:,\d\d)?(?: €)?$/;

/** A lone piece that ends an amount or goes on with a phrase. */
function completes(above: PageLine, { segments: [only, another] }: PageLine): boolean {
  if (!only || another || only.words.length > MOST_WORDS) return false;
  const text = segmentText(only);
  const last = above.segments.map(segmentText).at(-1) ?? '';
  return GOES_ON.test(text) || (/(?:^| )\d{1,3}$/.test(last) && END_OF_AMOUNT.test(text));
}

const AMOUNT = /^(?:\d{1,3}(?: \d{3})*(?:,\d\d)?(?: €)?|[-–—])$/;
const WHOLE = /(?:,\d\d|€|^[-–—])$/;
const YEAR = /^20\d\d$/;

/**
 * An amount alone below a row of amounts, or « Total » below one of years: the spaces before the last column had no
 * room either.
 */
function isLastCell({ segments }: PageLine, { segments: [only, another] }: PageLine): boolean {
  if (!only || another || segments.length < 2) return false;
  const cells = segments.map(segmentText);
  const text = segmentText(only);
  if (/^(?:Total|TOTAL|Cumul)$/.test(text)) return cells.every((cell) => YEAR.test(cell));
  return (
    AMOUNT.test(text) && WHOLE.test(cells.at(-1) ?? '') && cells.slice(1).every((cell) => AMOUNT.test(cell))
  );
}

/** So many letters part two cells. */
const CELL = 3;

/** The words of the second line after those of the first: in the same cell, or in the next. */
function joinedLines(above: PageLine, line: PageLine, pitch: number): PageLine {
  const isNext = isLastCell(above, line);
  const rest = moved(line, {
    by: above.box.right + (isNext ? CELL : 1) * pitch - line.box.left,
    up: line.box.top - above.box.top,
  });
  const box = around([above.box, rest.box]);
  if (isNext) return { segments: [...above.segments, ...rest.segments], box };
  const words = [above.segments.at(-1), ...rest.segments].flatMap((segment) => segment?.words ?? []);
  const last: LineSegment = { words, box: around(words.map(({ box }) => box)) };
  return { segments: [...above.segments.slice(0, -1), last], box };
}

/** A line set elsewhere; where its words are shown does not change. */
function moved({ segments }: PageLine, { by, up }: { by: number; up: number }): PageLine {
  const pieces = segments.map(({ words }): LineSegment => {
    const own = words.map(
      (word): PageWord => ({
        ...word,
        box: {
          left: word.box.left + by,
          right: word.box.right + by,
          top: word.box.top - up,
          bottom: word.box.bottom - up,
        },
        shown: word.shown ?? word.box,
      }),
    );
    return { words: own, box: around(own.map(({ box }) => box)) };
  });
  return { segments: pieces, box: around(pieces.map(({ box }) => box)) };
}
