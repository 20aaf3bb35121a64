import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { ReadingCell } from '../reading/reading-tables';
import { LONE_YEAR } from '../values/lone-year';
import { CREDITS_OF_YEAR } from './opening-columns';

export type Year = { readonly value: number; readonly at: Span };

/** « 2026 », and nothing else in the cell. */
export const isYear = ({ folded }: ReadingCell): boolean => /^20\d\d$/.test(folded);

/** A year that stands alone in a cell, but the last where that is no « AE 2024 ». */
export function yearOfRow(
  reading: Reading,
  row: readonly ReadingCell[],
): (Year & { readonly cell: ReadingCell }) | undefined {
  for (const cell of row.filter((each, rank) => rank < row.length - 1 || CREDITS_OF_YEAR.test(each.folded))) {
    const match = LONE_YEAR.exec(cell.folded);
    const start = cell.start + (match?.index ?? 0);
    if (match && !reading.dateAt(start))
      return { cell, value: Number(match[1]), at: { start, end: start + 4 } };
  }
  return undefined;
}

const SAID = /\btranches? ((?:t?\d{1,2}(?:, | et )?){1,6})[^.;\d]{0,40}\b(20\d\d)(?!\d)/g;

/** « Les tranches 1 et 2 relèvent de l'exercice 2025, la tranche 3 de l'exercice 2026. » */
export function yearSaid(reading: Reading, label: string): Year | undefined {
  const rank = /^(?:tranche (?:n ?[°º] ?)?|t ?)(\d{1,2})$/.exec(label)?.[1];
  for (const match of rank ? reading.folded.matchAll(SAID) : []) {
    const start = match.index + match[0].length - 4;
    if (!match[1]?.match(/\d+/g)?.includes(rank ?? '') || reading.dateAt(start)) continue;
    return { value: Number(match[2]), at: { start, end: start + 4 } };
  }
  return undefined;
}
