import type { Span } from '../document';

/** « « 5.1 - Les AE 2025 … », the sign at the head of each line that a new article fills. */
const QUOTED = /^[ \t]*«[ \t\u00a0\u202f]*/;
const CLOSED = /»\s*[.;,]?\s*$/;
/** Fewer lines one below the other are quotations each of its own. */
const FEWEST = 3;

/** The signs that only say that a quotation goes on: those of each line but the first. */
export function quotedLines(text: string): Span[] {
  const found: Span[] = [];
  let run: Span[] = [];
  let start = 0;
  for (const line of [...text.split('\n'), '']) {
    const sign = QUOTED.exec(line);
    // A line that the sign opens and closes is a quotation of its own, or the last of several.
    const isClosed = CLOSED.test(line);
    if (sign && (!isClosed || run.length > 0)) run.push({ start, end: start + sign[0].length });
    if (!sign || isClosed) {
      if (run.length >= FEWEST) found.push(...run.slice(1));
      run = [];
    }
    start += line.length + 1;
  }
  return found;
}
