import type { Box, ImportedDocument, PlacedText, Span } from './document';

/** A part of the text on its page. */
export interface PlacedBox {
  /** Rank in `pages`. */
  readonly page: number;
  readonly box: Box;
}

/** The runs that a span of the text touches; none where the format has no pages. */
export function placesIn({ places = [] }: Pick<ImportedDocument, 'places'>, span: Span): PlacedText[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) > span.start) high = middle;
    else low = middle + 1;
  }
  const found: PlacedText[] = [];
  for (let place = places[low]; place && place.start < span.end; place = places[++low]) found.push(place);
  return found;
}

/** Whether any part of a span was read off an image: its characters may be wrong however sure the reader is. */
export const isRecognised = (document: Pick<ImportedDocument, 'places'>, span: Span): boolean =>
  placesIn(document, span).some(({ confidence }) => confidence !== undefined);

/** The rectangles of a span, one a line; a run that is only partly in the span gives that share of its width. */
export function boxesOf(document: Pick<ImportedDocument, 'places'>, span: Span): PlacedBox[] {
  const boxes = placesIn(document, span).map(({ start, end, page, box }) => {
    const width = (box.right - box.left) / Math.max(1, end - start);
    return {
      page,
      box: {
        ...box,
        left: box.left + width * Math.max(0, span.start - start),
        right: box.right - width * Math.max(0, end - span.end),
      },
    };
  });
  const lines: PlacedBox[] = [];
  for (const next of boxes) {
    const last = lines.at(-1);
    if (last && isBeside(last, next))
      lines[lines.length - 1] = { page: last.page, box: around(last.box, next.box) };
    else lines.push(next);
  }
  return lines;
}

/** Whether two runs follow each other on one line. */
function isBeside(first: PlacedBox, second: PlacedBox): boolean {
  const height = first.box.bottom - first.box.top;
  const gap = second.box.left - first.box.right;
  return (
    first.page === second.page &&
    Math.abs(first.box.top - second.box.top) < height / 2 &&
    gap > -height &&
    gap < 1.5 * height
  );
}

const around = (first: Box, second: Box): Box => ({
  left: Math.min(first.left, second.left),
  right: Math.max(first.right, second.right),
  top: Math.min(first.top, second.top),
  bottom: Math.max(first.bottom, second.bottom),
});
