import type { Span } from '../document';

/** The span, of spans in order, that holds a place. */
export function holding<Found extends Span>(spans: readonly Found[], index: number): Found | undefined {
  const span = spans[lastStartingBefore(spans, index)];
  return span && span.start <= index && index < span.end ? span : undefined;
}

/** The rank of the last span that starts at or before `index`. */
export function lastStartingBefore(spans: readonly Span[], index: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((spans[middle]?.start ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
