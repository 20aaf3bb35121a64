import type { Convention } from '../../convention/convention';
import { type FormControl, nameOf, type PageDescription } from '../form-control';
import { heldCodes } from './held-codes';

export interface ConventionProposal {
  readonly conventionId: string;
  /** French: why this one. */
  readonly reason: string;
}

/**
 * Which convention a form is about: the one whose references it holds already, more than any other's; else the one last
 * used on this site; else none, and the last choice stays. A single convention needs no proposal.
 */
export function proposeConvention(
  conventions: readonly Convention[],
  page: PageDescription,
  lastOnSite: string | undefined,
): ConventionProposal | null {
  if (conventions.length < 2) return null;
  const found = conventions.map((convention) => ({ convention, held: codesHeld(convention, page) }));
  const most = Math.max(...found.map(({ held }) => held.size));
  const best = most > 0 ? found.filter(({ held }) => held.size === most) : [];
  const [only] = best;
  if (only && best.length === 1) {
    const [code, control] = [...only.held][0] ?? [];
    return {
      conventionId: only.convention.id,
      reason: `le formulaire contient déjà « ${code} »${control ? ` (${nameOf(control)})` : ''}`,
    };
  }
  // Where several have what the form holds, the site's last choice is among them or counts for nothing.
  const among = best.length > 0 ? best.map(({ convention }) => convention) : conventions;
  return among.some(({ id }) => id === lastOnSite) && lastOnSite !== undefined
    ? { conventionId: lastOnSite, reason: 'c’est la dernière utilisée sur ce site' }
    : null;
}

/** The convention's own codes that stand in the page. */
function codesHeld({ imputation, number }: Convention, page: PageDescription): Map<string, FormControl> {
  const { functionalAreas, fundsCenters, activities, costCenters } = imputation;
  return heldCodes([...functionalAreas, ...fundsCenters, ...activities, ...costCenters, number ?? ''], page);
}
