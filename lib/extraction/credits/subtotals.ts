import { inOneTable } from '../reading/cell-at';
import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';

/** A total of one row of the table whose sums are known, beside its total: « AE - études | … | 125 » above « Total AE | … | 585 ». */
export const isSubtotal = (
  reading: Reading,
  { kind, year, amount, at }: TableFigure,
  all: readonly TableFigure[],
  balanced: readonly TableFigure[],
): boolean =>
  year === 'total' &&
  balanced.some(
    (whole) =>
      whole.year === 'total' &&
      whole.kind === kind &&
      whole.amount > amount &&
      inOneTable(reading, whole.at, at) &&
      all.some((each) => each.year === 'total' && each.kind === kind && each.amount === whole.amount),
  );
