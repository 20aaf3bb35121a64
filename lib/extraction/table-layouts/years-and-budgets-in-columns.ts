import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { alignedRow } from '../values/aligned-row';
import { cellAmount } from '../values/cell-amount';
import { type HeaderSignals, headerSignals } from '../values/header-signals';
import { endsWithTotal } from '../values/total-row';
import type { TableFigure, TableLayout } from './table-layout';

/**
 * `| UO | AE 2025 | CP 2025 | AE 2026 | CP 2026 |`, or the years in one header row and `AE CP AE CP` in the next, or the
 * budgets in one and their years in the next: one row per funds center, activity or action, and perhaps a row of totals.
 */
export const yearsAndBudgetsInColumns = {
  id: 'years-and-budgets-in-columns',
  read(table, { unit, kind, year: heading }) {
    const only = heading && kind?.value === 'commitment' ? heading.value : undefined;
    const columns = columnsOf(table, only);
    if (!columns || (!columns.isMatrix && hasYearsInRows(table.rows.slice(columns.first)))) return undefined;
    const figures: TableFigure[] = [];
    const unclear: ReadingCell[] = [];
    const isValue = columns.signals.map(({ kinds }) => kinds.length > 0);
    const rows = table.rows.slice(columns.first).map((row) => alignedRow(row, isValue));
    const end = endsWithTotal(rows, isValue, unit);
    for (const row of rows) {
      const label = row.slice(
        0,
        columns.signals.findIndex(({ kinds }) => kinds.length > 0),
      );
      const isTotal =
        label.some((cell) => headerSignals(cell).isTotal) || (end === true && row === rows.at(-1));
      const line = isTotal ? null : label.map(({ text }) => text).join(' ');
      const opened = columns.isMatrix && !isTotal ? yearOf(label) : undefined;
      for (const [column, cell] of row.entries()) {
        const { kinds, year, isTotal: isSum, isBeyond } = columns.signals[column] ?? NOTHING;
        if (kinds.length === 0) continue;
        const read = cellAmount(cell, unit);
        const isUnread = read.type === 'unclear' && headerSignals(cell).kinds.length === 0;
        if (isUnread || (end === 'unclear' && row === rows.at(-1) && !isTotal)) unclear.push(cell);
        const place = year ?? opened ?? (isSum ? 'total' : undefined);
        if (read.type !== 'amount' || place === undefined || (place === 'total' && !isTotal)) continue;
        for (const kind of kinds)
          figures.push({
            kind,
            year: place,
            amount: read.amount,
            at: cell,
            basis: columns.basis,
            line,
            isBeyond,
          });
      }
    }
    return figures.length === 0 ? undefined : { figures, unclear };
  },
} as const satisfies TableLayout;

const NOTHING: HeaderSignals = { kinds: [], year: undefined, isTotal: false, isBeyond: false };

/** The only year that the label of a row names. */
function yearOf(label: readonly ReadingCell[]): number | undefined {
  const years = label.map(headerSignals).flatMap(({ year }) => year ?? []);
  return years.length === 1 ? years[0] : undefined;
}

/** « | Exercice | Prévu en 2024 : AE | … | » above « | 2026 | … | »: the year of a head is not that of the credits. */
const hasYearsInRows = (rows: readonly (readonly ReadingCell[])[]): boolean => {
  const years = rows.flatMap(([label]) => (label && YEAR_ALONE.test(label.folded) ? label.folded : []));
  return new Set(years).size > 1;
};
const YEAR_ALONE = /^(?:(?:exercice|annee|gestion) )?20\d\d$/;

interface Columns {
  /** `| Exercice | AE | CP 2025 | CP 2026 |`: the AE that a year opens, and the CP that pay for them year after year. */
  readonly isMatrix?: boolean;
  readonly signals: readonly HeaderSignals[];
  readonly basis: readonly ReadingCell[];
  /** Rank of the first row below the header. */
  readonly first: number;
}

/** @param only the year in which the lines above the table open all its AE */
function columnsOf(table: ReadingTable, only: number | undefined): Columns | undefined {
  for (const [rank, row] of table.rows.slice(0, 4).entries()) {
    const own = withBeyond(row, row.map(headerSignals));
    const budgets = own.filter(({ kinds }) => kinds.length > 0);
    // « AE = CP 2024 »: one column of both.
    const isPair =
      budgets.some(({ kinds, year }) => kinds.length > 1 && year !== undefined) && !row.some(isAmount);
    if (budgets.length < 2 && !isPair) continue;
    // A budget without a year beside others with theirs is its whole: « AE | CP 2025 | CP 2026 ».
    const isDated = budgets.some(({ year }) => year !== undefined);
    if (isDated) {
      const whole = own.map((each) =>
        each.kinds.length > 0 && each.year === undefined
          ? { ...each, ...(only && each.kinds[0] === 'commitment' ? { year: only } : { isTotal: true }) }
          : each,
      );
      const isMatrix = budgets.every(({ kinds, year }) => kinds[0] === (year ? 'payment' : 'commitment'));
      return { signals: whole, basis: row, first: rank + 1, isMatrix };
    }
    if (budgets.every(({ isTotal }) => isTotal)) {
      return { signals: own, basis: row, first: rank + 1 };
    }
    const below = table.rows[rank + 1];
    const dated = below && withYears(row, below);
    if (below && dated) return { signals: dated, basis: [...row, ...below], first: rank + 2 };
    const before = table.rows[rank - 1];
    // A row of amounts above a header that comes back on the next page is no part of that header.
    const above = before?.slice(1).some((cell) => isAmount(cell)) ? undefined : before;
    const signals = above && spread(above, own);
    if (above && signals) return { signals, basis: [...above, ...row], first: rank + 1 };
  }
  return undefined;
}

/** « CP 2026 | CP 2027 | CP au-delà »: the first year that the last may be. */
function withBeyond(row: readonly ReadingCell[], own: readonly HeaderSignals[]): readonly HeaderSignals[] {
  const last = Math.max(...own.map(({ year }) => year ?? 0));
  if (last === 0) return own;
  return own.map((each, column) =>
    each.kinds.length > 0 && each.year === undefined && BEYOND.test(row[column]?.folded ?? '')
      ? { ...each, year: last + 1, isBeyond: true }
      : each,
  );
}
const BEYOND = /\b(?:au-dela|suivante?s|ulterieure?s?|apres)\b/;

/** `| | AE | | CP | | |` above `| UO | 2025 | 2026 | 2025 | 2026 | 2027 |`: a budget is that of the blank cells on its right. */
function withYears(
  heads: readonly ReadingCell[],
  below: readonly ReadingCell[],
): HeaderSignals[] | undefined {
  const own = heads.map(headerSignals);
  const signals = below.map(headerSignals);
  const budgets = own.filter(({ kinds }) => kinds.length > 0).length;
  const years = signals.filter(({ year }) => year !== undefined).length;
  if (years <= budgets || below.some(isAmount) || signals.some(({ kinds }) => kinds.length > 0))
    return undefined;
  let kinds: HeaderSignals['kinds'] = [];
  return signals.map((each, column) => {
    const named = own[column]?.kinds ?? [];
    // A head of something else ends what stands before it.
    if (named.length > 0 || heads[column]?.folded) kinds = named;
    return each.year !== undefined || each.isTotal ? { ...each, kinds } : NOTHING;
  });
}

const isAmount = (cell: ReadingCell): boolean =>
  headerSignals(cell).year === undefined && cellAmount(cell, '').type === 'amount';

/** Each label of the upper row stands over as many columns as its share of the lower row. */
function spread(above: readonly ReadingCell[], own: readonly HeaderSignals[]): HeaderSignals[] | undefined {
  const groups = above.map(headerSignals).filter(({ year, isTotal }) => year !== undefined || isTotal);
  const budgets = own.filter(({ kinds }) => kinds.length > 0).length;
  if (groups.length === 0 || budgets % groups.length !== 0) return undefined;
  const width = budgets / groups.length;
  let seen = 0;
  return own.map((signals) => {
    if (signals.kinds.length === 0) return NOTHING;
    const group = groups[Math.floor(seen / width)] ?? NOTHING;
    seen += 1;
    return { ...signals, year: group.year, isTotal: group.isTotal, isBeyond: group.isBeyond };
  });
}
