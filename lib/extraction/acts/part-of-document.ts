import type { ImportedDocument, Span } from '../document';

/** A run of a document as a document of its own. Its places are those of the whole less `at.start`. */
export function partOfDocument(document: ImportedDocument, at: Span): ImportedDocument {
  const shift = <Place extends Span>(place: Place): Place => ({
    ...place,
    start: Math.max(0, place.start - at.start),
    end: Math.min(at.end, place.end) - at.start,
  });
  return {
    ...document,
    text: document.text.slice(at.start, at.end),
    blocks: document.blocks
      .filter(({ start, end }) => start < at.end && end > at.start)
      .map((block) =>
        block.kind === 'table'
          ? { ...shift(block), rows: block.rows.map((row) => row.map(shift)) }
          : shift(block),
      ),
  };
}
