import { BUDGET } from '../credits/budget-words';
import type { Reading } from '../reading/reading';
import type { MarkedLine, PlacedYear } from './placed-marks';

/** « 60 000 € en 2025 », « 60 000 € TTC d'AE au titre de l'exercice 2025 ». */
const YEAR_AFTER = new RegExp(
  `^(?:\\)|\\s|ttc|toutes taxes comprises|(?:d'|de |des |en )?${BUDGET}|,){0,6}(?:en|pour|sur|au titre de|de|\\()\\s?(?:l'exercice |l'annee |la gestion |le millesime )?$`,
);
/** « 60 000 € d'AE et 20 000 € de CP »: both of the year said next. */
const TOGETHER = new RegExp(
  `^\\)?(?: ttc)? ?(?:(?:en |d'|de )?${BUDGET}(?: \\([a-z]{2}\\))?)? ?(?:et|ainsi que|,)(?: (?:de|a))? ?$`,
);
/** « AE 2026 + 2027 : »: of both years. */
const OF_BOTH = /^ ?(?:\+|et|a|-) ?$/;

/**
 * The year, or the words for all years, that a line says of each of its amounts: before it (« 2025 : 60 000 € »), after
 * it (« 60 000 € en 2025 »), or after the next where both are of one year (« 60 000 € d'AE et 20 000 € de CP en 2025 »).
 */
export function yearsInLine({ folded }: Reading, line: MarkedLine): (PlacedYear | undefined)[] {
  const { amounts, years } = line;
  const first = amounts[0]?.start ?? 0;
  const leads = years.some(({ start, year }) => year !== 'total' && start < first);
  const taken = new Set<PlacedYear>();
  const told = amounts.map((found, rank): PlacedYear | undefined => {
    const from = amounts[rank - 1]?.end ?? line.start;
    const next = amounts[rank + 1]?.start ?? line.end;
    const own = years.filter((year) => year.start >= from && year.end <= found.start && !taken.has(year));
    const last = own.at(-1);
    const previous = own.at(-2);
    if (last && previous && OF_BOTH.test(folded.slice(previous.end, last.start)))
      return { ...last, year: 'total' };
    if (last && (last.year === 'total' || leads)) return last;
    const after = years.find(({ start, year }) => start >= found.end && start < next && year !== 'total');
    if (after && YEAR_AFTER.test(folded.slice(found.end, after.start))) {
      taken.add(after);
      return after;
    }
    const before = last ?? years.findLast(({ end }) => end <= found.start);
    return before && !taken.has(before) ? before : undefined;
  });
  return told.map((year, rank) => {
    const [found, next] = [amounts[rank], amounts[rank + 1]];
    const isTogether = !year && found && next && TOGETHER.test(folded.slice(found.end, next.start));
    return isTogether ? told[rank + 1] : year;
  });
}
