import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { cellAmount } from '../values/cell-amount';
import { headerSignals } from '../values/header-signals';

/** A head over several columns: which it is for each of them, and the rows below its own. */
export interface SplitHeads {
  /** For each column, the head above it and its own. */
  readonly upper: readonly (ReadingCell | undefined)[];
  readonly lower: readonly ReadingCell[];
  /** Rank of the first row below both. */
  readonly first: number;
}

/**
 * `| | AE | | CP | |` above `| | A | Total | A | Total |`: each upper head stands over as many columns as its share of the
 * lower ones, wherever over them it was put. Undefined where the lower heads do not come back under each.
 * @param isUpper which cells of the upper row stand over several
 */
export function splitHeads(
  table: ReadingTable,
  isUpper: (cell: ReadingCell) => boolean,
): SplitHeads | undefined {
  for (const [rank, above] of table.rows.slice(0, 2).entries()) {
    const lower = apart(table.rows[rank + 1]);
    const groups = above.filter((cell, column) => column > 0 && isUpper(cell));
    const isOfThese = above.every(
      (cell, column) => column === 0 || cell.folded === '' || groups.includes(cell),
    );
    if (!lower || groups.length === 0 || !isOfThese || lower.some(isMoney)) continue;
    const columns = lower.flatMap(({ folded }, column) => (column > 0 && folded !== '' ? [column] : []));
    const width = columns.length / groups.length;
    if (!Number.isInteger(width) || width < 2) continue;
    const isSame = columns.every((column, place) => {
      const first = columns[place % width] ?? column;
      return lower[column]?.folded === lower[first]?.folded;
    });
    if (!isSame) continue;
    const upper = lower.map((_, column) => {
      const place = columns.indexOf(column);
      return place < 0 ? undefined : groups[Math.floor(place / width)];
    });
    return { upper, lower, first: rank + 2 };
  }
  return undefined;
}

/** « Études   Travaux | Total | … | », two heads that one cell took, those on its right being one place off. */
function apart(row: readonly ReadingCell[] | undefined): readonly ReadingCell[] | undefined {
  const cells = row?.flatMap((cell) => {
    const [texts, foldeds] = [cell.text.split(RUN), cell.folded.split(RUN)];
    return foldeds.map((folded, rank) => ({ ...cell, folded, text: texts[rank] ?? folded }));
  });
  if (!row || !cells || cells.length === row.length) return row;
  const added = cells.length - row.length;
  const isOff = cells.slice(row.length).every(({ folded }) => folded === '');
  return isOff && added > 0 ? cells.slice(0, row.length) : row;
}
const RUN = / {3,}/;

const isMoney = (cell: ReadingCell): boolean =>
  headerSignals(cell).year === undefined && cellAmount(cell, '').type === 'amount';
