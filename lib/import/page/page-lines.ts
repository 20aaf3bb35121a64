import type { Box } from '../../extraction/document';
import { areEven, letterWidths } from './letter-widths';
import { around, heightOf, isRead, medianOf, type PageWord, type WordPage } from './page-word';

/** Words that stand close together: a piece of a sentence, or what one cell of a table holds on this line. */
export interface LineSegment {
  readonly words: readonly PageWord[];
  readonly box: Box;
}

/** One line of a page, its pieces from left to right. */
export interface PageLine {
  readonly segments: readonly LineSegment[];
  readonly box: Box;
}

/** A gap of so many spaces parts two cells; and never less, never more than these shares of the letters' height. */
const CELL_SPACES = 2.4;
const LEAST_GAP = 0.6;
const MOST_GAP = 1.3;
/** On a typewriter's page two spaces part two cells, and its letters are so even in so many of so many words. */
const TYPED_SPACES = 1.6;
const EVEN = 0.05;
const TYPED = 0.9;
const ENOUGH_WORDS = 20;
/** Words nearer than this share of the height are one word that the file had cut. */
const NO_GAP = 0.08;

/** The lines of a page from top to bottom. */
export function pageLines({ words, rules = [] }: WordPage): PageLine[] {
  const rows: PageWord[][] = [];
  const boxes: Box[] = [];
  const inOrder = [...words].sort((first, second) => middle(first.box) - middle(second.box));
  for (const word of inOrder) {
    let rank = rows.length - 1;
    while (rank >= 0 && rank > rows.length - 4 && !isSameLine(boxes[rank], word.box)) rank -= 1;
    const row = rows[rank];
    const box = boxes[rank];
    if (row && box && isSameLine(box, word.box)) {
      row.push(word);
      // The line's own height is that of its first words: a tall sign must not swallow its neighbours.
      boxes[rank] = {
        ...box,
        left: Math.min(box.left, word.box.left),
        right: Math.max(box.right, word.box.right),
      };
    } else {
      rows.push([word]);
      boxes.push(word.box);
    }
  }
  const space = spaceOf(rows);
  const most = isTyped(words) ? TYPED_SPACES * space : MOST_GAP;
  return rows
    .map((row) => lineOf(row, rules, Math.min(most, Math.max(LEAST_GAP, CELL_SPACES * space))))
    .sort((first, second) => first.box.top - second.box.top);
}

const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;

function isSameLine(line: Box | undefined, word: Box): boolean {
  if (!line) return false;
  const shared = Math.min(line.bottom, word.bottom) - Math.max(line.top, word.top);
  return shared > 0.5 * Math.min(heightOf(line), heightOf(word));
}

/** The usual space between two words of a page, in heights of its letters: a typewriter's is twice a book's. */
function spaceOf(rows: readonly (readonly PageWord[])[]): number {
  const spaces = rows.flatMap((row) => {
    const inOrder = [...row].sort((first, second) => first.box.left - second.box.left);
    return inOrder
      .slice(1)
      .map(({ box }, rank) => (box.left - (inOrder[rank]?.box.right ?? 0)) / heightOf(box));
  });
  return medianOf(spaces.filter((space) => space > NO_GAP));
}

/** Whether every letter is as wide as the others, as a typewriter's: no space is wider to fill a line. */
function isTyped(words: readonly PageWord[]): boolean {
  const widths = letterWidths(words.filter((word) => !isRead(word)));
  return widths.length >= ENOUGH_WORDS && areEven(widths, EVEN, TYPED);
}

function lineOf(words: readonly PageWord[], rules: readonly Box[], gap: number): PageLine {
  const row = joinCut([...words].sort((first, second) => first.box.left - second.box.left));
  const height = medianOf(row.map(({ box }) => heightOf(box)));
  const cellGap = gap * height;
  const segments: PageWord[][] = [];
  row.forEach((word, rank) => {
    const previous = row[rank - 1];
    const parted =
      !previous ||
      word.box.left - previous.box.right > cellGap ||
      rules.some((rule) => isBetween(rule, previous.box, word.box));
    if (parted) segments.push([word]);
    else segments.at(-1)?.push(word);
  });
  const pieces = segments.map((segment) => ({ words: segment, box: around(segment.map(({ box }) => box)) }));
  return { segments: pieces, box: around(pieces.map(({ box }) => box)) };
}

/** Whether a vertical rule stands between two words of a line. */
function isBetween(rule: Box, left: Box, right: Box): boolean {
  const slack = heightOf(left) / 4;
  if (rule.right - rule.left > rule.bottom - rule.top) return false;
  const at = (rule.left + rule.right) / 2;
  const y = middle(left);
  return at > left.right - slack && at < right.left + slack && rule.top < y && y < rule.bottom;
}

function joinCut(words: readonly PageWord[]): PageWord[] {
  const joined: PageWord[] = [];
  for (const word of words) {
    const previous = joined.at(-1);
    const isCut =
      previous &&
      !isRead(word) &&
      word.box.left - previous.box.right < NO_GAP * heightOf(word.box) &&
      word.box.left > previous.box.left;
    if (previous && isCut)
      joined[joined.length - 1] = { text: previous.text + word.text, box: around([previous.box, word.box]) };
    else joined.push(word);
  }
  return joined;
}

export const segmentText = ({ words }: LineSegment): string => words.map(({ text }) => text).join(' ');
