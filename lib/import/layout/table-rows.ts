/** A piece of a line, in columns of that line. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

const PIPE_RULE = /^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$/;
/** `------+-----+-----`, between the rows of a table without outer bars. */
const CROSSED_RULE = /^[ \t]*[-=]{2,}(?:\+[-=]{2,})+\+?[ \t]*$/;
/** `+------+-----+`, above, below and between the rows of a drawn table; a margin may cut it before its end. */
const DRAWN_RULE = /^[ \t]*\+(?:[-=]{2,}\+)+[-=]*[ \t]*$/;

/** `|---|---:|`: the line that separates a Markdown header from its rows. */
export const isPipeRule = (line: string): boolean =>
  (line.includes('|') && PIPE_RULE.test(line)) || DRAWN_RULE.test(line) || CROSSED_RULE.test(line);

export const isDrawnRule = (line: string): boolean => DRAWN_RULE.test(line);

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

/** The pieces of a line that two or more spaces separate; a colon typed under others, before the values, is of none. */
export function spacedSegments(line: string): Segment[] {
  const segments: Segment[] = [];
  let start = -1;
  for (let index = 0; index <= line.length; index += 1) {
    const blank = index === line.length || isSpace(line, index);
    if (start < 0 && !blank) start = index;
    if (start >= 0 && blank && (index >= line.length - 1 || isSpace(line, index + 1))) {
      if (segments.length > 0 && line[start] === ':') start += 1;
      while (start < index && isSpace(line, start)) start += 1;
      if (start < index) segments.push({ start, end: index });
      start = -1;
    }
  }
  return segments.length > 1 ? withLabelApart(line, segments) : segments;
}

/** « Autorisations d'engagement 400 000        néant »: a label as wide as its column, one space before its amount. */
function withLabelApart(line: string, [first, ...others]: readonly Segment[]): Segment[] {
  if (!first) return [];
  const [, label, amount] = WIDE_LABEL.exec(line.slice(first.start, first.end)) ?? [];
  if (!label || !amount) return [first, ...others];
  return [
    { start: first.start, end: first.start + label.length },
    { start: first.end - amount.length, end: first.end },
    ...others,
  ];
}
const WIDE_LABEL =
  /^((?:autorisations? d['’]engagements?|cr[ée]dits? de paiements?)(?: \((?:AE|CP)\))?) (\d{1,3}(?:[ .]\d{3})+(?:,\d\d)?)$/i;

const isSpace = (line: string, index: number): boolean => line[index] === ' ' || line[index] === '\u00a0';

/** `-----   -----`: above, below and between the rows of a table that spaces align. */
export const isTypedRule = (line: string): boolean => /^\s*[-=_─━–—]{3,}(?:\s+[-=_─━–—]{3,})*\s*$/.test(line);

/** An amount, perhaps with letters that an optical reader took for figures, a share or a code alone in its cell; a year is none. */
export const isValue = (cell: string): boolean =>
  AMOUNT.test(cell) || CODE.test(cell) || (/\d/.test(cell) && AMOUNT.test(inFigures(cell)));

/** « 2B » may be a département: only an amount with its sign or its groups holds S, B and Z for figures. */
const inFigures = (cell: string): string =>
  /€$|\S[ ,]\S/.test(cell) ? cell.replace(/[OolISBZ]/g, '0') : cell.replace(/[OolI]/g, '0');

const AMOUNT =
  /^(?!20\d\d$)(?:(?:AE|CP)\s+)?(?:[-–—+−]\s*)?\d{1,3}(?:[ .'\u00a0\u202f]?\d{3})*(?:,\d+)?\s?(?:€|k€|K€|M€|euros|EUR|%)?$|^[-–—]{1,2}$|^néant$/i;
/** A funds center, which its cell may cut after a dash, an activity or a cost center, perhaps behind the perimeter of a restitution (`BG00/`). */
const CODE =
  /^(?:(?:BG00|AA\d\d|PCE|XX00)\/)?(?:\d{4}-[A-Z0-9]{2,4}-?(?:[A-Z0-9]{1,4})?|0\d{3}[A-Z0-9]{8}|[A-Z][A-Z0-9]{5,7}\d{2,3})$|^(?:BG00|AA\d\d|PCE|XX00)\/\d{4}$/;

const PAGE =
  /^(?:(?:page|feuillet|p\.)\s*)?[-–]?\s?\d{1,3}\s?(?:\/|sur|de)\s?\d{1,3}\s?[-–]?$|^(?:page|feuillet|p\.)\s*\d{1,3}$/i;

/** « SGAR Bretagne – Délégation P348   2 / 3 »: the foot of a page. */
export const isRunning = (line: string, segments: readonly Segment[] = spacedSegments(line)): boolean =>
  segments.length > 1 &&
  PAGE.test(lastOf(line, segments)) &&
  !segments.some(({ start, end }) => isValue(line.slice(start, end)));

const lastOf = (line: string, segments: readonly Segment[]): string => {
  const last = segments.at(-1);
  return last ? line.slice(last.start, last.end) : '';
};

const BULLET =
  /^(?:[-–—•*·▪◦]|\d{1,2}(?:[.-]\d{1,2})*[.)]?|[IVX]{1,4}[.)]?|[a-z][.)]|(?:[A-Z]|[IVX]{1,4})\.\d{1,2}|§ ?\d{1,2}(?:\.\d{1,2})*)$/;

/** « –  40 % à la signature », « 2.1  Les crédits … »: an item or a paragraph. */
export function isItem([lead, next, ...others]: readonly string[]): boolean {
  return (
    lead !== undefined && next !== undefined && others.length === 0 && BULLET.test(lead) && !isValue(next)
  );
}
