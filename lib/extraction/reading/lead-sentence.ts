import type { Span } from '../document';
import { pattern } from '../values/pattern';
import type { Reading } from './reading';
import { RULE } from './sentences';

/** A list item, or a line that its budget labels: « Crédits de paiement : 90 000 € ». */
const ITEM =
  /^(?:[-•*·o>]|\d{1,2}[.)°]|[a-z]\)|(?:autorisations? d'engagements?|credits? de paiements?|ae|cp)(?: \([a-z]{2}\))?(?: 20\d\d)?(?:,? \(?[a-z ]{3,25}\)?)?\s?:\s?\S|(?:ae|cp) [–-] \S|(?:en |pour |exercice )?20\d\d ?: \S)/;
const HEAD = 40;
/** Longest list whose lead is looked for. */
const MOST = 15;

const HEADING = pattern`${[
  /^[^.;:,\n€]{3,70}$/,
  pattern`^(?:[§\d.)ivx -]{1,8}\s{1,3})?(?:les )?(?:${[
    /autorisations? d'engagements?|credits? de paiements?/,
  ]})(?: \((?:ae|cp)\))?\.$`,
  pattern`^(?:${[
    /\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[ivx]{1,4}[.)]|[a-h][.)]|article \d{1,2}/,
    /titre [ivx]{1,4}/,
  ]})[ -].{3,90}[^.;,]$`,
]}`;

/** Whether items may follow a sentence: it ends with a colon, or is a heading. */
export const opensList = (reading: Reading, sentence: Span): boolean =>
  reading.folded[sentence.end - 1] === ':' ||
  HEADING.test(reading.folded.slice(sentence.start, sentence.end));

/** « 30 % : à la signature », « Phase 2 – Suite : … »: a line of a list that has no marks. */
const PART = /^(?:\d{1,3}(?:,\d{1,2})? ?%|phase \d)/;

/** The heading above a sentence, perhaps with other parts told between. */
export function headingAbove(reading: Reading, sentence: Span): Span | undefined {
  const rank = reading.sentenceRank(sentence.start);
  for (let step = 1; step <= MOST; step += 1) {
    const before = reading.sentences[rank - step];
    const words = before ? reading.folded.slice(before.start, before.end) : '';
    if (RULE.test(words)) continue;
    if (before && HEADING.test(words) && !PART.test(words)) return before;
    if (!PART.test(words) || !PART.test(reading.folded.slice(sentence.start, sentence.end))) return undefined;
  }
  return undefined;
}

/** The sentence ended by a colon, or the heading, that opens the list a list item belongs to. */
export function leadSentence(reading: Reading, item: Span): Span | undefined {
  const rank = reading.sentenceRank(item.start);
  if (!ITEM.test(reading.folded.slice(item.start, item.start + HEAD)))
    return opensWithAmount(reading, item) ? leadOfAmounts(reading, rank) : undefined;
  for (let step = 1; step <= MOST; step += 1) {
    const before = reading.sentences[rank - step];
    if (!before) return undefined;
    if (RULE.test(reading.folded.slice(before.start, before.end))) continue;
    if (opensList(reading, before)) return before;
    if (!ITEM.test(reading.folded.slice(before.start, before.start + HEAD))) return undefined;
  }
  return undefined;
}

/** « 420 000 € pour 2024 ; », « quatre cent mille euros pour 2025 ; »: a line of a list of amounts without marks. */
const opensWithAmount = (reading: Reading, scope: Span): boolean =>
  reading.amountsIn(scope)[0]?.start === scope.start;

/** « Les CP sont fixés à :⏎420 000 € pour 2024 ; »: the words before the colon, above lines that semicolons close. */
function leadOfAmounts(reading: Reading, rank: number): Span | undefined {
  const { folded } = reading;
  for (let step = 1; step <= MOST; step += 1) {
    const before = reading.sentences[rank - step];
    if (!before) return undefined;
    if (folded[before.end - 1] === ':') return before;
    const words = folded.slice(before.start, before.end);
    if (!words.endsWith(';')) return undefined;
    const colon = words.indexOf(':\n');
    if (colon >= 0) {
      const end = before.start + colon + 1;
      const item = end + (/\S/.exec(words.slice(colon + 1))?.index ?? 0);
      const isListed = opensWithAmount(reading, { start: item, end: before.end });
      return isListed ? { start: before.start, end } : undefined;
    }
    if (!opensWithAmount(reading, before)) return undefined;
  }
  return undefined;
}
