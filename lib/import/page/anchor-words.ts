import type { PlacedText } from '../../extraction/document';
import type { PageWord } from './page-word';

/** How far ahead a word is looked for: past the marks of layout that stand between two words. */
const REACH = 400;

/** Where each word, given in the order it was written, stands in the text. A word that layout took apart has no place. */
export function anchorWords(
  text: string,
  words: readonly { readonly word: PageWord; readonly page: number }[],
): PlacedText[] {
  const places: PlacedText[] = [];
  let from = 0;
  for (const { word, page } of words) {
    const shown = word.text.replace(/\*\*|^\|+|\|+$/g, '');
    if (shown === '') continue;
    const window = text.slice(from, from + REACH + shown.length);
    const at = window.indexOf(shown);
    if (at < 0) continue;
    const start = from + at;
    from = start + shown.length;
    const place = { start, end: from, page, box: word.shown ?? word.box };
    places.push(word.confidence === undefined ? place : { ...place, confidence: word.confidence });
  }
  return places;
}
