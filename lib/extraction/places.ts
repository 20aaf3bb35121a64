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

/** The rectangles of a span, one for each run; a run that is only partly in the span gives that share of its width. */
export function boxesOf(document: Pick<ImportedDocument, 'places'>, span: Span): PlacedBox[] {
  return placesIn(document, span).map(({ start, end, page, box }) => {
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
}
