import type { BudgetKind } from '../../convention/budget-kind';
import { type Cents, negate, sum } from '../../money';
import type { ReadingCell } from '../reading/reading-tables';
import { cellAmount, unitOf } from '../values/cell-amount';
import { headerSignals } from '../values/header-signals';
import { PAST, type TableFigure, type TableLayout } from './table-layout';

/** « 2025 (diminution) ». */
const LESS = /\b(?:diminution|reduction|retrait|en moins|reprise)\b/;
/** What a label says besides its year: « 1er semestre 2025 », « 2025 – lot 1 », a row of its own beside another. */
const YEAR_ALONE = /(?:annee|exercice|gestion|en|pour|au titre de)?\s*20\d\d\b|[\s:()–-]+$|^[\s:()–-]+/g;

/**
 * `| | AE | CP |` above `| 2024 | 70 000 € | 35 000 € |`, perhaps once for each center, named in a cell of its own. A
 * header that comes back on the next page is a header again.
 */
export const yearsInRows = {
  id: 'years-in-rows',
  read(table, { unit, year: heading }) {
    const figures: TableFigure[] = [];
    const unclear: ReadingCell[] = [];
    let header: readonly ReadingCell[] | undefined;
    // A cell that spans rows stands in the first of them.
    let spanned: number | undefined;
    const undated: Undated[] = [];
    let isClosed = false;
    for (const row of table.rows) {
      const signals = row.map(headerSignals);
      if (signals.slice(1).some(({ kinds }) => kinds.length > 0)) {
        if (signals.slice(1).some(({ year, kinds }) => year !== undefined && kinds.length > 0))
          return undefined;
        header = row;
        continue;
      }
      // « Exercice | 2025 | 420 000 € »: the year may stand in a cell of its own before the amounts.
      const width = header?.findIndex((cell) => headerSignals(cell).kinds.length > 0) ?? 1;
      const labels = signals.slice(0, Math.max(1, width));
      const rank = Math.max(
        0,
        labels.findIndex(({ year, isTotal }) => year !== undefined || isTotal),
      );
      const label = labels[rank];
      const isSpanned =
        row[0]?.folded === '' &&
        labels.length > 1 &&
        labels.every((each) => each.year === undefined && !each.isTotal);
      const year = label?.year ?? (label?.isTotal ? 'total' : isSpanned ? spanned : undefined);
      if (!header || PAST.test(row[rank]?.folded ?? '')) continue;
      spanned = typeof year === 'number' ? year : undefined;
      // Below the totals stands something else.
      isClosed ||= year === 'total';
      const isLess = LESS.test(row[rank]?.folded ?? '');
      for (const [column, cell] of row.entries()) {
        const { kinds } = headerSignals(header[column]);
        if (column <= rank || kinds.length === 0) continue;
        const read = cellAmount(cell, unitOf(header[column]) ?? unit);
        if (read.type === 'unclear' && year !== undefined) unclear.push(cell);
        if (read.type !== 'amount') continue;
        // A running head that stands in the table is no row.
        if (
          year === undefined &&
          !isClosed &&
          PLAIN.test(cell.folded) &&
          (row[0]?.folded.length ?? 0) <= LONGEST_LABEL
        )
          undated.push(...kinds.map((kind) => ({ kind, cell, amount: read.amount })));
        if (year === undefined) continue;
        const basis = [row[rank], header[column]].filter((each) => each !== undefined);
        for (const kind of kinds)
          figures.push({
            kind,
            year,
            amount: isLess ? negate(read.amount) : read.amount,
            at: cell,
            basis,
            // « Sous-total 2025 »: the whole year.
            line: label?.isTotal
              ? null
              : row
                  .slice(0, labels.length)
                  .filter((_, own) => own !== rank)
                  .map(({ text }) => text)
                  .concat((row[rank]?.folded ?? '').replace(YEAR_ALONE, '').trim() || [])
                  .join(' '),
            isBeyond: label?.isBeyond ?? false,
          });
      }
    }
    unclear.push(...missingFrom(figures, undated));
    // Rows without a year, below a line that names the only one: another layout reads them.
    const onlyTotals = figures.every(({ year }) => year === 'total');
    if (figures.length === 0 || (onlyTotals && heading)) return undefined;
    return { figures: hasLines(figures) ? figures.map(wholeOfTotal) : figures.map(withoutLine), unclear };
  },
} as const satisfies TableLayout;

interface Undated {
  readonly kind: BudgetKind;
  readonly cell: ReadingCell;
  readonly amount: Cents;
}

const LONGEST_LABEL = 60;
/** Figures as money is written: no code, no telephone. */
const PLAIN = /^[+-]?\s?[1-9]\d{0,2}(?:[ .']\d{3}){0,3}(?:,\d{1,2})?\s?(?:€|k€|m€)?$/;
/** Cents. Less is the number of a page that stands in the table. */
const LEAST = 10_000;

/** Amounts of rows whose year is not told, when they are no totals of the others: the sums lack them. */
const missingFrom = (figures: readonly TableFigure[], undated: readonly Undated[]): ReadingCell[] =>
  undated
    .filter(({ kind, amount }) => {
      const own = figures.filter((figure) => figure.kind === kind && figure.year !== 'total');
      return amount >= LEAST && amount !== sum(own.map((figure) => figure.amount));
    })
    .map(({ cell }) => cell);

/** A year comes back under another label: the labels tell whose credits these are. */
const hasLines = (figures: readonly TableFigure[]): boolean =>
  figures.some(({ kind, year, line }, rank) =>
    figures.some(
      (other, otherRank) =>
        otherRank < rank && other.kind === kind && other.year === year && other.line !== line,
    ),
  );

const withoutLine = (figure: TableFigure): TableFigure => ({ ...figure, line: null });

const wholeOfTotal = (figure: TableFigure): TableFigure =>
  figure.year === 'total' ? withoutLine(figure) : figure;
