import { pattern } from '../values/pattern';

/** A text wrapped wider than this was not wrapped by hand. */
const WIDEST = 110;
/** Lines so close to the widest show where lines have to end. */
const CLOSE = 12;
const ENOUGH_LINES = 5;
const SHARE = 0.15;
/** Some lines may be wider: an address that has no space, a foot of page. */
const OUTLIERS = 2;

/** A cell, words set apart, a dotted leader: a line of a table, of two columns or of labels. */
const IN_COLUMNS = /\t|\S {3,}\S|[._·…]{4,}/;
/** « - », « 2. », « a) », « Article 3 », « Vu », « Délégant : », « Délégataire » alone: what begins a line of its own. */
const OPENS = new RegExp(
  pattern`^(?:${[
    /[-•*–—>|#]/u,
    /\d{1,2}(?:[.)°]|(?:\.\d{1,2})+)(?:\s|$)/u,
    /[a-z]\)/u,
    /(?:Article|ARTICLE|Art\.|Titre|TITRE|Annexe|ANNEXE)\s/u,
    /(?:Entre|ENTRE|Et|ET|Vu|VU|Considérant|Fait|Pour l)(?![\p{L}’'-])/u,
    /(?:L[ea] )?D[ée]l[ée]ga(?:nt|taire)e?s?$/u,
    /\p{Lu}[^:\n]{2,40}\s?:(?:\s|$)/u,
  ]})`,
  'u',
);
const CLOSES = /[.;:!?]$/;

interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * The line ends of a text that only its width put there: the next word had no room. Places in the text, none where it
 * is not wrapped.
 */
export function wrappedLines(source: string): ReadonlySet<number> {
  const lines = linesOf(source);
  const widths = lines
    .flatMap(({ text }) => (isProse(text) ? [text.trimEnd().length] : []))
    .sort((one, other) => other - one);
  const width = widths[OUTLIERS] ?? 0;
  const full = widths.filter((each) => each > width - CLOSE).length;
  const wraps = new Set<number>();
  if (width > WIDEST || full < Math.max(ENOUGH_LINES, SHARE * widths.length)) return wraps;
  for (const [rank, line] of lines.entries()) {
    const next = lines[rank + 1];
    if (next && goesOn(line.text.trimEnd(), next.text.trimStart(), width)) wraps.add(next.start - 1);
  }
  return wraps;
}

function linesOf(source: string): Line[] {
  let start = 0;
  return source.split('\n').map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
}

const isProse = (text: string): boolean => text.trim() !== '' && !IN_COLUMNS.test(text.trim());

function goesOn(line: string, next: string, width: number): boolean {
  if (!isProse(line) || !isProse(next) || CLOSES.test(line) || line.endsWith('-') || OPENS.test(next))
    return false;
  const [word = ''] = next.split(/\s/, 1);
  // A title below the name of a service, or what it says below its own words.
  if (/^\p{Lu}{4,}/u.test(word) && /\p{Ll}/u.test(line)) return false;
  if (/^(?:portant|relati[fv]|concernant)/.test(word)) return false;
  return line.length + 1 + word.length > width;
}
