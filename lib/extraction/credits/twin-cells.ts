import { inOneTable } from '../reading/cell-at';
import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';

/** Two cells of one table that give one year's whole amount, alike: two parts of it perhaps, of which one would be lost. */
export const hasTwinCells = (reading: Reading, figures: readonly TableFigure[]): boolean =>
  figures.some(
    ({ kind, year, line, at }, rank) =>
      line === null &&
      year !== 'total' &&
      figures.some(
        (other, otherRank) =>
          otherRank > rank &&
          other.kind === kind &&
          other.year === year &&
          other.line === null &&
          other.at.start !== at.start &&
          inOneTable(reading, at, other.at),
      ),
  );
