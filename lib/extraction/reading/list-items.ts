import type { Span } from '../document';
import type { Reading } from './reading';

const ITEM = /^(?:[-•*·o>]|\d{1,2}[.)°](?!\d)|[a-z]\))/;
/** Longest list that is read. */
const MOST = 12;

/** The list items that follow a sentence ended by a colon at `end`: marked, or lines that semicolons close, and the last. */
export function itemsAfter(reading: Reading, end: number): Span[] {
  const { folded, sentences } = reading;
  const first = reading.sentenceRank(end) + 1;
  const below = sentences.slice(first, first + MOST);
  const isMarked = ({ start }: Span) => ITEM.test(folded.slice(start, start + 4));
  const marked = below.findIndex((sentence) => !isMarked(sentence));
  if (marked !== 0) return marked < 0 ? below : below.slice(0, marked);
  const open = below.findIndex(({ end: closed }) => folded[closed - 1] !== ';');
  return open > 0 ? below.slice(0, open + 1) : [];
}
