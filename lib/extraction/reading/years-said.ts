import type { Span } from '../document';
import { LONE_YEAR } from '../values/lone-year';
import type { Reading } from './reading';

export type SaidYear = Span & { readonly year: number };

const YEARS = new RegExp(LONE_YEAR, 'g');

/** The years that a part of the text names by themselves, not inside a day. */
export const yearsSaid = (reading: Reading, { start, end }: Span): SaidYear[] =>
  Array.from(reading.folded.slice(start, end).matchAll(YEARS), ({ index, 1: word = '' }) => ({
    start: start + index,
    end: start + index + word.length,
    year: Number(word),
  })).filter((found) => !reading.dateAt(found.start));
