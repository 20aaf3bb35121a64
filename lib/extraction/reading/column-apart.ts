import type { Span } from '../document';
import { columnAt, headsOf } from './former-column';
import type { Reading } from './reading';

/** « Dépenses conservées (hors convention) », « Part propre », « Non délégué »: what a column holds is none of the convention's. */
const APART =
  /\bhors (?:convention|delegation|champ|perimetre)\b|\bconservee?s?\b|\bnon deleguee?s?\b|\bpropres?\b|\bparts? du (?:delegataire|partenaire|porteur|beneficiaire)\b|\bpour (?:memoire|information)\b/;
/** … beside « Dépenses déléguées ». */
const OWN = /(?<!\bnon )\bdeleguee?s?\b|\b(?:de la|present[e]?) (?:convention|delegation)\b/;

/** « À utiliser par le gestionnaire », beside « Prescripteur ». */
const USED = /^a (?:utiliser|porter|servir|saisir|reprendre)\b/;

/** Whether a value stands in a column that its head sets apart, beside one that is the convention's. */
export function isInColumnApart(reading: Reading, at: Span): boolean {
  const { table, column } = columnAt(reading, at) ?? {};
  if (!table || column === undefined) return false;
  const heads = headsOf(table);
  const isAside = (head: string) => USED.test(head) && !USED.test(heads[column] ?? '');
  if (heads.some((head, rank) => rank > 0 && rank !== column && isAside(head))) return true;
  return (
    APART.test(heads[column] ?? '') &&
    heads.some((head, rank) => rank > 0 && rank !== column && OWN.test(head) && !APART.test(head))
  );
}
