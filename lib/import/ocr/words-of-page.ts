import type { Page } from 'tesseract.js';
import type { Box } from '../../extraction/document';
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
    .flatMap(({ text, confidence, bbox: { x0, y0, x1, y1 } }) =>
      partsOf(text.trim(), { left: x0, top: y0, right: x1, bottom: y1 }, confidence),
    );
}

/** « AE2025 » is two words that stood close together: a short word and a year. */
function partsOf(text: string, box: Box, confidence: number): PageWord[] {
  const [, word, year] = /^(\p{L}{1,3})(20\d\d)$/u.exec(text) ?? [];
  if (!word || !year) return [{ text, box, confidence }];
  const cut = box.left + ((box.right - box.left) * word.length) / text.length;
  return [
    { text: word, box: { ...box, right: cut }, confidence },
    { text: year, box: { ...box, left: cut }, confidence },
  ];
}
