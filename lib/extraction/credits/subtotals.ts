import { cellAt, inOneTable } from '../reading/cell-at';
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

/** Of a total and the sub-totals of its column that make it, one for each unit, the total alone. */
export function withoutParts(reading: Reading, stated: readonly TableFigure[]): readonly TableFigure[] {
  const columns = new Set(stated.map(({ at }) => cellAt(reading, at)?.column));
  if (stated.length < 3 || columns.size > 1 || columns.has(undefined)) return stated;
  const sum = stated.reduce((all, { amount }) => all + amount, 0);
  const whole = stated.filter(({ amount }) => amount * 2 === sum);
  return whole.length > 0 ? whole : stated;
}
