import type { Reading } from '../reading/reading';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { findShares } from './find-shares';
import { openingColumn, tellsOpening } from './opening-columns';

/** A head and a row of credits, at least, above the head of another table. */
const FEWEST_ABOVE = 2;

/** The rows of a table of openings that came out as one with the table of credits right above it. */
export function belowHead(reading: Reading, table: ReadingTable): ReadingTable {
  const [header = []] = table.rows;
  if (tellsOpening(header)) return table;
  const rank = table.rows.findIndex((row, place) => place >= FEWEST_ABOVE && isHead(reading, row));
  return rank < 0 || rank === table.rows.length - 1 ? table : { ...table, rows: table.rows.slice(rank) };
}

/** « N° | Crédits | Part | Ouverture »: a column of openings, and nothing that a row of them would tell. */
const isHead = (reading: Reading, row: readonly ReadingCell[]): boolean =>
  openingColumn(row) !== undefined ||
  (tellsOpening(row) &&
    row.every(
      (cell) =>
        cell.folded.length < 40 &&
        findShares(reading, cell).length === 0 &&
        reading.datesIn(cell).length === 0 &&
        reading.amountsIn(cell).length === 0,
    ) &&
    row.some(({ folded }) => HEAD.test(folded)));
const HEAD =
  /^(?:tranches?|etapes?|n ?[°º]|credits?|budgets?|natures?|annee|exercice|parts?|quotites?|quote-parts?|fractions?|proportions?|%|pourcentage|montants?|ae|cp)\b/;
