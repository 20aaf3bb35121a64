import type { IsoDate } from '../../dates';
import type { Span } from '../document';
import { itemsAfter } from '../reading/list-items';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import { findShares } from './find-shares';
import { findRelease } from './release';
import { type Clause, yearsOf } from './release-clauses';
import type { ReleaseStatement } from './release-statement';
import { OF_ITS_YEAR } from './release-words';
import { statedParts } from './stated-parts';

/** How far below a sentence its rows may begin. */
const REACH = 6;
const MOST_ROWS = 12;

/** The items below a sentence that a colon ends, or the rows « 40 %   soit 120 000 €   le 16 mars 2026 » that no mark begins. */
export function partsBelow(reading: Reading, end: number): Span[] {
  const items = itemsAfter(reading, end);
  if (items.length > 0) return items;
  const table = reading.tables.find(({ start }) => start >= end && start <= end + REACH);
  const rows = (table?.rows ?? []).flatMap((row): Span[] => {
    const told = row.filter(({ text }) => text !== '');
    const [first, last] = [told[0], told.at(-1)];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
  const isEach = rows.every(
    (row) => findShares(reading, row).length > 0 && findRelease(reading, row, undefined) !== undefined,
  );
  return rows.length > 1 && rows.length <= MOST_ROWS && isEach ? rows : [];
}

/** « – Les AE 2026 le sont après examen … »: an item whose credits and verb are its own. */
const OF_ITSELF = spaced(
  /^(?:[-•*·–] ?|\d[.)] ?|[a-h]\) ?)?(?:les |l'ensemble des |la totalite des |l'integralite des )?(?:ae|cp|autorisations d'engagement|credits de paiement) (?:de |pour |au titre de )?(?:l'(?:exercice|annee) )?20\d\d (?:(?:le|ne) )?(?:est|sont|sera|seront|peuvent|pourront)\b/,
);

/** Whether each item below a sentence tells its year, or all of its credits: it is a statement of its own. */
export const areStatements = ({ folded }: Reading, items: readonly Span[]): boolean =>
  items.length > 0 &&
  [OF_ITS_YEAR, OF_ITSELF].some((own) => items.every(({ start, end }) => own.test(folded.slice(start, end))));

/** One statement for each year that the items name; an item that names none is of the year before. Nothing where the first names none. */
export function byYear(
  reading: Reading,
  { kinds }: Clause,
  items: readonly Span[],
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const statements = new Map<number, ReleaseStatement>();
  let year: number | undefined;
  for (const item of items) {
    const [own, other] = yearsOf(reading, item);
    if (other !== undefined) return [];
    year = own ?? year;
    if (year === undefined) return [];
    const parts = statedParts(reading, item, signed, year);
    statements.set(year, {
      kinds,
      years: [year],
      parts: [...(statements.get(year)?.parts ?? []), ...parts],
    });
  }
  return [...statements.values()].filter(({ parts }) => parts.length > 0);
}
