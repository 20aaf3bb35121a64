import type { IsoDate } from '../../dates';
import type { Reading } from '../reading/reading';
import type { ReadingTable } from '../reading/reading-tables';
import { headerSignals } from '../values/header-signals';
import { namedBudgets } from '../values/named-budgets';
import { findShares } from './find-shares';
import { openingColumn } from './opening-columns';
import type { ReleaseStatement } from './release-statement';
import { statedParts } from './stated-parts';
import { isYear } from './year-of-row';

const MOST_ROWS = 50;

/** `| Exercice | AE | CP | Ouverture |` above `| 2026 | 180 000 € | 70 000 € | 50 % le 1er mars 2026, 50 % le 1er juin 2026 |`. */
export function partsInCells(
  reading: Reading,
  table: ReadingTable,
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const [header = [], ...rows] = table.rows;
  const column = openingColumn(header);
  const kinds = [...new Set(header.flatMap((cell) => headerSignals(cell).kinds))];
  if (column === undefined || kinds.length === 0 || rows.length > MOST_ROWS) return [];
  return rows.flatMap((row): ReleaseStatement[] => {
    const [year, cell] = [row.find(isYear), row[column]];
    if (!year || !cell || findShares(reading, cell).length < 2 || namedBudgets(cell.folded).length > 0)
      return [];
    const parts = statedParts(reading, cell, signed, Number(year.folded));
    return parts.length > 1 ? [{ kinds, years: [Number(year.folded)], parts }] : [];
  });
}
