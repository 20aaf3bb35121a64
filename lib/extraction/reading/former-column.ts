import type { Span } from '../document';
import type { Reading } from './reading';
import { rowRankAt } from './reading-tables';
import { covers } from './spans';

const FORMER = /^(?:ancien(?:ne)?s?|avant|precedente?s?|actuel(?:le)?s?|initiale?s?|au lieu de)\b/;

/** Whether a value stands under « Ancienne valeur », beside « Nouvelle valeur ». */
export function isInFormerColumn(reading: Reading, at: Span): boolean {
  const table = reading.tableAt(at.start);
  const row = table?.rows[rowRankAt(table, at)];
  const column = row?.findIndex((cell) => covers(cell, at)) ?? -1;
  return column > 0 && FORMER.test(table?.rows[0]?.[column]?.folded ?? '');
}
