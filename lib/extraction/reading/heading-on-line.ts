import type { Reading } from './reading';

/** « 3.4 Sortie. À l'article 10, … »: the sentence before a place, where it stands on the same line; empty where none does. */
export function headingOnLine({ folded, sentences, sentenceRank }: Reading, start: number): string {
  const before = sentences[sentenceRank(start) - 1];
  const isOfLine = before && !folded.slice(before.end, start).includes('\n');
  return isOfLine ? folded.slice(before.start, before.end) : '';
}
