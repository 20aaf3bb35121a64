import type { IsoDate } from '../../dates';
import type { Reading } from '../reading/reading';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { headerSignals } from '../values/header-signals';
import { namedBudgets } from '../values/named-budgets';
import { tellsOpening } from './opening-columns';
import { yearsOf } from './release-clauses';
import type { ReleaseStatement } from './release-statement';
import { statedParts } from './stated-parts';
import { isYear } from './year-of-row';

const MOST_ROWS = 50;

/** `| Ouverture | Budget | Année | Quand |` above `| | AE | 2025 | à la signature |`: what opens all the credits of a budget and a year. */
export function wholeOpenings(
  reading: Reading,
  table: ReadingTable,
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const [header = [], ...rows] = table.rows;
  if (rows.length > MOST_ROWS || !tellsOpening(header)) return [];
  const found = rows.map((row): ReleaseStatement | undefined => {
    const { kinds, year, cells } = creditsOf(row);
    const rest = row.filter((cell) => cell.folded !== '' && !cells.includes(cell));
    const [opening, other] = rest;
    if (!kinds || year === undefined || !opening || other || reading.amountsIn(opening).length > 0)
      return undefined;
    const parts = statedParts(reading, opening, signed);
    return parts.length === 1 ? { kinds, years: [year], parts } : undefined;
  });
  // A row that is not read so makes it another kind of table.
  return found.every((each) => each !== undefined) ? found : [];
}

/** The cells of a row that name one budget and a year, together or apart. */
export function creditsOf(row: readonly ReadingCell[]) {
  const signals = row.map(headerSignals);
  const credits = signals.findIndex(({ kinds }) => kinds.length === 1);
  const dated = signals[credits]?.year === undefined ? row.findIndex(isYear) : credits;
  return {
    kinds: signals[credits]?.kinds,
    year: signals[dated]?.year,
    cells: [row[credits], row[dated]] as readonly (ReadingCell | undefined)[],
  };
}

/** « AE et CP 2024 », « CP 2025 et 2026 »: nothing but credits. */
const CREDITS =
  /^(?:les )?(?:ae|cp|autorisations? d'engagement|credits? de paiement)(?:(?:,| et| \/)? (?:les )?(?:ae|cp|credits? de paiement))?,? (?:de |pour )?20\d\d(?:(?:,| et| \/)? (?:de )?20\d\d){0,4}$/;
const ITS_YEAR = /\b(?:de (?:leur|l'|chaque) ?(?:exercice|annee))\b/;

/** `| Rubrique 4 | Quand l'argent arrive |` above `| AE et CP 2024 | dès la signature |`: rows of a card, of several credits each. */
export function cardOpenings(
  reading: Reading,
  { rows }: ReadingTable,
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const isRead = (row: readonly ReadingCell[]) =>
    row.filter(({ folded }) => folded !== '').length === 2 && CREDITS.test(row[0]?.folded ?? '');
  return rows.slice(0, MOST_ROWS).flatMap((header, rank) => {
    if (isRead(header) || !tellsOpening(header)) return [];
    const after = rows.slice(rank + 1);
    const end = after.findIndex((row) => !isRead(row));
    return after.slice(0, end < 0 ? after.length : end).flatMap((row) => openingsOf(reading, row, signed));
  });
}

function openingsOf(
  reading: Reading,
  row: readonly ReadingCell[],
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const [label] = row;
  const opening = row.findLast(({ folded }) => folded !== '');
  if (!label || !opening) return [];
  const years = yearsOf(reading, label);
  // A day of one year for the credits of several, but « le 1er mars de leur exercice », may be a slip.
  const isEach = years.length === 1 || ITS_YEAR.test(opening.folded);
  return years.flatMap((year): ReleaseStatement[] => {
    const parts = statedParts(reading, opening, signed, year);
    const own = isEach ? parts : parts.map((part) => ({ ...part, isSplit: true }));
    return own.length > 0 ? [{ kinds: namedBudgets(label.folded), years: [year], parts: own }] : [];
  });
}
