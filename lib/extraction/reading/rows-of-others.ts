import type { Span } from '../document';
import { headerSignals } from '../values/header-signals';
import type { ReadingCell, ReadingTable } from './reading-tables';

/** « | Produit | Centre financier | … | », « | Lauréat | … | »: each row is of another product. */
const HEAD =
  /^(?:nom du )?(?:produit|projet|service|laureat|operation|start-?up)s?(?: (?:numerique|laureat|d'etat)s?)?$/;
const QUOTED = /[«"“]\s?([^«»"“”\n]{3,60}?)\s?[»"”]|\|\s?([^|\n]{3,60})$/;

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
  const isTotal = (row: readonly ReadingCell[]) => row.some((cell) => headerSignals(cell).isTotal);
  const isOther = (row: readonly ReadingCell[]) => !isOwn(row) && !isTotal(row) && nameIn(row) !== '';
  if (!body.some(isOther)) return [];
  return body
    .filter((row) => isOther(row) || isTotal(row))
    .flatMap((row) => {
      const [first, last] = [row[0], row.at(-1)];
      return first && last ? [{ start: first.start, end: last.end }] : [];
    });
}
