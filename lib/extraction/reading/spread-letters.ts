import type { Span } from '../document';

/** « A V E N A N T   N °   2 »: a line whose every sign stands alone, but for the accent that some programs write behind its letter. */
const SPREAD = /^[ \t]*[\p{Lu}\d]\p{M}?(?: {1,4}[\p{L}\d°'’-]\p{M}?){4,60}[ \t]*$/gmu;

/** The spaces between the letters of a title that was spread over its line: one stays between two words. */
export function spreadLetters(source: string): Span[] {
  return Array.from(source.matchAll(SPREAD)).flatMap(({ 0: line, index }) =>
    Array.from(line.trimEnd().matchAll(/(?<=\S) +(?=\S)/g), (gap) => {
      const start = index + gap.index;
      return { start, end: start + Math.max(1, gap[0].length - 1) };
    }),
  );
}
