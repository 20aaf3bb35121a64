import { GRANTED, REQUESTED } from '../reading/former-column';
import type { ReadingTable } from '../reading/reading-tables';

/** « Demandé | AE | … » beside « Accordé | AE | … »: the rows of what was granted, without the column that says so. */
export function grantedRows(table: ReadingTable): ReadingTable {
  let label = '';
  const told = table.rows.map((row) => {
    label = row[0]?.folded || label;
    return { row, label };
  });
  const isRequested = (words: string) => REQUESTED.test(words) && !GRANTED.test(words);
  const isGranted = (words: string) => GRANTED.test(words) && !REQUESTED.test(words);
  if (!told.some((each) => isRequested(each.label)) || !told.some((each) => isGranted(each.label)))
    return table;
  const kept = told.filter((each) => !isRequested(each.label));
  const isTellingOnly = kept.every(
    ({ row: [head] }) => !head?.folded || (isGranted(head.folded) && !/\d|\b(?:ae|cp)\b/.test(head.folded)),
  );
  return { ...table, rows: kept.map(({ row }) => (isTellingOnly ? row.slice(1) : row)) };
}
