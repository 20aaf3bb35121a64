import type { ReadingTable } from '../reading/reading-tables';

/** « Sous-total délégué » may be the only part that is delegated. */
const SUBTOTAL = /^(?:sous-? ?total|total (?:partiel|intermediaire))\b(?!.*\bdelegu)/;
const TOTAL = /^(?:total(?: general| des credits)?|totaux|ensemble)$/;

/** `| Sous-total traitement | … |` above other rows and their total: a sum of some rows, neither a row nor the sum of all. */
export function withoutSubtotals(table: ReadingTable): ReadingTable {
  const isLabelled = (pattern: RegExp) => (row: ReadingTable['rows'][number]) =>
    pattern.test(row[0]?.folded ?? '');
  const last = table.rows.findLastIndex(isLabelled(TOTAL));
  const rows = table.rows.filter((row, rank) => rank >= last || !isLabelled(SUBTOTAL)(row));
  return rows.length < table.rows.length ? { ...table, rows } : table;
}
