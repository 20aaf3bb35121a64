import type { Span } from '../document';

/** « « 5.1 - Les AE 2025 … », the sign at the head of each line that a new article fills. */
const QUOTED = /^[ \t]*«[ \t\u00a0\u202f]*/;
/** Fewer lines one below the other are quotations each of its own. */
const FEWEST = 3;

/** The signs that only say that a quotation goes on: those of each line but the first. */
export function quotedLines(text: string): Span[] {
  const found: Span[] = [];
  let run: Span[] = [];
  let start = 0;
  for (const line of [...text.split('\n'), '']) {
    const sign = QUOTED.exec(line);
    // A line that the sign opens and closes is a quotation of its own.
    if (sign && !/^[^«]*«[^«»]*»\s*[.;,]?\s*$/.test(line)) run.push({ start, end: start + sign[0].length });
    else {
      // The last line closes the whole.
      if (run.length >= FEWEST) found.push(...run.slice(1));
      run = [];
    }
    start += line.length + 1;
  }
  return found;
}
