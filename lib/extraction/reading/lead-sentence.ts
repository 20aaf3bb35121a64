import type { Span } from '../document';
import type { Reading } from './reading';

/** A list item, or a line that its budget labels: « Crédits de paiement : 90 000 € ». */
const ITEM =
  /^(?:[-•*·o>]|\d{1,2}[.)°]|[a-z]\)|(?:autorisations? d'engagements?|credits? de paiements?|ae|cp)(?: \([a-z]{2}\))?(?: 20\d\d)?\s?:\s?\S)/;
const HEAD = 40;
/** Longest list whose lead is looked for. */
const MOST = 15;

const HEADING =
  /^[^.;:,\n€]{3,70}$|^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[ivx]{1,4}[.)]|[a-h][.)]|article \d{1,2}|titre [ivx]{1,4})[ -].{3,90}[^.;,]$/;

/** Whether items may follow a sentence: it ends with a colon, or is a heading. */
export const opensList = (reading: Reading, sentence: Span): boolean =>
  reading.folded[sentence.end - 1] === ':' ||
  HEADING.test(reading.folded.slice(sentence.start, sentence.end));

/** The heading right above a sentence. */
export function headingAbove(reading: Reading, sentence: Span): Span | undefined {
  const before = reading.sentences[reading.sentenceRank(sentence.start) - 1];
  return before && HEADING.test(reading.folded.slice(before.start, before.end)) ? before : undefined;
}

/** The sentence ended by a colon, or the heading, that opens the list a list item belongs to. */
export function leadSentence(reading: Reading, item: Span): Span | undefined {
  if (!ITEM.test(reading.folded.slice(item.start, item.start + HEAD))) return undefined;
  const rank = reading.sentenceRank(item.start);
  for (let step = 1; step <= MOST; step += 1) {
    const before = reading.sentences[rank - step];
    if (!before) return undefined;
    if (opensList(reading, before)) return before;
    if (!ITEM.test(reading.folded.slice(before.start, before.start + HEAD))) return undefined;
  }
  return undefined;
}
