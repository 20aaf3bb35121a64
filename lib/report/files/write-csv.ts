import { formatDate } from '../../dates';
import { plainAmount } from '../../money';
import type { ExportSheet, SheetCell } from './sheet';

/**
 * What a spreadsheet would take for a formula, or run, when it opens the file (OWASP, CSV injection): also behind
 * spaces, and full-width signs. Only a text is given the apostrophe that stops it; a negative amount stays a number.
 */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20|%]/;

/** One sheet as separated values, as French spreadsheets open them: `;`, decimal comma, UTF-8 with its mark. */
export function writeCsv({ rows }: ExportSheet): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

function csvCell(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text': {
      const safe = FORMULA.test(cell.text) ? `'${cell.text}` : cell.text;
      return `"${safe.replaceAll('\0', '').replaceAll('"', '""')}"`;
    }
    case 'amount':
      return plainAmount(cell.amount, ',');
    case 'number':
      return String(cell.number).replace('.', ',');
    case 'day':
      return formatDate(cell.day);
    case 'empty':
      return '';
  }
}
