import type { Span } from '../document';
import type { Reading } from './reading';

const ITEM = /^(?:[-•*·o>]|\d{1,2}[.)°](?!\d)|[a-z]\))/;
/** Longest list that is read. */
const MOST = 12;

/** The list items that follow a sentence ended by a colon at `end`. */
export function itemsAfter(reading: Reading, end: number): Span[] {
  const items: Span[] = [];
  const first = reading.sentenceRank(end) + 1;
  for (const sentence of reading.sentences.slice(first, first + MOST)) {
    if (!ITEM.test(reading.folded.slice(sentence.start, sentence.start + 4))) break;
    items.push(sentence);
  }
  return items;
}
