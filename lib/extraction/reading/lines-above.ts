import type { Span } from '../document';

/** The lines above the one that holds a place, the nearest first, so many at most. */
export function* linesAbove(folded: string, index: number, most: number): Generator<Span> {
  let start = folded.lastIndexOf('\n', index - 1) + 1;
  for (let step = 0; step < most && start > 1; step += 1) {
    const end = start - 1;
    start = folded.lastIndexOf('\n', end - 1) + 1;
    yield { start, end };
  }
}
