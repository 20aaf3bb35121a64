import { sum } from '../../money';
import type { ReadingCell } from '../reading/reading-tables';
import { cellAmount } from '../values/cell-amount';
import { headerSignals } from '../values/header-signals';
import type { TableFigure, TableLayout } from './table-layout';

/**
 * A table of one budget, which only the line above it names (« Autorisations d'engagement »): a row per year with its
 * one amount, or the years above one row of amounts or above one row for each part (a tranche, an action, a center). Of
 * both budgets, where that line says that they are alike.
 */
export const oneBudget = {
  id: 'one-budget',
  read(table, { unit, kind, joined }) {
    if (!kind && joined && !table.rows.flat().some((cell) => headerSignals(cell).kinds.length > 0)) {
      const read = (value: Kind['value']) =>
        byRow(table.rows, unit, { value, at: joined }) ?? byColumn(table.rows, unit, { value, at: joined });
      const [ae, cp] = [read('commitment'), read('payment')];
      return ae && cp ? { figures: [...ae.figures, ...cp.figures], unclear: ae.unclear } : undefined;
    }
    if (!kind || table.rows.some((row) => row.some((cell) => namesOther(cell, kind.value)))) return undefined;
    return (
      byRow(table.rows, unit, kind) ??
      byYearColumn(table.rows, unit, kind) ??
      byColumn(table.rows, unit, kind)
    );
  },
} as const satisfies TableLayout;

type Kind = NonNullable<Parameters<TableLayout['read']>[1]['kind']>;
type Rows = readonly (readonly ReadingCell[])[];

const namesOther = (cell: ReadingCell, kind: Kind['value']): boolean =>
  headerSignals(cell).kinds.some((other) => other !== kind);

function byRow(rows: Rows, unit: string, kind: Kind) {
  const figures: TableFigure[] = [];
  const unclear: ReadingCell[] = [];
  let totals = -1;
  for (const row of rows) {
    const { year, isTotal, isBeyond } = headerSignals(row[0]);
    const filled = row.slice(1).filter(({ text }) => text !== '');
    if ((year === undefined && !isTotal) || !row[0]) {
      const column = row.findIndex((cell, rank) => rank > 0 && headerSignals(cell).isTotal);
      totals = column > 0 ? column : totals;
      continue;
    }
    const [only, other] = filled;
    // « | Exercice | Activité A | Activité B | Total | »: the total, where the others make it.
    const cell = other ? wholeOf(row, totals, unit) : only;
    if (!cell) return undefined;
    const read = cellAmount(cell, unit);
    if (read.type === 'unclear') unclear.push(cell);
    if (read.type !== 'amount') continue;
    const place = isTotal ? 'total' : year;
    if (place === undefined) continue;
    figures.push({
      kind: kind.value,
      year: place,
      amount: read.amount,
      at: cell,
      basis: [row[0], kind.at],
      line: null,
      isBeyond,
    });
  }
  return figures.some(({ year }) => year !== 'total') ? { figures, unclear } : undefined;
}

/** The cell of the total of a row whose other amounts make it. */
function wholeOf(row: readonly ReadingCell[], column: number, unit: string): ReadingCell | undefined {
  const cell = row[column];
  const whole = cellAmount(cell, unit);
  const parts = row.slice(1, column).map((each) => cellAmount(each, unit));
  if (!cell || whole.type !== 'amount' || parts.some(({ type }) => type === 'unclear')) return undefined;
  const made = sum(parts.flatMap((part) => (part.type === 'amount' ? [part.amount] : [])));
  return made === whole.amount ? cell : undefined;
}

const YEAR_COLUMN = /^(?:exercice|annee|gestion)(?: budgetaire)?$/;

/** `| T1 | Socle | 300,0 | 2025 | à la signature |`: a row for each part, its year in a column of its own, and one amount. */
function byYearColumn([header, ...parts]: Rows, unit: string, kind: Kind) {
  const years = header?.findIndex(({ folded }) => YEAR_COLUMN.test(folded)) ?? -1;
  const own = parts.filter((row) => headerSignals(row[years]).year !== undefined);
  const columns = (header ?? []).flatMap((_, column) =>
    column !== years && own.every((row) => cellAmount(row[column], unit).type === 'amount') ? [column] : [],
  );
  const [column, other] = columns;
  if (years < 1 || own.length === 0 || column === undefined || other !== undefined) return undefined;
  const figures = parts.flatMap((row, rank): TableFigure[] => {
    const [label, year, cell] = [row[0], headerSignals(row[years]).year, row[column]];
    const read = cellAmount(cell, unit);
    const isTotal = year === undefined && headerSignals(label).isTotal;
    if (!label || !cell || read.type !== 'amount' || (year === undefined && !isTotal)) return [];
    const line = isTotal ? null : `${rank} ${label.text}`;
    return [
      {
        kind: kind.value,
        year: year ?? 'total',
        amount: read.amount,
        at: cell,
        basis: [row[years] ?? label, kind.at],
        line,
      },
    ];
  });
  return { figures, unclear: [] };
}

const hasWords = ({ folded }: ReadingCell): boolean => /[a-z]{3}|^0\d{11}$/.test(folded);
/** Rows that say what was and what is are not added up. */
const FORMER_OR_NEW = /\b(?:avant|apres|ancien|nouve|initial|precedent|modifi|ecart|variation|actuel)/;

function byColumn(rows: Rows, unit: string, kind: Kind) {
  const [header, ...parts] = rows;
  const areParts = parts.every(([label]) => label && hasWords(label) && !FORMER_OR_NEW.test(label.folded));
  if (!header || parts.length === 0 || (parts.length > 1 && !areParts)) return undefined;
  const figures: TableFigure[] = [];
  const unclear: ReadingCell[] = [];
  for (const row of parts) {
    const isWhole = parts.length === 1 || headerSignals(row[0]).isTotal;
    for (const [column, cell] of row.entries()) {
      const head = header[column];
      const { year, isTotal, isBeyond } = headerSignals(head);
      const place = isTotal ? 'total' : year;
      // The sum of a part over the years is no total of the convention.
      if (!head || place === undefined || (place === 'total' && !isWhole)) continue;
      const read = cellAmount(cell, unit);
      if (read.type === 'unclear') unclear.push(cell);
      if (read.type !== 'amount') continue;
      figures.push({
        kind: kind.value,
        year: place,
        amount: read.amount,
        at: cell,
        basis: [head, kind.at],
        line: isWhole ? null : (row[0]?.text ?? null),
        isBeyond,
      });
    }
  }
  return figures.some(({ year }) => year !== 'total') ? { figures, unclear } : undefined;
}
