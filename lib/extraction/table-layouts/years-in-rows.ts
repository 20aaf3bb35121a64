import type { ReadingCell } from '../reading/reading-tables';
import { cellAmount } from '../values/cell-amount';
import { headerSignals } from '../values/header-signals';
import type { TableFigure, TableLayout } from './table-layout';

/** « 2024 (pour mémoire, dépensés par le délégant) »: a row of what was. */
const PAST = /\b(?:pour memoire|deja|depensee?s?|rappel)\b/;
/** « 1er semestre 2025 »: a row of its own beside the other half. */
const PART_OF_YEAR =
  /\b(?:1er|2e|2nd|premier|second|deuxieme|[1-4]e|t[1-4]|s[12])?\s?(?:semestre|trimestre)\b/;

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
      const year = label?.year ?? (label?.isTotal ? 'total' : undefined);
      if (!header || year === undefined || PAST.test(row[rank]?.folded ?? '')) continue;
      for (const [column, cell] of row.entries()) {
        const { kinds } = headerSignals(header[column]);
        if (column <= rank || kinds.length === 0) continue;
        const read = cellAmount(cell, unit);
        if (read.type === 'unclear') unclear.push(cell);
        if (read.type !== 'amount') continue;
        const basis = [row[rank], header[column]].filter((each) => each !== undefined);
        for (const kind of kinds)
          figures.push({
            kind,
            year,
            amount: read.amount,
            at: cell,
            basis,
            line: row
              .slice(0, labels.length)
              .filter((_, own) => own !== rank)
              .map(({ text }) => text)
              .concat(PART_OF_YEAR.exec(row[rank]?.folded ?? '')?.[0] ?? [])
              .join(' '),
            isBeyond: label?.isBeyond ?? false,
          });
      }
    }
    // Rows without a year, below a line that names the only one: another layout reads them.
    const onlyTotals = figures.every(({ year }) => year === 'total');
    if (figures.length === 0 || (onlyTotals && heading)) return undefined;
    return { figures: hasLines(figures) ? figures.map(wholeOfTotal) : figures.map(withoutLine), unclear };
  },
} as const satisfies TableLayout;

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
