import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { namedBudgets } from '../values/named-budgets';
import { findRelease } from './release';

/** « Chaque année, les AE sont ouvertes le 15 janvier et les CP le 1er mars. »: where the other budget is told. */
const NEXT_BUDGET =
  /(?:;|,| et,?)\s(?=(?:chaque annee,? )?(?:les|ceux|celles) (?:ae|cp|autorisations d'engagement|credits de paiement)\b)/g;

/** The two clauses of a yearly sentence that tell a day each, one of the AE and one of the CP. */
export function clauseOfEach(reading: Reading, { start, end }: Span): readonly Span[] {
  const words = reading.folded.slice(start, end);
  if (EXCEPTION.test(words)) return [];
  for (const { index } of words.matchAll(NEXT_BUDGET)) {
    const sides = [
      { start, end: start + index },
      { start: start + index, end },
    ];
    const kinds = sides.map((side) => namedBudgets(reading.folded.slice(side.start, side.end)).join());
    const opens = (side: Span) => findRelease(reading, side, undefined, ANY_YEAR) !== undefined;
    if (kinds[0] !== '' && kinds[0] !== kinds[1] && sides.every(opens)) return sides;
  }
  return [];
}
const ANY_YEAR = 2000;
const EXCEPTION = /\b(?:par exception|toutefois|a titre derogatoire|hormis|sauf|a l'exception)\b/;
