import type { Reading } from '../reading/reading';
import type { ReadingTable } from '../reading/reading-tables';
import type { TableFigure } from '../table-layouts/table-layout';

/** « L'unité monétaire retenue est le millier d'euros », said where no table shows it. */
const OTHER_UNIT = /\bunite (?:monetaire |de compte )?[^.;]{0,60}\b(?:millier|million)s? d'euros/;
export const saysOtherUnit = ({ folded }: Reading): boolean => OTHER_UNIT.test(folded);

const UNIT = /€|\beuros?\b|\beur\b/;
/** Characters above a table in which its unit may be said, and below. */
const ABOVE = 600;
const BELOW = 200;
/** Cents: a whole table that comes to less is more often one of thousands. */
const SMALL = 1_000_000;
/** Cents: nobody would write so many thousands. */
const LARGE = 10_000_000;

/** Whether neither a table nor what stands round it names a unit, and its amounts are small, or written with one decimal, as thousands of euros are. */
export function lacksUnit(
  { folded }: Reading,
  { start, end }: Pick<ReadingTable, 'start' | 'end'>,
  figures: readonly TableFigure[],
): boolean {
  if (UNIT.test(folded.slice(Math.max(0, start - ABOVE), end + BELOW))) return false;
  const amounts = figures.filter(({ year }) => year !== 'total');
  return (
    amounts.reduce((sum, { amount }) => sum + amount, 0) < SMALL ||
    (amounts.every(({ amount }) => amount < LARGE) &&
      amounts.some(({ at }) => /\d,\d$/.test(folded.slice(at.start, at.end))))
  );
}
