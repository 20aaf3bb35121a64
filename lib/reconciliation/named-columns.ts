import { words } from '../normalise';
import { type DecimalSign, decimalSignOf, parseAmountCell } from './cells/amount-cell';
import { cleanCell } from './cells/clean-cell';
import {
  activityCell,
  codeCell,
  commitmentNumberCell,
  fundsCenterCell,
  lineCell,
  yearCell,
} from './cells/code-cells';
import { dayCell } from './cells/day-cell';
import type { Cells, ExtractLine } from './extract';
import { type Amounts, type FoundLayout, NO_AMOUNTS, type RowReading } from './layout';

/** A header is looked for in so many rows: exports put 2, 4, 5, 7 or 8 lines above it. */
const MOST_PREAMBLE = 20;
/** Rows looked at to know how a column writes its amounts. */
const SAMPLE = 2_000;

/** The columns a line is made of, with the names that exports give them, as `words` leaves them. */
export const KEY_COLUMNS = {
  commitmentNumber: [
    'n ej',
    'num ej',
    'numero ej',
    'numero d engagement juridique',
    'n d engagement juridique',
    'engagement juridique',
    'numero de piece de la piece de reference',
    'numero de la piece precedente',
    'n de piece precedente',
    'oi ebeln',
  ],
  line: [
    'n poste ej',
    'poste ej',
    'num poste ej',
    'numero de poste ej',
    'poste',
    'numero de poste de la piece de reference',
    'poste de la piece de reference',
    'poste de la piece precedente',
    'numero de poste de la piece precedente',
    'oi ebelp',
  ],
  year: ['exercice comptable', 'exercice', 'annee', 'fiscyear'],
  day: [
    'date de derniere operation sur la dp',
    'date derniere operation dp',
    'date de derniere modif de l ej',
    'date modification ej',
    'date comptable du sf',
    'date comptable',
    'date de base de la dp',
    'date base dp',
    'n ej date de replication',
    'date replication',
  ],
  fundsCenter: ['centre financier', 'cfund ctr'],
  functionalArea: ['domaine fonctionnel', 'func area'],
  activity: [
    'referentiel de programmation',
    'referentiel programmation',
    'activite',
    'programme de financement',
  ],
  paymentNumber: ['n dp', 'numero dp', 'demande de paiement'],
} as const;
export type KeyColumn = keyof typeof KEY_COLUMNS;

/** A header without what an export adds behind a name: « - Clé (non composée) », « (EUR) ». */
export const headerName = (cell: string | undefined): string =>
  words(cleanCell(cell) ?? '')
    .join(' ')
    .replace(/(?: (?:cle|non composee|eur))+$/, '');

export interface NamedLayout {
  readonly required: readonly KeyColumn[];
  /** Columns whose presence means another layout. */
  readonly excluded?: readonly KeyColumn[];
  /** Columns that this layout names otherwise. */
  readonly keys?: Partial<Record<KeyColumn, readonly string[]>>;
  /** The columns of amounts: the name they are given here → the names that exports give them. The first is required. */
  readonly amounts: Readonly<Record<string, readonly string[]>>;
  /** Other columns that the layout looks into. */
  readonly others?: Readonly<Record<string, readonly string[]>>;
  /** Of these, and of the amounts, those without which it is another layout. */
  readonly needs?: readonly string[];
  /** What the amounts of a row come to; null = the row is left aside. */
  toAmounts(amounts: Amounts, other: (name: string) => string | null): Partial<typeof NO_AMOUNTS> | null;
}

/** Finds the row that names the columns, wherever they stand, among the first rows. */
export function findNamedColumns(rows: readonly Cells[], layout: NamedLayout): FoundLayout | undefined {
  let best: FoundLayout | undefined;
  for (const [rank, row] of rows.slice(0, MOST_PREAMBLE).entries()) {
    const places = placesIn(row, layout);
    if (places === undefined || places.size <= (best?.score ?? 0)) continue;
    best = { start: rank + 1, score: places.size, read: reader(rows, rank + 1, places, layout) };
  }
  return best;
}

function placesIn(row: Cells, layout: NamedLayout): Map<string, number> | undefined {
  const names = row.map(headerName);
  const wanted: Record<string, readonly string[]> = {
    ...KEY_COLUMNS,
    ...layout.keys,
    ...layout.amounts,
    ...layout.others,
  };
  const places = new Map<string, number>();
  for (const [column, known] of Object.entries(wanted)) {
    const name = known.find((candidate) => names.includes(candidate));
    if (name !== undefined) places.set(column, names.indexOf(name));
  }
  const [amount = ''] = Object.keys(layout.amounts);
  const isThere = [...layout.required, ...(layout.needs ?? []), amount].every((column) => places.has(column));
  return isThere && !layout.excluded?.some((column) => places.has(column)) ? places : undefined;
}

/** What such a word may start with: looked at first, cells are many. */
const LETTER = /^\s*[rts]/i;
/** « Résultat » in a key is a subtotal of the rows above it. */
const SUBTOTAL = /^(?:r[ée]sultat|total|sous-total|somme)\b/i;

export const isSubtotal = (cells: Cells): boolean =>
  cells.some((cell) => LETTER.test(cell) && SUBTOTAL.test(cell.trim()));

function reader(
  rows: readonly Cells[],
  start: number,
  places: ReadonlyMap<string, number>,
  layout: NamedLayout,
): (cells: Cells, row: number) => RowReading {
  const amountColumns = Object.keys(layout.amounts).flatMap((name) => {
    const place = places.get(name);
    return place === undefined ? [] : [{ name, place }];
  });
  const signs = signsOf(rows, start, amountColumns);
  return (cells, row) => {
    const at = (column: string) => {
      const place = places.get(column);
      return place === undefined ? undefined : cells[place];
    };
    if (isSubtotal(cells)) return { kind: 'aside' };
    const amounts: Record<string, ReturnType<typeof parseAmountCell>> = {};
    for (const { name, place } of amountColumns) {
      const parsed = parseAmountCell(cells[place], signs.get(place) ?? null);
      if (!parsed.ok) return { kind: 'problem', message: badAmount(cells[place] ?? '', parsed.error) };
      amounts[name] = parsed;
    }
    const values = Object.fromEntries(
      Object.entries(amounts).map(([name, parsed]) => [name, parsed.ok ? parsed.value : null]),
    );
    const found = layout.toAmounts(values, (name) => cleanCell(at(name)));
    if (found === null) return { kind: 'aside' };
    return { kind: 'lines', lines: [{ ...keysOf(at, row), ...NO_AMOUNTS, ...found }] };
  };
}

/** The references of a row, from whatever columns it has. */
export function keysOf(
  at: (column: KeyColumn) => string | undefined,
  row: number,
): Omit<ExtractLine, keyof typeof NO_AMOUNTS> {
  return {
    row,
    commitmentNumber: commitmentNumberCell(at('commitmentNumber')),
    line: lineCell(at('line')),
    year: yearCell(at('year')),
    day: dayCell(at('day')),
    fundsCenter: fundsCenterCell(at('fundsCenter')),
    functionalArea: codeCell(at('functionalArea')),
    activity: activityCell(at('activity')),
  };
}

/** How each column writes its cents, from its first rows. */
export function signsOf(
  rows: readonly Cells[],
  start: number,
  columns: readonly { readonly place: number }[],
): Map<number, DecimalSign> {
  const sample = rows.slice(start, start + SAMPLE);
  const own = columns.map(({ place }) => decimalSignOf(sample.map((cells) => cells[place])));
  // One program writes one file: a column that does not tell is written like the others.
  const common = own.find((sign) => sign !== null) ?? null;
  return new Map(columns.map(({ place }, rank) => [place, own[rank] ?? common]));
}

export const badAmount = (cell: string, error: 'not-an-amount' | 'ambiguous'): string =>
  error === 'ambiguous'
    ? `« ${cell} » peut se lire en milliers ou en euros : montant non lu.`
    : `« ${cell.slice(0, 40)} » n’est pas un montant.`;
