import type { BudgetKind } from '../../convention/budget-kind';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { headerSignals } from '../values/header-signals';

/** A cell of a table that gives the share of a year. */
export interface TabledShare {
  readonly kind: BudgetKind;
  readonly year: number;
  /** Basis points. */
  readonly share: number;
  readonly at: ReadingCell;
}

const SHARE = /^(\d{1,3})(?:,(\d{1,2}))? ?%$/;

/** `| | 2025 | 2026 |` above `| AE | 70 % | 30 % |`, or `| | AE | CP |` above `| 2025 | 70 % | 40 % |`. */
export function tabledYearShares({ rows }: ReadingTable): TabledShare[] {
  const found: TabledShare[] = [];
  let header: readonly ReadingCell[] | undefined;
  for (const row of rows) {
    if (!row.some(({ folded }) => SHARE.test(folded))) {
      header = row;
      continue;
    }
    const own = headerSignals(row[0]);
    for (const [column, cell] of row.entries()) {
      const [, whole, cents = ''] = SHARE.exec(cell.folded) ?? [];
      const head = headerSignals(header?.[column]);
      const [kind, other] = own.kinds.length > 0 ? own.kinds : head.kinds;
      const year = own.year ?? head.year;
      if (column === 0 || whole === undefined || !kind || other || year === undefined) continue;
      found.push({ kind, year, share: Number(whole) * 100 + Number(cents.padEnd(2, '0')), at: cell });
    }
  }
  return found;
}
