import type { ReadingTable } from '../reading/reading-tables';

/** « Sous-total délégué » may be the only part that is delegated. */
const SUBTOTAL = /^(?:sous-? ?total|total (?:partiel|intermediaire))\b(?!.*\bdelegu)/;
const TOTAL = /^(?:total|totaux|ensemble)\b(?! (?:partiel|intermediaire)).{0,30}$/;
/** What a page carries over to the next one. */
const CARRIED = /^(?:a reporter|reports?)$/;
/** « dont matériel »: a part of the row above. */
const OF_WHICH = /^[-–•( ]{0,4}dont\b/;

/**
 * The rows that count for themselves: no sum of some of them above their total, nothing carried over, no part told again
 * below its whole.
 */
export function withoutInnerSums(table: ReadingTable): ReadingTable {
  const labels = table.rows.map(([label]) => label?.folded ?? '');
  const last = labels.findLastIndex((label) => TOTAL.test(label));
  const rows = table.rows.filter((_, rank) => {
    const label = labels[rank] ?? '';
    const isInner = (rank < last && SUBTOTAL.test(label)) || (rank > 1 && OF_WHICH.test(label));
    return !isInner && !CARRIED.test(label);
  });
  return rows.length < table.rows.length ? { ...table, rows } : table;
}
