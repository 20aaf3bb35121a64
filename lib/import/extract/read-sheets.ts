import type { ExtractSheet } from '../../reconciliation/read-extract';
import { decodeText } from '../decode-text';
import { Refusal } from '../import-error';
import { odsSheets } from '../readers/ods';
import { xlsxSheets } from '../readers/xlsx';
import { parseCsv } from '../sheet/parse-csv';

/** A year of a large funds center has some tens of thousands of lines. */
const MOST_ROWS = 200_000;

/** The sheets of an extract, every cell as it is written. Separated values may have any extension. @throws Refusal */
export function readSheets(readerId: string, bytes: Uint8Array): ExtractSheet[] {
  switch (readerId) {
    case 'xlsx':
      return xlsxSheets(bytes, MOST_ROWS, true);
    case 'ods':
      return odsSheets(bytes, MOST_ROWS, true);
    case 'csv':
    case 'text':
      return [{ name: '', rows: parseCsv(decodeText(bytes).replace(/^\ufeff/, ''), MOST_ROWS) }];
    default:
      throw new Refusal(
        'unsupported-format',
        'n’est pas un tableau. Un extrait Chorus se dépose en CSV, en Excel (.xlsx) ou en LibreOffice (.ods).',
      );
  }
}
