/** More than any table of credits has. */
const MOST_ROWS = 20_000;
const SEPARATORS = [';', '\t', ','] as const;
/** Enough to know which separator it is. */
const HEAD = 200;

/**
 * The cells of a text file of separated values, exactly as they are written: quotes taken off, nothing converted. The
 * separator is the one of semicolon, tab and comma that parts most of the first lines into as many cells. A line quoted
 * as a whole is a line all the same.
 */
export function parseCsv(text: string, mostRows = MOST_ROWS): string[][] {
  const heads = SEPARATORS.map((separator) => ({ separator, rows: rowsOf(text, separator, HEAD) }));
  const best = heads.reduce((found, head) => (score(head.rows) > score(found.rows) ? head : found));
  return rowsOf(text, best.separator, mostRows);
}

/** How many rows are of the width that most of them have. */
function score(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  return Math.max(0, ...widths.values());
}

const withoutReturn = (cell: string): string => (cell.endsWith('\r') ? cell.slice(0, -1) : cell);

function rowsOf(text: string, separator: string, mostRows: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let lineEnd = -1;
  const endOfCell = (from: number): number => {
    if (lineEnd < from) lineEnd = text.indexOf('\n', from);
    if (lineEnd < 0) lineEnd = text.length;
    const end = text.indexOf(separator, from);
    return end < 0 || end > lineEnd ? lineEnd : end;
  };
  for (let at = 0; at <= text.length && rows.length < mostRows; ) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : undefined;
    const end = cell?.end ?? endOfCell(at);
    row.push(cell?.value ?? withoutReturn(text.slice(at, end)));
    if (text[end] !== separator) {
      rows.push(unwrapped(row, separator));
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

/** A cell in quotes, or undefined when the quote that opens it is one that strayed there: none closes it at an end of cell. */
function quotedCell(
  text: string,
  from: number,
  separator: string,
): { value: string; end: number } | undefined {
  for (let quote = text.indexOf('"', from + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (text[quote + 1] === '"') {
      quote += 1;
      continue;
    }
    const end = text[quote + 1] === '\r' ? quote + 2 : quote + 1;
    const sign = text[end];
    if (sign !== undefined && sign !== separator && sign !== '\n') return undefined;
    return { value: text.slice(from + 1, quote).replaceAll('""', '"'), end };
  }
  return undefined;
}

/** A program that quotes its lines rather than its cells. */
function unwrapped(row: string[], separator: string): string[] {
  const [only = ''] = row;
  if (row.length > 1 || only.includes('\n') || only.split(separator).length < 4) return row;
  return rowsOf(only, separator, 1)[0] ?? row;
}
