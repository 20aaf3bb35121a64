import type { IsoDate } from '../../dates';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { namedBudgets } from '../values/named-budgets';
import { findShares } from './find-shares';
import { findRelease } from './release';
import { yearsOf } from './release-clauses';
import type { ReleaseStatement } from './release-statement';

const MOST_ROWS = 50;

/**
 * `| 15/02/2026 | AE 2026 : 40 % (96 000 €) ; CP 2026 : 25 % |`: a calendar whose rows begin with a day and tell a share of
 * each of the credits that it opens. Nothing where a row tells anything else.
 */
export function datedShares(
  reading: Reading,
  { rows }: ReadingTable,
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  if (rows.length < 2 || rows.length > MOST_ROWS) return [];
  const byCredits = new Map<string, ReleaseStatement>();
  for (const [day, told, ...others] of rows) {
    const found = day && reading.datesIn(day).length === 1 ? findRelease(reading, day, signed) : undefined;
    if (!found || !told || others.some(({ folded }) => folded !== '')) return [];
    for (const clause of clausesOf(told)) {
      const [kind, otherKind] = namedBudgets(reading.folded.slice(clause.start, clause.end));
      const [year, otherYear] = yearsOf(reading, clause);
      const [share, otherShare] = findShares(reading, clause);
      if (!kind || otherKind || year === undefined || otherYear || !share || otherShare) return [];
      const key = `${kind} ${year}`;
      const parts = byCredits.get(key)?.parts ?? [];
      byCredits.set(key, {
        kinds: [kind],
        years: [year],
        parts: [...parts, { share: share.share, found, at: { start: share.start, end: share.end } }],
      });
    }
  }
  return [...byCredits.values()];
}

/** « AE 2026 : 40 % ; CP 2026 : 25 % », one budget after the other. */
function clausesOf({ start, end, folded }: ReadingCell): Span[] {
  const cuts = Array.from(folded.matchAll(/;/g), ({ index }) => start + index);
  return [start, ...cuts.map((cut) => cut + 1)].map((from, rank) => ({
    start: from,
    end: cuts[rank] ?? end,
  }));
}
