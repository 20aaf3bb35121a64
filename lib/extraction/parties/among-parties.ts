import type { Span } from '../document';
import type { Reading } from '../reading/reading';

/** « l'institut A (IA), représenté par …, ci-après « le bénéficiaire » »: neither of the two roles. */
const BENEFICIARY =
  /^(?:(?!\n[ \t]*\n)[^;]){0,200}\b(?:ci-apres|denommee?|designee?|appelee?) [«"“]? ?(?:l[ae] )?(?:beneficiaire|porteur)\b/;
const REACH = 260;

/**
 * Whether a body of which no word tells the role may be the other party: it stands where the parties are named, or in one
 * paragraph with the other. « Centre de prestations B (CPB) », of an article on the accounts, is none.
 */
export function isAmongParties(
  { folded }: Reading,
  region: Span,
  { start, end }: Span,
  bodies: readonly { readonly at: Span }[],
): boolean {
  if (BENEFICIARY.test(folded.slice(end, end + REACH))) return false;
  if (start < region.end) return true;
  return bodies.some(({ at }) => at.start < start && !/\n[ \t]*\n/.test(folded.slice(at.end, start)));
}
