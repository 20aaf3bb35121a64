import type { WordPage } from '../page/page-word';
import type { PdfDrawing } from './pdf-drawing';

/** A page with fewer words than this has no text of its own: a stamp, a page number. */
const FEWEST_WORDS = 8;
/** A picture that may hold the text of a page which has hardly any. */
const SOME_PICTURE = 0.2;
/** Above this share of the page, a picture is the page. */
const WHOLE_PAGE = 0.6;
/** Above this share of signs that are no letters, the file does not say what its signs mean. */
const MOST_NONSENSE = 0.15;

/**
 * Whether a page has to be read off its picture: it has no text, a hidden one that some other optical reader put there,
 * or one whose signs mean nothing.
 */
export function isScan({ words, pictured, hasHiddenText }: WordPage & PdfDrawing): boolean {
  if (words.length === 0) return true;
  if (words.length < FEWEST_WORDS && pictured > SOME_PICTURE) return true;
  if (hasHiddenText && pictured > WHOLE_PAGE) return true;
  const text = words.map((word) => word.text).join('');
  const nonsense = text.match(/[\ue000-\uf8ff\ufffd\p{Cc}]/gu)?.length ?? 0;
  return nonsense > MOST_NONSENSE * text.length;
}
