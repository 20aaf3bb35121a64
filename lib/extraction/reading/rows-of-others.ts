import type { Span } from '../document';
import type { ReadingCell, ReadingTable } from './reading-tables';

/** « | Produit | Centre financier | … | », « | Lauréat | … | »: each row is of another product. */
const HEAD =
  /^(?:nom du )?(?:produit|projet|service|laureat|operation|start-?up)s?(?: (?:numerique|laureat|d'etat)s?)?$/;
const QUOTED = /[«"“]\s?([^«»"“”\n]{3,60}?)\s?[»"”]|\|\s?([^|\n]{3,60})$/;
const TOTAL = /^(?:sous-)?total\b|^ensemble\b/;

/**
 * The rows of a table that are of other products than the one that the title of the act names, and the totals that count
 * them: « Lauréats de la session », each with its codes and its credits.
 */
export function rowsOfOthers(title: string, tables: readonly ReadingTable[]): readonly Span[] {
  const quoted = QUOTED.exec(title);
  const product = (quoted?.[1] ?? quoted?.[2])?.trim();
  return product ? tables.flatMap((table) => ofOthers(product, table)) : [];
}

function ofOthers(product: string, { rows }: ReadingTable): Span[] {
  const [head = [], ...body] = rows;
  const column = head.findIndex(({ folded }) => HEAD.test(folded.trim()));
  if (column < 0) return [];
  const nameIn = (row: readonly ReadingCell[]) =>
    (row[column]?.folded ?? '').replace(/[«»"“”*]|\(.{0,3}\)/g, '').trim();
  const isOwn = (row: readonly ReadingCell[]) => nameIn(row) === product;
  if (body.filter(isOwn).length !== 1) return [];
  const others = body.filter((row) => !isOwn(row) && nameIn(row) !== '' && !TOTAL.test(nameIn(row)));
  if (others.length === 0) return [];
  const totals = body.filter((row) => row.some(({ folded }) => TOTAL.test(folded)));
  return [...others, ...totals].flatMap((row) => {
    const [first, last] = [row[0], row.at(-1)];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}
