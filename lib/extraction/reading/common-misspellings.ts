import type { Span } from '../document';

/** « le déléguant », « la déléguante »: the u that many write; not « convention déléguant la gestion ». */
const DELEGUANT =
  /(?<=(?:(?<!\p{L})(?:le|la|au|du|qualité de|titre de|tant que|rôle de|partie|administration|autorité|service)\s|[«"“(]\s?|,\s))d[ée]l[ée]gu(?=ante?s?(?!\p{L}| (?:la|les|des|ses|sa)\b))/giu;
/** « Déléguant .... », a label. */
const LABELLED = /(?<=^[ \t]*)d[ée]l[ée]gu(?=ante?[ \t]*[.:\t])/gimu;

/** The letters too many of words that are often misspelled. */
export const strayLetters = (source: string): Span[] =>
  Array.from([...source.matchAll(DELEGUANT), ...source.matchAll(LABELLED)], ({ 0: word, index }) => {
    const end = index + word.length;
    return { start: end - 1, end };
  });
