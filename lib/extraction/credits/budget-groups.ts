import type { BudgetKind } from '../../convention/budget-kind';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { namedBudgets } from '../values/named-budgets';

/** « Net délégué », beside « Programmé » and « Mise en réserve »: what is given. */
const GIVEN = /\bnets?\b|\bdeleguee?s?\b/;
/** « Reste à déléguer », « non délégué » */
const NOT_GIVEN = /\b(?:reste|non|a deleguer)\b/;

/**
 * `| Autorisations d'engagement | Programmé | Net délégué |` above years, then `| Crédits de paiement | | |` above the same
 * years: each year with its budget and what is given, as the layout of one amount a row knows them. Other tables as they are.
 */
export function budgetGroups(table: ReadingTable): ReadingTable {
  const [header = []] = table.rows;
  const given = header.flatMap(({ folded }, column) =>
    column > 0 && GIVEN.test(folded) && !NOT_GIVEN.test(folded) ? [column] : [],
  );
  const [value] = given;
  if (value === undefined || given.length > 1) return table;
  const kinds = new Set<BudgetKind>();
  let budget: ReadingCell | undefined;
  const rows = table.rows.flatMap((row): ReadingCell[][] => {
    const [label, ...cells] = row;
    const [kind, other] = namedBudgets(label?.folded ?? '');
    if (label && kind && !other && (row === header || cells.every(({ folded }) => folded === ''))) {
      kinds.add(kind);
      budget = label;
      return [];
    }
    const amount = row[value];
    return budget && label && amount ? [[budget, label, amount]] : [];
  });
  const [first] = header;
  const money = header[value];
  if (kinds.size < 2 || !first || !money) return table;
  const blank = { ...first, text: '', folded: '' };
  return { ...table, rows: [[blank, blank, money], ...rows] };
}
