import type { PageWord, WordPage } from './page-word';
import { type RuledTable, ruledTables } from './ruled-tables';

/** Rows this near to the head or the foot of a page, in shares of its height, may go on on the next one. */
const EDGE = 0.12;

interface RuledPage {
  readonly tables: readonly RuledTable[];
  readonly others: readonly PageWord[];
}

/**
 * The framed tables of each page, with the rows that a page break left alone: a frame of one row at the foot of a page
 * or at the head of the next is a part of the table that stands on the other side.
 */
export function partedTables(pages: readonly WordPage[]): RuledPage[] {
  const found = pages.map(({ words, rules }) => ruledTables(words, rules));
  return found.map(({ tables, others }, rank) => {
    const height = pages[rank]?.height ?? 0;
    const isFirst = ({ box }: RuledTable) => !others.some((word) => isBetween(word, EDGE * height, box.top));
    const isLast = ({ box }: RuledTable) =>
      !others.some((word) => isBetween(word, box.bottom, (1 - EDGE) * height));
    const before = found[rank - 1]?.tables.at(-1);
    const after = found[rank + 1]?.tables[0];
    // Nothing to go on from, or with: no frame of one row is looked for.
    const lone = before || after ? ruledTables(others, pages[rank]?.rules, 1).tables : [];
    const own = lone.filter(
      (row) =>
        (isLast(row) && after !== undefined && columnsOf(after) === columnsOf(row)) ||
        (isFirst(row) && before !== undefined && columnsOf(before) === columnsOf(row)),
    );
    const taken = new Set(own.flatMap(({ rows }) => rows.flat(2)));
    return {
      tables: [...tables, ...own].sort((one, other) => one.box.top - other.box.top),
      others: own.length === 0 ? others : others.filter((word) => !taken.has(word)),
    };
  });
}

const columnsOf = ({ rows }: RuledTable): number => rows[0]?.length ?? 0;

const isBetween = ({ box }: PageWord, top: number, bottom: number): boolean =>
  box.top + box.bottom > 2 * top && box.top + box.bottom < 2 * bottom;
