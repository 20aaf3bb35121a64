import type { Convention } from '../convention/convention';
import { failure, type Outcome } from '../outcome';
import { fromRows, toRows } from './rows';
import { TEMPLATE_COLUMNS, type TemplateRow } from './template-columns';

/** What a spreadsheet would take for a formula in a text cell (OWASP, CSV injection). */
const FORMULA = /^['=+\-@\t\r]/;
const AMOUNTS: ReadonlySet<string> = new Set(['montant', 'plafond', 'fondsPropres', 'part']);

/** The template as a spreadsheet opens it: UTF-8 with its mark, semicolons, decimal commas. With no convention, its header alone. */
export function writeCsv(conventions: readonly Convention[]): string {
  const lines = toRows(conventions).map((row) =>
    TEMPLATE_COLUMNS.map((column) => quoted(AMOUNTS.has(column) ? row[column] : guarded(row[column]))).join(
      ';',
    ),
  );
  return `\ufeff${[TEMPLATE_COLUMNS.join(';'), ...lines].join('\r\n')}\r\n`;
}

/** The conventions of a template in CSV, semicolons or commas. The failure is a French sentence. */
export function readCsv(text: string): Outcome<Convention[], string> {
  const header = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '';
  const separator = header.includes(';') ? ';' : ',';
  const [first = [], ...others] = cellsOf(text.replace(/^\ufeff/, ''), separator);
  return readTemplate(first, others);
}

/** The conventions of a template's rows of cells, whatever file they came from. */
export function readTemplate(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Outcome<Convention[], string> {
  const missing = TEMPLATE_COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0)
    return failure(
      `Ce tableau n’est pas le modèle d’échange : il lui manque ${missing.join(', ')}. Rien n’a été importé.`,
    );
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  return fromRows(
    filled.map(
      (row) =>
        Object.fromEntries(
          TEMPLATE_COLUMNS.map((column) => {
            const cell = row[header.indexOf(column)] ?? '';
            return [column, AMOUNTS.has(column) ? cell : unguarded(cell)];
          }),
        ) as TemplateRow,
    ),
  );
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
