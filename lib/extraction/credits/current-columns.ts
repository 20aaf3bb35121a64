import { columnRoles, isAmount } from '../reading/former-column';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';

/** Which columns of a table stand when it sets what was beside what is. */
export interface ColumnsKept {
  readonly table: ReadingTable;
  /** `replacement`: the columns of what is; `increment`: those of what is added; undefined: the table sets nothing side by side. */
  readonly manner: 'replacement' | 'increment' | undefined;
}

/**
 * « AE convention initiale | AE après avenant », « Initial | Avenant n° 1 | Total »: the columns that stand once the
 * avenant is applied, or the ones it adds when those are not given. A header that says only one thing changes nothing.
 */
export function currentColumns(table: ReadingTable): ColumnsKept {
  const { roles, isNewest } = columnRoles(table);
  const kept = roles.includes('current') ? 'current' : roles.includes('change') ? 'change' : undefined;
  // « Échéancier de l'avenant n° 2 | Variation | Nouvel échéancier »: the new one tells what the first was.
  const isTold = roles.includes('former') || (kept === 'current' && isNewest && roles.includes('change'));
  if (!isTold || !kept) return { table, manner: undefined };
  const columns = roles.flatMap((role, column) => (role === undefined || role === kept ? [column] : []));
  const body = table.rows.findIndex((row) => row.some(isAmount));
  const rows = table.rows.map((row, rank) =>
    columns.flatMap((column) => (rank < body ? headCell(row, column, columns) : row[column]) ?? []),
  );
  return { table: { ...table, rows }, manner: kept === 'current' ? 'replacement' : 'increment' };
}

/** « AE » above a column that does not stand is the head of the blank ones on its right too. */
function headCell(
  row: readonly ReadingCell[],
  column: number,
  kept: readonly number[],
): ReadingCell | undefined {
  const own = row[column];
  let left = column - 1;
  while (own?.folded === '' && left > 0 && row[left]?.folded === '' && !kept.includes(left)) left -= 1;
  return own?.folded === '' && left > 0 && !kept.includes(left) ? row[left] : own;
}
