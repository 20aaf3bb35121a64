import type { Reading } from '../reading/reading';
import type { ReadingCell } from '../reading/reading-tables';
import { type FoundShare, findShares } from './find-shares';

/** « la totalité », « en intégralité »: a cell that says the whole where the others tell a part. */
const WHOLE =
  /^(?:en |la |l')?(?:totalite|integralite)(?: (?:des (?:ae|cp|credits)|de l'(?:annee|exercice)))?$/;
const LONGEST = 40;

/** The one share that a short cell tells. */
export function shareOfCell(reading: Reading, cell: ReadingCell | undefined): FoundShare | undefined {
  if (!cell || cell.text.length >= LONGEST) return undefined;
  if (WHOLE.test(cell.folded)) return { start: cell.start, end: cell.end, share: 10_000 };
  const [share, other] = findShares(reading, cell);
  return other ? undefined : share;
}

/** A row whose empty cells, in some columns, say again what stands above them. */
export const filledFrom = (
  above: readonly ReadingCell[] | undefined,
  row: readonly ReadingCell[],
  columns: readonly number[],
): readonly ReadingCell[] =>
  row.map((cell, column) => (cell.folded === '' && columns.includes(column) && above?.[column]) || cell);
