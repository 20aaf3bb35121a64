import { oncePerReading } from './once-per';
import type { Reading } from './reading';
import { lastRank } from './spans';

const lineStarts = oncePerReading(({ folded }): readonly number[] => [
  0,
  ...Array.from(folded.matchAll(/\n/g), ({ index }) => index + 1),
]);

/** Where the line begins that holds a place: found without walking the line, which may be as long as the text. */
export function lineStart(reading: Reading, at: number): number {
  const starts = lineStarts(reading);
  return starts[lastRank(starts.length, (rank) => (starts[rank] ?? 0) <= at)] ?? 0;
}
