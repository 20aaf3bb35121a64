import type { Span } from '../document';
import type { Reading } from './reading';

/** One kind of mark for a list: « 6. Compte rendu » is no item after « c) le solde … ». */
const MARKS = [/^[-•*·o>]/, /^\d{1,2}[.)°](?!\d)/, /^[a-z]\)/];
/** Longest list that is read. */
const MOST = 12;

/** The list items that follow a sentence ended by a colon at `end`: marked, or lines that semicolons close, and the last. */
export function itemsAfter(reading: Reading, end: number): Span[] {
  const { folded, sentences } = reading;
  const first = reading.sentenceRank(end) + 1;
  const below = sentences.slice(first, first + MOST);
  const opens = ({ start }: Span) => folded.slice(start, start + 4);
  const [head] = below;
  const mark = head && MARKS.find((each) => each.test(opens(head)));
  const own = sentences[first - 1];
  // « 1. AE 2025 : … » above « 2. AE 2026 : … » is an item as well.
  if (mark && own && mark.test(opens(own))) return [];
  if (mark) {
    const marked = below.findIndex((sentence) => !mark.test(opens(sentence)));
    return marked < 0 ? below : below.slice(0, marked);
  }
  const open = below.findIndex(({ end: closed }) => folded[closed - 1] !== ';');
  return open > 0 ? below.slice(0, open + 1) : [];
}
