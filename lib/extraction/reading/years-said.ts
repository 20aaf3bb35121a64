import type { Span } from '../document';
import { LONE_YEAR } from '../values/lone-year';
import type { Reading } from './reading';

export type SaidYear = Span & { readonly year: number };

const YEARS = new RegExp(LONE_YEAR, 'g');

/** « l'appel à projets 2024 »: the year of something else. */
const OF_NAME =
  /\b(?:appels? a (?:projets|manifestation d'interet)|aap|ami|loi de finances(?: initiale| rectificative)?|lfi|lfr|plf|edition|promotion|millesime)\s{1,3}$/;

/** The years that a part of the text names by themselves, not inside a day. */
export const yearsSaid = (reading: Reading, { start, end }: Span): SaidYear[] =>
  Array.from(reading.folded.slice(start, end).matchAll(YEARS), ({ index, 1: word = '' }) => ({
    start: start + index,
    end: start + index + word.length,
    year: Number(word),
  })).filter(
    (found) =>
      !reading.dateAt(found.start) &&
      !OF_NAME.test(reading.folded.slice(Math.max(0, found.start - 50), found.start)),
  );
