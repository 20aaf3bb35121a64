import type { Span } from '../document';
import { joinBrokenWords, type PlacedText } from './join-broken-words';
import { misreadL } from './misread-l';
import { misreadM } from './misread-m';
import { wrappedLines } from './wrapped-lines';

export interface CleanText extends PlacedText {
  /** The places of the letters that are read as another. */
  readonly repaired: readonly number[];
}

const DASH = /[\u2010-\u2015\u2212]/;
const APOSTROPHE = /[\u2018\u2019\u02bc\u00b4`]/;
/** « 2025 → AE 265 k€ · CP 90 k€ »: what a colon and a semicolon say elsewhere. */
const ARROW = /[→➔➜⇒]/;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** A line begins with so many spaces at most: a phrase goes on after any of them. */
const MOST_INDENT = 3;

/**
 * The document's characters with one kind of space, dash and apostrophe, accents composed, ligatures undone, running lines taken out
 * and words joined again that a line or page break had cut. Tabs and line ends stay.
 */
export function cleanText(source: string, removed: readonly Span[]): CleanText {
  const characters: string[] = [];
  // A ligature is up to three letters.
  const origin = new Int32Array(source.length + 1 + 2 * (source.match(/[\ufb00-\ufb06]/g)?.length ?? 0));
  const wraps = wrappedLines(source);
  let next = 0;
  let indent = 0;
  for (let index = 0; index < source.length; index += 1) {
    while (next < removed.length && (removed[next]?.end ?? 0) < index) next += 1;
    let isSkipped = false;
    // What is taken out may end where the next begins.
    for (let skip = removed[next]; skip && index >= skip.start && index <= skip.end; skip = removed[next]) {
      index = skip.end;
      next += 1;
      isSkipped = true;
    }
    // A blank line is its end alone.
    if (isSkipped && source[index] === '\n' && characters.at(-1) === '\n') continue;
    if (wraps.has(index)) {
      origin[characters.length] = index;
      characters.push(' ');
      while (/[ \u00a0]/.test(source[index + 1] ?? '')) index += 1;
      continue;
    }
    const leader = leaderAt(source, index);
    if (leader > 0) {
      origin[characters.length] = index;
      characters.push(':');
      index += leader - 1;
      continue;
    }
    const letters = LIGATURES[source.charCodeAt(index) - 0xfb00];
    if (letters) {
      for (const letter of letters) {
        origin[characters.length] = index;
        characters.push(letter);
      }
      continue;
    }
    const character = plain(source, index);
    if (character === '') continue;
    if (character === '\n') indent = 0;
    else if (character !== ' ') indent = Number.POSITIVE_INFINITY;
    else if (++indent > MOST_INDENT && indent < Number.POSITIVE_INFINITY) continue;
    if (character.length === 1 && isCombining(source.charCodeAt(index + 1))) {
      const composed = (character + source[index + 1]).normalize('NFC');
      origin[characters.length] = index;
      characters.push(composed.length === 1 ? composed : character);
      index += 1;
      continue;
    }
    origin[characters.length] = index;
    characters.push(character);
  }
  return withM(withL(joinBrokenWords(characters, origin, source.length)));
}

/** « déIégant » is « délégant ». */
function withL({ text, origin }: PlacedText): CleanText {
  const misread = misreadL(text);
  if (misread.length === 0) return { text, origin, repaired: [] };
  const letters = text.split('');
  for (const place of misread) letters[place] = 'l';
  return { text: letters.join(''), origin, repaired: misread };
}

/** « septernbre » is « septembre ». */
function withM({ text, origin, repaired }: CleanText): CleanText {
  const misread = misreadM(text);
  if (misread.length === 0) return { text, origin, repaired };
  const pieces: string[] = [];
  const places: number[] = [];
  let done = 0;
  for (const start of [...misread, text.length]) {
    pieces.push(text.slice(done, start));
    for (let index = done; index < start; index += 1) places.push(origin[index] ?? 0);
    if (start === text.length) break;
    pieces.push('m');
    places.push(origin[start] ?? 0);
    done = start + 2;
  }
  places.push(origin[text.length] ?? 0);
  return {
    text: pieces.join(''),
    origin: Int32Array.from(places),
    repaired: [
      // Each m put in before stands for two letters.
      ...repaired.map((place) => place - misread.filter((start) => start < place).length),
      ...misread.map((start, rank) => start - rank),
    ],
  };
}

/** U+FB00 and what follows it: one sign in a PDF, the letters of a word. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];

/** Fewer dots are an ellipsis. */
const SHORTEST_LEADER = 4;

/** The length of a dotted leader (« Programme ........ 214 ») that starts here and leads to something on its line, else 0. */
function leaderAt(source: string, start: number): number {
  let end = start;
  // « 2025 . . . . . . 140 000 »: spaces may stand between them.
  const step = source[start] === '.' && source[start + 1] === ' ' && source[start + 2] === '.' ? 2 : 1;
  while (LEADER.has(source[end] ?? '')) end += step;
  if (step === 2) end -= 1;
  const length = step === 2 ? (end - start + 1) / 2 : end - start;
  const dots = length + (source[start] === '…' ? 2 * length : 0);
  if (
    dots < SHORTEST_LEADER ||
    LEADER.has(source[start - 1] ?? '') ||
    (step === 2 && LEADER.has(source[start - 2] ?? ''))
  )
    return 0;
  while (source[end] === ' ' || source[end] === '\u00a0') end += 1;
  const isLeading = end < source.length && source[end] !== '\n' && source[end] !== '\t';
  const hasLabel = /[^\s]/.test(
    source.slice(Math.max(0, source.lastIndexOf('\n', start - 1) + 1, start - 80), start),
  );
  // One space stays, as after any colon.
  return isLeading && hasLabel ? Math.max(1, end - start - (source[end - 1] === ' ' ? 1 : 0)) : 0;
}

const LEADER = new Set(['.', '…', '_', '·']);

function plain(source: string, index: number): string {
  const code = source.charCodeAt(index);
  if (code < 128) return code === 96 ? "'" : code === 13 ? '' : (source[index] ?? '');
  const character = source[index] ?? '';
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (APOSTROPHE.test(character)) return "'";
  if (ARROW.test(character)) return beginsLine(source, index) ? '-' : ':';
  if (character === '·' && source[index - 1] === ' ' && source[index + 1] === ' ')
    return beginsLine(source, index) ? '-' : ';';
  return code === 0xad || code === 0x200b || code === 0xfeff ? '' : character;
}

/** Whether nothing but a margin stands before, on its line. */
function beginsLine(source: string, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && index - before < WIDEST_MARGIN && /[ \t]/.test(source[before] ?? '')) before -= 1;
  return before < 0 || source[before] === '\n';
}
const WIDEST_MARGIN = 40;

const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f;
