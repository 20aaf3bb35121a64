import type { ImportedDocument } from '../../extraction/document';
import { DocumentWriter } from '../layout/document-writer';

/** One sheet of a workbook: rows of cells as they are read, empty texts where nothing stands. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Sheets one after the other: rows of several cells make tables, a blank row parts two, a lone cell is a line of text. */
export function writeSheets(sheets: readonly Sheet[]): Pick<ImportedDocument, 'text' | 'blocks'> {
  const writer = new DocumentWriter();
  for (const { rows } of sheets) {
    let table: (readonly string[])[] = [];
    const close = () => {
      if (table.length > 0) writer.writeRows(withoutEmptyColumns(table));
      table = [];
    };
    for (const row of rows) {
      const filled = row.filter((cell) => cell !== '');
      if (filled.length > 1) table.push(row);
      else {
        close();
        // A blank row ends what came before it, like a blank line.
        writer.writeLines([filled[0] ?? '']);
      }
    }
    close();
    writer.writeLines(['']);
  }
  return writer.finish();
}

function withoutEmptyColumns(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => (row[column] ?? '') !== ''),
  );
  return rows.map((row) => kept.map((column) => row[column] ?? ''));
}

/** Cells are one line each: a line end or a tab inside would be taken for the table's own. */
export const cellText = (text: string): string => text.replace(/\s+/g, ' ').trim();
