import type { Span } from '../document';
import { headerSignals } from '../values/header-signals';
import type { ReadingCell, ReadingTable } from './reading-tables';

/** « | Produit | Centre financier | … | », « | Lauréat | … | »: each row is of another product. */
const HEAD =
  /^(?:nom du )?(?:produit|projet|service|laureat|operation|start-?up)s?(?: (?:numerique|laureat|d'etat)s?)?$/;
const QUOTED = /[«"“]\s?([^«»"“”\n]{3,60}?)\s?[»"”]|\|\s?([^|\n]{3,60})$/;

/** « Chaque service ne dispose que de sa ligne », « conventions identiques »: the table is of several conventions. */
const SHARED =
  /\bque de (?:sa|leur) (?:seule )?ligne\b|\b(?:la|seule) ligne qui l[ea] concerne\b|\bpart qui l[ea] concerne\b|\bconventions? (?:identique|jumelle|similaire|semblable|parallele)s?\b|\btableau [^.;\n]{0,40}\bcommun\b/;
const BODY =
  /^(?:service|structure|entite|beneficiaire|delegataire|direction|departement|unite|attributaire)s?(?: [a-z]{1,12})?$/;
/** The small words of a name, which an acronym leaves out. */
const SMALL = "(?:[ '](?:d|de|des|du|l|la|le|les|et|a|aux|en|pour))*[ '-]";

/**
 * The rows of a table that are of other products than the one that the title of the act names (« Lauréats de la session »), or
 * of other services than its parties where several conventions share the table, and the totals that count them.
 */
export function rowsOfOthers(
  title: string,
  folded: string,
  tables: readonly ReadingTable[],
): readonly Span[] {
  const quoted = QUOTED.exec(title);
  const product = (quoted?.[1] ?? quoted?.[2])?.trim();
  const isShared = SHARED.test(folded);
  return tables.flatMap((table) => {
    const ofProducts = product ? ofOthers(HEAD, (name) => name === product, table) : [];
    if (ofProducts.length > 0 || !isShared) return ofProducts;
    const above = folded.slice(0, table.start);
    return ofOthers(BODY, (name) => isTold(name, above), table);
  });
}

/** « DDTM du Finistère », where the text names « la direction départementale des territoires et de la mer du Finistère ». */
function isTold(name: string, text: string): boolean {
  if (name !== '' && text.includes(name)) return true;
  const [, letters, rest = ''] = /^([a-z]{3,7})((?:\b.{1,60})?)$/.exec(name) ?? [];
  if (!letters) return false;
  const words = [...letters].map((letter) => `${letter}[a-z]{2,20}`).join(SMALL);
  return new RegExp(`\\b${words}${rest.replace(/[^a-z ']/g, '.')}`).test(text);
}

function ofOthers(heading: RegExp, isOfOwn: (name: string) => boolean, { rows }: ReadingTable): Span[] {
  const [head = [], ...body] = rows;
  const column = head.findIndex(({ folded }) => heading.test(folded.trim()));
  if (column < 0) return [];
  const nameIn = (row: readonly ReadingCell[]) =>
    (row[column]?.folded ?? '').replace(/[«»"“”*]|\(.{0,3}\)/g, '').trim();
  const isOwn = (row: readonly ReadingCell[]) => isOfOwn(nameIn(row));
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
