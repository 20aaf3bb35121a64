import type { Span } from '../document';
import { frenchNumber } from '../values/french-number';
import { LONE_YEAR } from '../values/lone-year';
import { oncePerReading } from './once-per-reading';
import type { Reading } from './reading';
import { relativeBase } from './relative-years';

export type SaidYear = Span & { readonly year: number };

const YEARS = new RegExp(LONE_YEAR, 'g');

/** « pour l'exercice deux mille vingt-cinq ». */
const SPELLED =
  /\b(?<=(?:annee|exercice|en|pour|de) )(deux[ -]mille[ -]vingt(?:[ -](?:et[ -])?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf))?)(?![ -](?:et un|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|euros|mille)\b)\b/g;

/** « N », « N+1 ». */
const RELATIVE = /(?<![a-z0-9])([an])(?: ?([+-]) ?([1-9]))?(?![a-z0-9'°º.-])/g;

/** The years that « N », « N+1 » stand for in a text, where it says which year the first of them is. */
const relativeYears = oncePerReading(({ text, folded }): readonly SaidYear[] => {
  const base = relativeBase(folded);
  if (!base) return [];
  return Array.from(folded.matchAll(RELATIVE))
    .filter(({ 1: letter, index }) => letter === base.letter && text[index] !== letter)
    .map(({ 0: said, 2: sign, 3: more, index }) => ({
      start: index,
      end: index + said.length,
      year: base.year + (sign === '-' ? -1 : 1) * Number(more ?? 0),
    }));
});

/** « l'appel à projets 2024 »: the year of something else. */
const OF_NAME =
  /\b(?:appels? a (?:projets|manifestation d'interet)|aap|ami|loi de finances(?: initiale| rectificative)?|lfi|lfr|plf|edition|promotion|millesime)\s{1,3}$/;

/** The years that a part of the text names by themselves, not inside a day. */
export function yearsSaid(reading: Reading, { start, end }: Span): SaidYear[] {
  const words = reading.folded.slice(start, end);
  const found = [...words.matchAll(YEARS), ...words.matchAll(SPELLED)].map(({ index, 1: word = '' }) => ({
    start: start + index,
    end: start + index + word.length,
    year: Number(word) || (frenchNumber(word) ?? 0),
  }));
  const relative = relativeYears(reading).filter((each) => each.start >= start && each.end <= end);
  return [...found, ...relative]
    .filter(
      (each) =>
        !reading.dateAt(each.start) &&
        !OF_NAME.test(reading.folded.slice(Math.max(0, each.start - 50), each.start)),
    )
    .sort((first, second) => first.start - second.start);
}
