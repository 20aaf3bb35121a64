/** A piece of a line, in columns of that line. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

const PIPE_RULE = /^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$/;
/** `+------+-----+`, above, below and between the rows of a drawn table; a margin may cut it before its end. */
const DRAWN_RULE = /^[ \t]*\+(?:[-=]{2,}\+)+[-=]*[ \t]*$/;

/** `|---|---:|`: the line that separates a Markdown header from its rows. */
export const isPipeRule = (line: string): boolean =>
  (line.includes('|') && PIPE_RULE.test(line)) || DRAWN_RULE.test(line);

/** A row between pipes. One pipe inside a sentence or a title is not a row. */
export const isPipeRow = (line: string): boolean =>
  /^\s*\|/.test(line) && line.indexOf('|') !== line.lastIndexOf('|');

/** The cells of a row between pipes, outer pipes dropped, `\|` kept as a pipe. */
export function pipeCells(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner
    .replaceAll('\\|', '\u0001')
    .split('|')
    .map((cell) => cell.replaceAll('\u0001', '|').trim());
}

/** The pieces of a line that two or more spaces separate. */
export function spacedSegments(line: string): Segment[] {
  const segments: Segment[] = [];
  let start = -1;
  for (let index = 0; index <= line.length; index += 1) {
    const blank = index === line.length || isSpace(line, index);
    if (start < 0 && !blank) start = index;
    if (start >= 0 && blank && (index >= line.length - 1 || isSpace(line, index + 1))) {
      segments.push({ start, end: index });
      start = -1;
    }
  }
  return segments;
}

const isSpace = (line: string, index: number): boolean => line[index] === ' ' || line[index] === '\u00a0';
