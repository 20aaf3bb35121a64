/** More than any table of credits has. */
const MOST_ROWS = 20_000;

/**
 * The cells of a text file of separated values, exactly as they are written: quotes taken off, nothing converted. The
 * separator is the one of semicolon, tab and comma that parts most lines into as many cells.
 */
export function parseCsv(text: string): string[][] {
  const separators = [';', '\t', ','] as const;
  const tables = separators.map((separator) => rowsOf(text, separator));
  const score = (rows: readonly (readonly string[])[]) => {
    const widths = new Map<number, number>();
    for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    return Math.max(0, ...widths.values());
  };
  return tables.reduce((best, rows) => (score(rows) > score(best) ? rows : best));
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at <= text.length && rows.length < MOST_ROWS; at += 1) {
    const sign = text[at];
    if (isQuoted && sign !== undefined) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === separator || sign === '\n' || sign === undefined) {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      if (sign !== separator) {
        rows.push(row);
        row = [];
      }
    } else cell += sign;
  }
  return rows;
}
