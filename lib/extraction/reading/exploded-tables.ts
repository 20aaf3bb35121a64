import type { Span } from '../document';
import { gridOf, isCell } from './exploded-grid';
import type { ReadingCell, ReadingTable } from './reading-tables';
import { holding } from './spans';

const LONGEST_LINE = 45;
/** Two rows of two cells below their header. */
const FEWEST_CELLS = 6;
const MOST_CELLS = 200;

/**
 * Tables whose cells came out one below the other, as some PDF readers do: runs of lines that hold a year, a budget, a
 * total or an amount and nothing else, laid out again in the one grid that fits.
 */
export function explodedTables(text: string, folded: string, known: readonly ReadingTable[]): ReadingTable[] {
  const found: ReadingTable[] = [];
  let run: ReadingCell[] = [];
  const close = () => {
    const rows = run.length >= FEWEST_CELLS && run.length <= MOST_CELLS ? gridOf(run) : undefined;
    const [first] = run;
    const last = run.at(-1);
    if (rows && first && last) found.push({ start: first.start, end: last.end, rows });
    run = [];
  };
  for (let start = 0; start < folded.length; ) {
    const next = folded.indexOf('\n', start);
    const end = next < 0 ? folded.length : next;
    const cell = end - start <= LONGEST_LINE ? cellAt(text, folded, { start, end }) : undefined;
    if (cell && !holding(known, start)) run.push(cell);
    // Blank lines between cells are of the layout.
    else if (folded.slice(start, end).trim() !== '' || run.length === 0) close();
    start = end + 1;
  }
  close();
  return found;
}

function cellAt(text: string, folded: string, line: Span): ReadingCell | undefined {
  let { start, end } = line;
  while (start < end && /\s/.test(folded[start] ?? '')) start += 1;
  while (end > start && /\s/.test(folded[end - 1] ?? '')) end -= 1;
  const own = folded.slice(start, end);
  if (!isCell(own)) return undefined;
  return { start, end, text: text.slice(start, end), folded: own };
}
