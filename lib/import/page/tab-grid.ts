import { areEven, letterWidths } from './letter-widths';
import type { PageLine } from './page-lines';
import { heightOf, isRead, lowerQuarterOf, medianOf, type PageWord, usualOf } from './page-word';

/** Where the tab stops of a text stand: at its left margin, and from there at every step. */
export interface TabGrid {
  readonly origin: number;
  readonly step: number;
  /** The width of a space. */
  readonly space: number;
  /** How far from its stop a word may begin: more where it was read off an image. */
  readonly slack: number;
  /** Every letter as wide as the others. */
  readonly isTyped: boolean;
}

/** In points: 1.25 cm, half an inch, and 1.251 cm, the stops of text processors; a typewriter's are of eight letters. */
const STEPS = [35.43, 36, 35.46];
const LETTERS = 8;
/** Spaces, above which a gap is no space between two words; and below which, on a typewriter, neither. */
const WIDE = 1.6;
const NARROW = 0.7;
/** How even a typewriter's letters are, and in how many words. */
const EVEN = 0.06;
const TYPED = 0.7;
/** A letter and its share of a space are never so much longer than others. */
const LONGEST = 1.35;
/** How far from its stop a word of a run may seem to begin, in points. */
const RUN_SLACK = 1.2;
/** The share of all the wide gaps of a document that tell its stops. */
const SHARE = 0.8;

/** The tab stops on which the words of a document stand that follow a gap; undefined when they stand anywhere. */
export function tabGrid(lines: readonly PageLine[]): TabGrid | undefined {
  const rows = lines.map(wordsOf).filter((words) => words.length > 0);
  // Places are told apart by two points.
  const origin = medianOf(
    usualOf(
      rows.map(([first]) => first?.box.left ?? 0),
      (place) => Math.round(place / 2),
    ),
  );
  const words = rows.flat();
  const isOnImage = words.some(isRead);
  const letters = isOnImage ? pitchesOf(rows) : letterWidths(words);
  const width = medianOf(letters);
  if (letters.length === 0 || width <= 0) return undefined;
  const isTyped = areEven(letters, EVEN, TYPED);
  if (isOnImage && !isTyped) return undefined;
  const gaps = rows.flatMap(gapsOf);
  const space = isTyped ? width : medianOf(gaps.map(({ room }) => room));
  const wide = gaps.filter(({ room }) => room > WIDE * space);
  const slack = isOnImage ? 0.4 * width : RUN_SLACK;
  const steps = [...(isTyped ? [LETTERS * width] : []), ...(isOnImage ? [] : STEPS)];
  const grids = steps.map((step): TabGrid => ({ origin, step, space, slack, isTyped }));
  const held = (grid: TabGrid) => wide.filter(({ next }) => isAtStop(next, grid)).length;
  const best = grids.reduce<TabGrid | undefined>(
    (most, grid) => (!most || held(grid) > held(most) ? grid : most),
    undefined,
  );
  return best && held(best) > 0 && held(best) >= SHARE * wide.length ? best : undefined;
}

export const wordsOf = ({ segments }: PageLine): PageWord[] => segments.flatMap(({ words }) => [...words]);

type Rows = readonly (readonly PageWord[])[];

/**
 * The width of a letter where words were read off an image, whose boxes hold their ink alone: from where a word begins
 * to where the next does. Those that a tab parts say nothing.
 */
function pitchesOf(rows: Rows): number[] {
  const pitches = rows.flatMap((words) =>
    words
      .slice(1)
      .map(
        ({ box }, rank) => (box.left - (words[rank]?.box.left ?? 0)) / ((words[rank]?.text.length ?? 0) + 1),
      ),
  );
  const least = lowerQuarterOf(pitches);
  return pitches.filter((pitch) => pitch < LONGEST * least);
}

interface Gap {
  readonly room: number;
  readonly next: PageWord;
}

const gapsOf = (words: readonly PageWord[]): Gap[] =>
  words.slice(1).map((next, rank) => ({ room: next.box.left - (words[rank]?.box.right ?? 0), next }));

const stopOf = (place: number, { origin, step }: TabGrid): number => Math.round((place - origin) / step);

const isAtStop = (word: PageWord, grid: TabGrid): boolean =>
  stopOf(word.box.left, grid) > 0 &&
  Math.abs(grid.origin + stopOf(word.box.left, grid) * grid.step - word.box.left) < grid.slack;

/**
 * How many tabs stand between two words, at least one; 0 where none does. `maybe`: where the tab would be as wide as a
 * space, nothing on the page tells.
 */
export function tabsBetween(
  previous: PageWord | undefined,
  next: PageWord,
  grid: TabGrid,
): { readonly tabs: number; readonly maybe: boolean } {
  const none = { tabs: 0, maybe: false };
  if (!isAtStop(next, grid)) return none;
  const stop = stopOf(next.box.left, grid);
  if (!previous) return { tabs: stop, maybe: false };
  const passed = Math.floor((previous.box.right - grid.origin + grid.slack) / grid.step);
  const room = (next.box.left - previous.box.right) / grid.space;
  const isSpace = room <= WIDE && room >= (grid.isTyped ? NARROW : 0);
  if (stop - passed < 1) return none;
  return { tabs: stop - passed, maybe: isSpace };
}

/** Whether one line stands right under another, without a blank one between them. */
export const isRightUnder = (above: PageLine | undefined, line: PageLine): boolean =>
  above !== undefined && line.box.top - above.box.bottom < 0.9 * heightOf(line.box);
