import type { Outcome } from '../outcome';
import type { Exchange } from './exchange';
import { readTemplate } from './read-template';
import { AMOUNT_COLUMNS, TEMPLATE_COLUMNS } from './template-columns';
import { toRows } from './to-rows';

/** What a spreadsheet would take for a formula in a text cell (OWASP, CSV injection). */
const FORMULA = /^['=+\-@\t\r]/;

/** The template as a spreadsheet opens it: UTF-8 with its mark, semicolons, decimal commas. With nothing, its header alone. */
export function writeCsv(exchange: Exchange): string {
  const lines = toRows(exchange).map((row) =>
    TEMPLATE_COLUMNS.map((column) =>
      quoted(AMOUNT_COLUMNS.has(column) ? row[column] : guarded(row[column])),
    ).join(';'),
  );
  return `\ufeff${[TEMPLATE_COLUMNS.join(';'), ...lines].join('\r\n')}\r\n`;
}

/** The conventions and avenants of a template in CSV, semicolons or commas. The failure is a French sentence. */
export function readCsv(text: string): Outcome<Exchange, string> {
  const header = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '';
  const separator = header.includes(';') ? ';' : ',';
  const [first = [], ...others] = cellsOf(text.replace(/^\ufeff/, ''), separator);
  return readTemplate(first, others, unguarded);
}

const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const unguarded = (cell: string): string => (/^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
const quoted = (cell: string): string => (/[";,\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of cells of a CSV (RFC 4180): quotes doubled inside quotes, line ends kept there. */
function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = () => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === separator) {
      row.push(cell);
      cell = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r' || text[index + 1] !== '\n') cell += character;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
