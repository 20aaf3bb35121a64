import type { Page } from 'tesseract.js';
import type { PageWord } from '../page/page-word';

/** Below this confidence, signs without a letter or a digit are specks of the paper. */
const SPECK = 60;

/** The words that the optical reader found, on the page as it read it. */
export function wordsOfPage({ blocks }: Pick<Page, 'blocks'>): PageWord[] {
  const words = (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)),
  );
  return words
    .filter(
      ({ text, confidence }) => text.trim() !== '' && (/[\p{L}\p{N}]/u.test(text) || confidence >= SPECK),
    )
    .map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
      text: text.trim(),
      confidence,
      box: { left: x0, top: y0, right: x1, bottom: y1 },
    }));
}
