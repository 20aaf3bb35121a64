import type { Span } from '../document';

const PAGE_NUMBER =
  /^\s*(?:-\s*)?(?:page\s+)?\d{1,3}(?:\s*(?:\/|sur)\s*\d{1,3})?(?:\s*-)?\s*$|\bpage\s+\d{1,3}(?:\s*(?:\/|sur|de)\s*\d{1,3})?\s*$/i;
const PAGE_AT_END = /\S {2,}(?:page\s+)?\d{1,3}\s?(?:\/|sur)\s?\d{1,3}\s*$/i;
/** Longer than this, a line that comes back is a sentence, not a running head. */
const MAX_LENGTH = 200;

/**
 * The lines that a page break put into the text: page numbers, and heads or feet that come back (their page number apart) next
 * to a page number or a form feed. They are taken out before reading, so that a code or a table goes on across pages.
 */
export function runningLines(text: string): Span[] {
  const lines = linesOf(text);
  const shape = ({ start, end }: Span) => withoutPage(text.slice(start, end).trim());
  const numbered = lines.map(
    ({ start, end }) => end - start <= MAX_LENGTH && isPageNumber(text.slice(start, end)),
  );
  const seen = new Map<string, number>();
  for (const line of lines) {
    if (line.end - line.start <= MAX_LENGTH) seen.set(shape(line), (seen.get(shape(line)) ?? 0) + 1);
  }
  // `Délégation DGS / DREES        2/3`: a head that ends with its page number.
  lines.forEach((line, index) => {
    const comesBack = (seen.get(shape(line)) ?? 0) > 1;
    if (comesBack && PAGE_AT_END.test(text.slice(line.start, line.end))) numbered[index] = true;
  });
  const isBlank = (index: number) => lines[index] !== undefined && shape(lines[index]) === '';
  const isRunning = lines.map((line, index) => {
    if (numbered[index]) return true;
    const before = isBlank(index - 1) ? index - 2 : index - 1;
    const after = isBlank(index + 1) ? index + 2 : index + 1;
    const near = numbered[before] || numbered[after];
    const words = shape(line);
    return near && words.length > 5 && (seen.get(words) ?? 0) > 1;
  });
  // The rule above a foot or below a head.
  lines.forEach((line, index) => {
    const isRule = RULE.test(text.slice(line.start, line.end)) && (seen.get(shape(line)) ?? 0) > 1;
    if (isRule && (isRunning[index - 1] || isRunning[index + 1])) isRunning[index] = true;
  });
  /** A page break in the middle of a sentence has blank lines round it, which are of the page too. */
  const goesOn = (index: number) => {
    let [first, last] = [index, index];
    while (isRunning[first] || isBlank(first)) first -= 1;
    while (isRunning[last] || isBlank(last)) last += 1;
    const [before, after] = [lines[first], lines[last]].map(
      (line) => line && text.slice(line.start, line.end),
    );
    return (
      before !== undefined &&
      after !== undefined &&
      before.trim().length >= RUNNING &&
      /\p{Ll}/u.test(before) &&
      OPEN_END.test(before) &&
      /^\s*\p{Ll}/u.test(after)
    );
  };
  return lines.filter((_, index) => {
    if (isRunning[index] || !isBlank(index)) return isRunning[index];
    const isBeside = [index - 1, index + 1].some((near) => isRunning[near]);
    return isBeside && goesOn(index);
  });
}

const RULE = /^\s*(?:-{3,}|_{3,}|={3,}|[─━—–]{3,})\s*$/;
/** A line of running text, and no title. */
const RUNNING = 40;
/** A line that no sign closes. */
const OPEN_END = /[\p{L}\d,)]\s*$/u;

/** Rows of figures differ by their digits alone: only those of a page are set apart. */
const withoutPage = (words: string): string =>
  /€|\t\s*[\d+-]/.test(words)
    ? words
    : words.replace(
        /\bpage\s+\d{1,3}|\b\d{1,3}\s?(?:\/|sur)\s?\d{1,3}\b|^(?:-\s*)?\d{1,3}(?:\s*-)?(?=\s|$)|(?<=\s)\d{1,3}(?:\s*-)?$/gi,
        '0',
      );

/** A bare number is a page number only with `page`, a total or dashes round it: `2024` alone is a row of a table. */
function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line) && /page|sur|\/|-/i.test(line) && line.trim().length > 1;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
