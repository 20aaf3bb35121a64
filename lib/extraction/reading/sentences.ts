import type { Span } from '../document';
import { NUMBER_WORD } from '../values/french-number';
import { pattern } from '../values/pattern';

/** Full stops that end no sentence: `n.`, `art.`, `M.`, an initial. */
const ABBREVIATION = /(?:^|[\s(«'])(?:n|no|art|al|cf|tel|dom|fonct|ref|prog|act|m|mm|mme|p|ex|[a-z])\.$/;

const ITEM = /^\s*(?:[-•*·o>]|\d{1,2}[.)°]|[a-z]\))\s/;
/** « 4.7 Mise en place des AE : … » */
const POINT = /^\s*\d{1,2}\.\d{1,2}\.?\s+[a-z]/;
/** What stands before an item or a numbered paragraph, and the room after it. */
const MARK = /^\s*(?:[-•*·o>]|\d{1,2}(?:[.)°]|(?:\.\d{1,2})+\.?)|[a-z][.)])\s+/;
/** « CP 2025 : 212 350,75 € », « CP 2026 : + 30 000 € »: a label and its amount, whole. */
const VALUE = /^[^:.;]{2,60}\s?:\s?(?:[+-]\s?)?\d[\d .']*(?:,\d{1,2})?\s?(?:€|k€|m€|euros?)$/;
/** « 2027 : AE néant ; CP 35 000 € », whole. */
const YEAR_LINE =
  /^\s*(?:[-•] ?)?(?:en |pour |exercice |annee )?20\d\d\s?:.{2,120}(?:€|euros?|eur)(?: (?:en |d'|de )?(?:ae|cp|autorisations? d'engagement|credits? de paiement))?$/;
/** « En 2026, les AE … », « Exercice 2026 … », not the rest of « …, 20 000 € en 2025 et 30 000 €⏎en 2026, 10 000 € … ». */
const OF_YEAR = new RegExp(
  `^\\s*(?:(?:en|pour|au titre de) 20\\d\\d,(?!\\s+(?:et |puis )?(?:\\d|${NUMBER_WORD}\\b))|(?:exercice|annee|gestion) 20\\d\\d\\b)`,
);
/** « CP 2026 : 50 % fin janvier … », « Ouverture des CP de 2026 : … », below the AE. */
const OF_BUDGET = pattern`^\s*(?:(?:${[
  /ouverture|liberation|deblocage|delegation|mise a disposition|mise en place/,
]}) (?:des |de |d')?)?(?:${[
  /ae|cp|autorisations d'engagement|credits de paiement/,
]})(?: (?:de |pour )?20\d\d)?\s?:\s`;
/** A line so long that no sign closes goes on: what it goes on with is no label. */
const WRAPPED = 75;
/** A word that the next line goes on. */
const OPEN_WORD =
  /\b(?:un|une|deux|trois|quatre|cinq|six|la|le|les|de|du|des|en|sur|pour|par|au|aux|a|et|ou|l'|d')$/;
/** « …⏎en deux fois : » ends with a colon, and is no label. */
const GOES_ON =
  /^\s*(?:en (?:deux|trois|quatre|cinq|plusieurs) |comme |ainsi |selon |suivant |dans |par |a savoir|a raison|a hauteur)/;
/** A line drawn below a heading. */
export const RULE = /^[ \t]*[-=_~─━═]{4,}[ \t]*(?:\n|$)/;
/** A line of running text: only beside one can a break be told from the end of the line. */
const RUNNING = 50;

/** The next line's first word had room on this one: whoever broke it meant to. */
function isShortBefore(line: string, next: string): boolean {
  const [following = ''] = next.split('\n', 1);
  const [word = ''] = following.trimStart().split(' ', 1);
  return following.length >= RUNNING && line.length + 1 + word.length < following.length;
}

/**
 * The sentences of a text, list items and rows each one of their own. A line end closes a sentence only when the line
 * was finished (a full stop, a colon, a blank line) or when the next one starts an item, a row or a labelled value.
 */
export function sentencesOf(folded: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    let first = start;
    let last = end;
    while (first < last && /\s/.test(folded[first] ?? '')) first += 1;
    while (last > first && /\s/.test(folded[last - 1] ?? '')) last -= 1;
    if (last > first) sentences.push({ start: first, end: last });
    start = end;
  };
  for (let index = 0; index < folded.length; index += 1) {
    const character = folded[index];
    if (character === '\n' && endsAtLine(folded, start, index)) close(index + 1);
    else if ((character === '.' || character === '!' || character === '?') && endsAtStop(folded, index)) {
      close(index + 1);
    }
  }
  close(folded.length);
  return sentences;
}

function endsAtStop(folded: string, index: number): boolean {
  if (!/^[\s»"]{1,3}/.test(folded.slice(index + 1, index + 4))) return false;
  const before = folded.slice(Math.max(0, index - 8), index + 1);
  // « Mise à disposition des AE 2026 ... 2 février 2026 »: a leader of three.
  if (/ \.\.\.$/.test(before) && /^ \d/.test(folded.slice(index + 1, index + 3))) return false;
  // « 1. le premier tiers »: the number of an item.
  return !ABBREVIATION.test(before) && !/(?:^|\n)[ \t]*\d{1,2}\.$/.test(before);
}

function endsAtLine(folded: string, start: number, index: number): boolean {
  const line = folded
    .slice(Math.max(start, folded.lastIndexOf('\n', index - 1) + 1, index - 200), index)
    .trimEnd();
  const next = folded.slice(index + 1, index + 121);
  if (line === '' || /^[ \t]*(?:\n|$)/.test(next) || RULE.test(line) || RULE.test(next)) return true;
  // « CP :⏎318 400,75 € ; »: the value of a label that ends its line.
  if (line.endsWith(':') && /^\s*\d[\d .']*(?:,\d{1,2})? ?(?:€|k€|m€|euros?\b)/.test(next)) return false;
  if (/[.;:!?]$/.test(line) || line.includes('\t')) return true;
  if (VALUE.test(line) || YEAR_LINE.test(line)) return true;
  // « 210 000 € », the last cell of a table that stands cell by cell, above « 70 % des AE … ».
  if (/^\s*\d[\d .']*(?:,\d{1,2})?\s?(?:€|k€|m€)$/.test(line) && /^\s*\d{1,3} ?%/.test(next)) return true;
  if (ITEM.test(line) && line.length < WRAPPED && !/^\s*le \d/.test(next) && isShortBefore(line, next))
    return true;
  if (
    ITEM.test(next) ||
    (POINT.test(next) && !OPEN_WORD.test(line) && !/\b(?:article|point|paragraphe)s?$/.test(line))
  )
    return true;
  if (/^[^\n]{0,100}\t|^\s*\S[^\n]{0,60}\S {2,}\S/.test(next) || /\S {2,}\S/.test(line.replace(MARK, '')))
    return true;
  return (
    (line.length < WRAPPED &&
      !OPEN_WORD.test(line) &&
      !GOES_ON.test(next) &&
      /^\s*[^\n:;.]{2,60}\s?:(?:\s|$)/.test(next)) ||
    /^\s*(?:article|art\.|titre|fait|signe|vu|entre|et(?! (?:d[eu]s? |d'|a |en |pour |par |le \d|\d)))\b/.test(
      next,
    ) ||
    (!OPEN_WORD.test(line) && (OF_YEAR.test(next) || OF_BUDGET.test(next)))
  );
}
