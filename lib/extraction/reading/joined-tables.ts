import { namedBudgets } from '../values/named-budgets';
import type { ReadingTable } from './reading-tables';

/** One line between the rows, of a note: « 0101-CADR-DO53 (UO fermée …) ». */
const ONE_LINE = /^[ \t]*\n?[^\n]{1,140}\n[ \t]*$|^\s*\d{4}-[a-z\d-]{4,12} ?\([^\n]{1,120}\)\s*$/;
const MONEY = /\d[\d .]*(?:,\d\d)?\s?(?:€|k€|m€|euros?)/;

/** The tables, and as one those that a line of their own breaks in two: the rows below it have no head. */
export function joinedTables(folded: string, tables: readonly ReadingTable[]): readonly ReadingTable[] {
  const joined: ReadingTable[] = [];
  for (const table of tables) {
    const above = joined.at(-1);
    const first = table.rows[0] ?? [];
    const isHeadless =
      first.some((cell) => MONEY.test(cell.folded)) &&
      first.every((cell) => namedBudgets(cell.folded).length === 0 && !/^20\d\d$/.test(cell.folded));
    const goesOn =
      above !== undefined &&
      isHeadless &&
      widthOf(above) === widthOf(table) &&
      widthOf(table) > 2 &&
      ONE_LINE.test(folded.slice(above.end, table.start));
    if (above && (goesOn || isBodyOf(folded, above, table)))
      joined[joined.length - 1] = {
        start: above.start,
        end: table.end,
        rows: [...above.rows, ...table.rows],
      };
    else joined.push(table);
  }
  return joined;
}

/** « Exercice | AE | CP », then its years: what stands between is at most what a reader made of the rule below the heads. */
function isBodyOf(folded: string, above: ReadingTable, table: ReadingTable): boolean {
  const [first = []] = table.rows;
  const between = folded.slice(above.end, table.start);
  return (
    above.rows.length <= MOST_HEADS &&
    above.rows.every((row) => row.every(({ folded }) => !AMOUNT.test(folded))) &&
    above.rows.some((row) => row.some(({ folded }) => namedBudgets(folded).length > 0)) &&
    first.every(({ folded }) => namedBudgets(folded).length === 0) &&
    first.some(({ folded }) => AMOUNT.test(folded)) &&
    widthOf(above) === widthOf(table) &&
    /^\s*(?:[^\n]{1,60}\n\s*)?$/.test(between)
  );
}
const MOST_HEADS = 2;
const AMOUNT = /\d{1,3}(?: \d{3})+|\d,\d/;

const widthOf = ({ rows }: ReadingTable): number => Math.max(...rows.map((row) => row.length));
