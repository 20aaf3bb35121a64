import { words } from '../../normalise';
import { parseAmountCell } from '../cells/amount-cell';
import { cleanCell } from '../cells/clean-cell';
import type { Cells, ExtractLine } from '../extract';
import { type ExtractLayout, type FoundLayout, NO_AMOUNTS, type RowReading } from '../layout';
import { badAmount, headerName, isSubtotal, KEY_COLUMNS, keysOf, signsOf } from '../named-columns';

/** What each type of amount comes to. « Réceptionné » and « certifié » are services rendered: they consume nothing. */
const TYPES: Readonly<Record<string, keyof typeof NO_AMOUNTS | 'aside'>> = {
  engage: 'committed',
  receptionne: 'aside',
  'certifie non solde': 'aside',
  'pre enregistre': 'paying',
  facture: 'paying',
  paye: 'paid',
};

const typeOf = (cell: string | undefined): keyof typeof NO_AMOUNTS | 'aside' | undefined =>
  TYPES[
    words(cleanCell(cell) ?? '')
      .join(' ')
      .replace(/^montant /, '')
  ];

/** One row a type of amount, and one column of amounts named by its year. Engagé holds the bascule, not told apart. */
export const pivotedByYear = {
  id: 'pivoted-by-year',
  label: 'INF_BUD_53, montants par type et par exercice',
  source: 'extracts.md §2 B',
  tells: ['commitment', 'payment'],
  holdsCarryOver: true,
  find(rows) {
    const header = rows
      .slice(0, 20)
      .findIndex((row) => placeOf(row, KEY_COLUMNS.commitmentNumber) >= 0 && yearsIn(row).length > 0);
    const names = rows[header];
    if (!names) return undefined;
    const typeColumn = columnOfTypes(rows.slice(header + 1, header + 200));
    return typeColumn < 0 ? undefined : layoutOf(rows, header + 1, names, typeColumn);
  },
} as const satisfies ExtractLayout;

const placeOf = (row: Cells, known: readonly string[]): number =>
  row.findIndex((cell) => known.includes(headerName(cell)));

/** The columns whose name is a year. */
const yearsIn = (row: Cells): { place: number; year: number }[] =>
  row.flatMap((cell, place) => {
    const year = /^(?:exercice )?(20\d{2})$/.exec(headerName(cell))?.[1];
    return year === undefined ? [] : [{ place, year: Number(year) }];
  });

function columnOfTypes(rows: readonly Cells[]): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, place) => place).findIndex((place) => {
    const typed = rows.filter((row) => typeOf(row[place]) !== undefined).length;
    return typed > 0 && typed * 2 >= rows.filter((row) => cleanCell(row[place]) !== null).length;
  });
}

function layoutOf(rows: readonly Cells[], start: number, names: Cells, typeColumn: number): FoundLayout {
  const years = yearsIn(names);
  const signs = signsOf(rows, start, years);
  const places = new Map(
    Object.entries(KEY_COLUMNS).map(([column, known]) => [column, placeOf(names, known)]),
  );
  const read = (cells: Cells, row: number): RowReading => {
    if (isSubtotal(cells)) return { kind: 'aside' };
    const type = typeOf(cells[typeColumn]);
    if (type === undefined) {
      const found = cleanCell(cells[typeColumn]) ?? '';
      return { kind: 'problem', message: `« ${found.slice(0, 40)} » n’est pas un type de montant connu.` };
    }
    if (type === 'aside') return { kind: 'aside' };
    const keys = keysOf((column) => cells[places.get(column) ?? -1], row);
    const lines: ExtractLine[] = [];
    for (const { place, year } of years) {
      const amount = parseAmountCell(cells[place], signs.get(place) ?? null);
      if (!amount.ok) return { kind: 'problem', message: badAmount(cells[place] ?? '', amount.error) };
      if (amount.value !== null) lines.push({ ...keys, year, ...NO_AMOUNTS, [type]: amount.value });
    }
    return lines.length === 0 ? { kind: 'aside' } : { kind: 'lines', lines };
  };
  return { start, score: 6 + places.size, read };
}
