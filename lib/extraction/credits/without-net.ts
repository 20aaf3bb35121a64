import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { namedBudgets } from '../values/named-budgets';

const NET = /\bht\b|\bhors taxes?\b|\bh\.t\b/;
const TAX = /\btva\b|\bt\.v\.a\b/;
const GROSS = /\bttc\b|\btoutes taxes\b|\bt\.t\.c\b/;
export const isAside = ({ folded }: ReadingCell): boolean =>
  (NET.test(folded) || TAX.test(folded)) && !GROSS.test(folded);
export const isGross = ({ folded }: ReadingCell): boolean => GROSS.test(folded) && !NET.test(folded);

/** A table without the amounts before tax, and the tax, that stand beside those with it: « AE HT | AE TTC », « HT », « TVA » and « TTC » below one another. */
export const withoutNet = (table: ReadingTable): ReadingTable => withoutNetRows(withoutNetColumns(table));

function withoutNetColumns(table: ReadingTable): ReadingTable {
  const [header = []] = table.rows;
  if (!header.some(isAside) || !header.some(isGross)) return table;
  const dropped = header.map(isAside);
  return { ...table, rows: table.rows.map((row) => row.filter((_, column) => !dropped[column])) };
}

/** Below « Autorisations d'engagement », alone in its row or above the years, the row « TTC » is that of this budget. */
function withoutNetRows(table: ReadingTable): ReadingTable {
  const labels = table.rows.flatMap(([label]) => label ?? []);
  if (!labels.some(isAside) || !labels.some(isGross)) return table;
  let budget: ReadingCell | undefined;
  const rows = table.rows.flatMap((row, rank): (readonly ReadingCell[])[] => {
    const [label, ...cells] = row;
    if (!label || isAside(label)) return [];
    const isAlone = cells.every(({ folded }) => folded === '');
    if (namedBudgets(label.folded).length === 1 && (rank === 0 || isAlone)) {
      budget = label;
      return isAlone ? [] : [[{ ...label, text: '', folded: '' }, ...cells]];
    }
    return [budget && isGross(label) && namedBudgets(label.folded).length === 0 ? [budget, ...cells] : row];
  });
  return { ...table, rows };
}
