import type { Span } from '../document';
import { gridOf, isCell } from './exploded-grid';
import type { ReadingCell, ReadingTable } from './reading-tables';
import { holding } from './spans';

const LONGEST_LINE = 45;
/** Two rows of two cells below their header. */
const FEWEST_CELLS = 6;
const MOST_CELLS = 200;

/**
 * Tables whose cells came out one below the other, as some PDF readers do, or side by side without their tabs: runs of
 * lines that hold years, budgets, totals or amounts and nothing else, laid out again in the one grid that fits.
 */
export function explodedTables(text: string, folded: string, known: readonly ReadingTable[]): ReadingTable[] {
  const found: ReadingTable[] = [];
  let run: ReadingCell[] = [];
  const close = () => {
    // « 3 », the number of the next section, or of this one.
    while (run.length > 0 && SECTION.test(run.at(-1)?.folded ?? '')) run.pop();
    while (run.length > 0 && SECTION.test(run[0]?.folded ?? '')) run.shift();
    const rows = run.length >= FEWEST_CELLS && run.length <= MOST_CELLS ? gridOf(run) : undefined;
    const [first] = run;
    const last = run.at(-1);
    if (rows && first && last) found.push({ start: first.start, end: last.end, rows });
    run = [];
  };
  for (let start = 0; start < folded.length; ) {
    const wrapped = WRAPPED_HEAD.exec(folded.slice(start, start + 80));
    const next = folded.indexOf('\n', start + (wrapped?.[0].length ?? 0));
    const end = next < 0 ? folded.length : next;
    const cells = end - start <= LONGEST_LINE ? cellsOf(text, folded, { start, end }) : [];
    if (cells.length > 0 && !holding(known, start)) run.push(...cells);
    // Blank lines between cells are of the layout.
    else if (folded.slice(start, end).trim() !== '' || run.length === 0) close();
    start = end + 1;
  }
  close();
  return found;
}

const SECTION = /^\d{1,2}$/;

/** « 2025 120 000 € 70 000 € », « AE CP »: cells whose tabs were lost, where their units or their names part them. */
const CELL =
  /(?:\d{1,3}(?:[ .']\d{3})*(?:,\d{1,2})?\s?(?:€|k€|m€|eur(?:os)?)|\d{4,9}(?:,\d{1,2})?\s?(?:€|eur(?:os)?)|(?:exercice )?20\d\d|total|ae|cp|annees?|exercices?)(?=\s|$)/g;

/** « Autorisations⏎d'engagement », in two lines of its cell. */
const WRAPPED_HEAD =
  /^[ \t]*(?:autorisations?[ \t]*\n[ \t]*d'engagements?|credits?[ \t]*\n[ \t]*de paiements?)(?=[ \t]*(?:\n|\())/;

/** The cells that a line holds: itself, or several side by side; none when it holds anything else. */
function cellsOf(text: string, folded: string, { start, end }: Span): ReadingCell[] {
  const cell = (from: number, to: number) => ({
    start: from,
    end: to,
    text: text.slice(from, to).replace(/\s*\n\s*/g, ' '),
    folded: folded.slice(from, to).replace(/\s*\n\s*/g, ' '),
  });
  const line = folded.slice(start, end);
  const first = start + (line.length - line.trimStart().length);
  const last = start + line.trimEnd().length;
  const whole = cell(first, last);
  if (first < last && isCell(whole.folded)) return [whole];
  const cells = [...line.matchAll(CELL)].map(({ 0: own, index }) =>
    cell(start + index, start + index + own.length),
  );
  return line.replace(CELL, '').trim() === '' ? cells : [];
}
