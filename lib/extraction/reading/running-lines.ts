import type { Span } from '../document';

const PAGE_NUMBER =
  /^\s*(?:-\s*)?(?:page\s+)?\d{1,3}(?:\s*(?:\/|\||sur)\s*\d{1,3})?(?:\s*-)?\s*$|\bpage\s+\d{1,3}(?:\s*(?:\/|\||sur|de)\s*\d{1,3})?\s*$/i;
const PAGE_AT_END =
  /\S {2,}(?:(?:page|p\.)\s*)?(?:\d{1,3}\s?(?:\/|\||sur)\s?\d{1,3}|-\s?\d{1,3}\s?-|(?<=p\.\s*)\d{1,3})\s*$/i;
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
  const [first, last] = [
    lines.findIndex((_, index) => !isBlank(index)),
    lines.findLastIndex((_, index) => !isBlank(index)),
  ];
  const pairs = new Map<string, number>();
  const pairOf = (index: number, other: number) =>
    [Math.min(index, other), Math.max(index, other)]
      .map((rank) => lines[rank] && shape(lines[rank]))
      .join('\n');
  for (let rank = 1; rank < lines.length; rank += 1) {
    const before = isBlank(rank - 1) ? rank - 2 : rank - 1;
    pairs.set(pairOf(before, rank), (pairs.get(pairOf(before, rank)) ?? 0) + 1);
  }
  const paired = (index: number, other: number) =>
    !isBlank(index) && (pairs.get(pairOf(index, other)) ?? 0) > 1;
  const titles = lines.filter((line) => TITLE.test(shape(line)));
  const withoutParties = new Set(
    titles.filter(({ end }) => !PARTIES.test(text.slice(end, end + BELOW_TITLE))).map(shape),
  );
  const opensActs = (words: string) => TITLE.test(words) && !withoutParties.has(words);
  const isRunning = lines.map((line, index) => {
    if (numbered[index]) return true;
    const before = isBlank(index - 1) ? index - 2 : index - 1;
    const after = isBlank(index + 1) ? index + 2 : index + 1;
    const near = [before, after].filter((rank) => numbered[rank]);
    const words = shape(line);
    if (HEAD_OF_CREDITS.test(words) || opensActs(words)) return false;
    // The head of a table may come back too, below that of a page.
    const isOfPages = !HEADS.test(text.slice(line.start, line.end)) || index === first || index === last;
    const isNear = near.some((rank) => isOfPages || paired(index, rank));
    return isNear && words.length > 5 && (seen.get(words) ?? 0) > 1 && !AMOUNT.test(words);
  });
  // The other lines of a foot or of a head stand each beside the same one on every page; a rule may be drawn between them.
  for (const step of [1, -1]) {
    for (let index = step > 0 ? 0 : lines.length - 1; lines[index]; index += step) {
      const line = lines[index] as Span;
      if (isRunning[index] || !isRunning[index - step] || (seen.get(shape(line)) ?? 0) < 2) continue;
      if (HEAD_OF_CREDITS.test(shape(line))) continue;
      isRunning[index] = RULE.test(text.slice(line.start, line.end)) || paired(index, index - step);
    }
  }
  /** A page break in the middle of a sentence has blank lines round it, which are of the page too. */
  const goesOn = (index: number) => {
    let [above, below] = [index, index];
    while (isRunning[above] || isBlank(above)) above -= 1;
    while (isRunning[below] || isBlank(below)) below += 1;
    const [before, after] = [lines[above], lines[below]].map(
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

/** An amount alone on its line, as tables written column by column have it: told twice, it is no head. */
const AMOUNT = /^\d{1,3}(?:[ .'\u00a0\u202f]\d{3})+(?:,\d{1,2})?\s?(?:€|k€|m€)?$/i;
/** Two pieces or more in columns. */
const HEADS = /\S {2,}\S|\t/;
/** « Autorisations   Crédits » above « d'engagement   de paiement »: the head of a table, on each page again. */
const HEAD_OF_CREDITS =
  /^(?:(?:exercice|ann[ée]e|gestion)\s+)?(?:(?:autorisations?|d['’]engagement|cr[ée]dits?|de paiement|AE|CP|\((?:AE|CP|€)\))\s*){2,}$/iu;
/** « CONVENTION DE DÉLÉGATION DE GESTION », each time above the parties of another act: what a bulletin prints, and no head of its pages. */
const TITLE = /^(?:convention de )?délégation de gestion\b/i;
const PARTIES = /\n[ \t]*(?:entre\b|(?:le |la )?(?:service )?délégante?(?: ?[:\t]| {2}))/i;
const BELOW_TITLE = 400;
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
        /\bpage\s+\d{1,3}|\b\d{1,3}\s?(?:\/|\||sur)\s?\d{1,3}\b|\bp\.\s?\d{1,3}$|^(?:-\s*)?\d{1,3}(?:\s*-)?(?=\s|$)|(?<=\s)\d{1,3}(?:\s*-)?$/gi,
        '0',
      );

/** A bare number is a page number only with `page`, a total or dashes round it: `2024` alone is a row of a table. */
function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line) && /page|sur|\/|\||-/i.test(line) && line.trim().length > 1;
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
