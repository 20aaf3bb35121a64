import type { Box } from '../../extraction/document';
import { areEven, letterWidths } from './letter-widths';
import {
  around,
  heightOf,
  isRead,
  medianOf,
  middleX,
  middleY,
  type PageWord,
  type WordPage,
} from './page-word';
import { withoutTypedRules } from './typed-rules';
import { isTelling, wordLines } from './word-lines';

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
/** On an image, the ink of a typed word is so much of a letter narrower, and one space never this many letters wide. */
const INK = 0.15;
const TYPED_SPACE = 1.8;
const LINE_TYPED = 0.7;
/** A bar of a frame, in heights of the page's words. */
const TALL = 1.5;
/** Words nearer than this share of the height are one word that the file had cut. */
const NO_GAP = 0.08;

/** The lines of a page from top to bottom. */
export function pageLines(page: WordPage): PageLine[] {
  const { words, rules } = withFrameBars({ ...page, words: withoutTypedRules(page.words) });
  const rows = wordLines(words);
  const space = spaceOf(rows);
  const most = isTyped(words) ? TYPED_SPACES * space : MOST_GAP;
  return rows
    .map((row) => lineOf(row, rules, Math.min(most, Math.max(LEAST_GAP, CELL_SPACES * space))))
    .sort((first, second) => first.box.top - second.box.top);
}

/** Bars taller than any letter are pieces of a frame that was typed, not words. */
function withFrameBars({ words, rules = [] }: WordPage): {
  words: readonly PageWord[];
  rules: readonly Box[];
} {
  const tall = TALL * medianOf(words.map(({ box }) => heightOf(box)));
  const isBar = (word: PageWord) => isRead(word) && /^[|│]$/.test(word.text) && heightOf(word.box) > tall;
  return {
    words: words.filter((word) => !isBar(word)),
    rules: [...rules, ...words.filter(isBar).map(({ box }) => box)],
  };
}

/** The usual space between two words of a page, in heights of its letters: a typewriter's is twice a book's. */
function spaceOf(rows: readonly (readonly PageWord[])[]): number {
  const spaces = rows.flatMap((row) =>
    row.slice(1).map(({ box }, rank) => (box.left - (row[rank]?.box.right ?? 0)) / heightOf(box)),
  );
  return medianOf(spaces.filter((space) => space > NO_GAP));
}

/** Whether every letter is as wide as the others, as a typewriter's: no space is wider to fill a line. */
function isTyped(words: readonly PageWord[]): boolean {
  const widths = letterWidths(words.filter((word) => !isRead(word)));
  return widths.length >= ENOUGH_WORDS && areEven(widths, EVEN, TYPED);
}

/** The width of a letter in a line read off an image, where its words tell the same: it was typed, or of figures. */
function typedLetter(row: readonly PageWord[]): number | undefined {
  // A full stop has less ink than its letter has room.
  const long = row.filter((word) => isRead(word) && /^[\p{L}\p{N}].+[\p{L}\p{N}]$/u.test(word.text));
  const letters = long.map(({ text, box }) => (box.right - box.left) / (text.length - INK));
  return letters.length > 1 && areEven(letters, EVEN, LINE_TYPED) ? medianOf(letters) : undefined;
}

function lineOf(words: readonly PageWord[], rules: readonly Box[], gap: number): PageLine {
  const row = joinCut(words);
  const height = medianOf(row.map(({ box }) => heightOf(box)));
  const cellGap = Math.max(gap * height, TYPED_SPACE * (typedLetter(row) ?? 0));
  const segments: PageWord[][] = [];
  row.forEach((word, rank) => {
    const previous = row[rank - 1];
    const isColon = previous !== undefined && isRead(word) && (word.text === ':' || previous.text === ':');
    const parted =
      !previous ||
      (word.box.left - previous.box.right > cellGap && !isColon) ||
      rules.some((rule) => isBetween(rule, previous.box, word.box));
    if (parted) segments.push([word]);
    else segments.at(-1)?.push(word);
  });
  const pieces = segments.map((segment) => ({ words: segment, box: around(segment.map(({ box }) => box)) }));
  const box = around(pieces.map((piece) => piece.box));
  const telling = row.filter(isTelling);
  const { top, bottom } = telling.length > 0 ? around(telling.map((word) => word.box)) : box;
  return { segments: pieces, box: { ...box, top, bottom } };
}

/** Whether a vertical rule stands between two words of a line. */
function isBetween(rule: Box, left: Box, right: Box): boolean {
  const slack = heightOf(left) / 4;
  if (rule.right - rule.left > rule.bottom - rule.top) return false;
  const at = middleX(rule);
  const y = middleY(left);
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
