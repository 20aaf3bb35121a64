import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { ReadingTable } from '../reading/reading-tables';

/** How far above a table its heading goes. */
export const ABOVE = 250;

/** The words above a table, below the one before, which its own words are said of. */
export function wordsAbove(reading: Reading, table: ReadingTable): Span {
  const before = reading.tables.findLast(({ end }) => end <= table.start)?.end ?? 0;
  return { start: Math.max(before, table.start - ABOVE), end: table.start };
}

/** The last of them, after the last blank line. */
export function paragraphAbove(reading: Reading, table: ReadingTable): Span {
  const { start, end } = wordsAbove(reading, table);
  const above = reading.folded.slice(start, end);
  // « Centre financier : …      Centre de coûts : … », in two columns: a table of labels right above.
  const labels = reading.tables.findLast((other) => other.end <= table.start);
  if (above.trim() === '' && labels && reading.amountsIn(labels).length === 0)
    return { start: labels.start, end };
  const blank = above.trimEnd().search(/\n\s*\n(?![\s\S]*\n\s*\n)/);
  return { start: blank < 0 ? start : start + blank, end };
}
