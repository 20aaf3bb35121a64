import type { Span } from '../document';

/** The span, of spans in order, that holds a place. */
export function holding<Found extends Span>(spans: readonly Found[], index: number): Found | undefined {
  const span = spans[lastStartingBefore(spans, index)];
  return span && span.start <= index && index < span.end ? span : undefined;
}

/** Whether a span has another one inside it. */
export const covers = (span: Span, inner: Span): boolean =>
  span.start <= inner.start && inner.end <= span.end;

/** The rank of the last span that starts at or before `index`. */
export const lastStartingBefore = (spans: readonly Span[], index: number): number =>
  lastRank(spans.length, (rank) => (spans[rank]?.start ?? 0) <= index);

/** The last of so many ranks, in order, at which something still holds; 0 when it holds nowhere. */
export function lastRank(count: number, holdsAt: (rank: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holdsAt(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
