import type { Span } from '../document';
import type { Reading } from './reading';

const FORMER = /^(?:ancien(?:ne)?s?|avant|precedente?s?|actuel(?:le)?s?|initiale?s?|au lieu de)\b/;

/** Whether a value stands under « Ancienne valeur », beside « Nouvelle valeur ». */
export function isInFormerColumn(reading: Reading, at: Span): boolean {
  const table = reading.tableAt(at.start);
  const isIn = ({ start, end }: Span) => start <= at.start && at.end <= end;
  const column = table?.rows.find((cells) => cells.some(isIn))?.findIndex(isIn) ?? -1;
  return column > 0 && FORMER.test(table?.rows[0]?.[column]?.folded ?? '');
}
