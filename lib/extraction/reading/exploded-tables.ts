import type { Span } from '../document';
import type { ReadingCell, ReadingTable } from './reading-tables';
import { holding } from './spans';

/** A cell of a table of credits, alone on its line. */
const LABEL =
  /^(?:20\d\d|(?:annee|exercice) 20\d\d|(?:sous-)?total(?: (?:general|ae|cp))?|(?:total )?(?:ae|cp)(?: (?:20\d\d|\(.{1,20}\)))?|autorisations? d'engagements?(?: \(ae\))?|credits? de paiements?(?: \(cp\))?)$/;
const CORNER = /^(?:annees?|exercices?|budget|nature|type|credits?|gestion)$/;
const AMOUNT = /^(?:\d{1,3}(?:[ .']\d{3})*(?:,\d{1,2})?\s?(?:€|k€|m€|euros?)?|-{1,3}|\/|neant|sans objet)$/;
const LONGEST_LINE = 45;
/** Two rows of two cells below their header. */
const FEWEST_CELLS = 6;
const MOST_CELLS = 200;
const WIDEST = 8;

/**
 * Tables whose cells came out one below the other, as some PDF readers do: runs of lines that hold a year, a budget, a
 * total or an amount and nothing else, laid out again by the one number of columns that fits.
 */
export function explodedTables(text: string, folded: string, known: readonly ReadingTable[]): ReadingTable[] {
  const found: ReadingTable[] = [];
  let run: ReadingCell[] = [];
  const close = () => {
    const table = run.length >= FEWEST_CELLS && run.length <= MOST_CELLS ? gridOf(run) : undefined;
    if (table) found.push(table);
    run = [];
  };
  for (let start = 0; start < folded.length; ) {
    const next = folded.indexOf('\n', start);
    const end = next < 0 ? folded.length : next;
    const cell = end - start <= LONGEST_LINE ? cellAt(text, folded, { start, end }) : undefined;
    const isCell = cell !== undefined && !holding(known, start);
    if (isCell && cell) run.push(cell);
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
  if (own === '' || !(LABEL.test(own) || CORNER.test(own) || AMOUNT.test(own))) return undefined;
  return { start, end, text: text.slice(start, end), folded: own };
}

const isLabel = ({ folded }: ReadingCell): boolean => LABEL.test(folded);

/** The one number of columns for which the first row is all headers and every other a label followed by amounts. */
function gridOf(cells: readonly ReadingCell[]): ReadingTable | undefined {
  const first = cells[0];
  if (!first) return undefined;
  const corner = CORNER.test(first.folded) ? first : { ...first, end: first.start, text: '', folded: '' };
  const body = CORNER.test(first.folded) ? cells.slice(1) : cells;
  const grids: ReadingCell[][][] = [];
  for (let width = 2; width <= WIDEST; width += 1) {
    if ((body.length - (width - 1)) % width !== 0) continue;
    const rows = [[corner, ...body.slice(0, width - 1)]];
    for (let at = width - 1; at < body.length; at += width) rows.push(body.slice(at, at + width));
    const [header, ...others] = rows;
    const fits =
      others.length > 0 &&
      header?.slice(1).every(isLabel) &&
      others.every(
        ([label, ...rest]) => label && isLabel(label) && rest.every(({ folded }) => AMOUNT.test(folded)),
      );
    if (fits) grids.push(rows);
  }
  const [grid, other] = grids;
  const last = cells.at(-1);
  return grid && !other && last ? { start: first.start, end: last.end, rows: grid } : undefined;
}
