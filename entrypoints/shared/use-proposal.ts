import { useEffect, useState } from 'preact/hooks';
import type { PageDescription } from '../../lib/autofill/form-control';
import { type ConventionProposal, proposeConvention } from '../../lib/autofill/plan/propose-convention';
import { placeOf } from '../../lib/autofill/taught/place';
import type { Convention } from '../../lib/convention/convention';
import { conventionOfSite } from '../../lib/storage/current-convention';

/** The site of an address, as the last choice is kept for it. */
export const hostOf = (url: string | undefined): string | null => placeOf(url)?.host ?? null;

/**
 * Which convention the page at hand is about; undefined until that is known, null when nothing tells.
 * @param page as it was described; undefined while it is being read, null when it cannot be.
 */
export function useProposal(
  conventions: readonly Convention[] | undefined,
  url: string | undefined,
  page: PageDescription | null | undefined,
): ConventionProposal | null | undefined {
  const [proposal, setProposal] = useState<ConventionProposal | null>();
  useEffect(() => {
    if (!conventions || page === undefined) return;
    let isLate = false;
    void conventionOfSite(hostOf(url)).then((lastOnSite) => {
      if (!isLate) setProposal(page && proposeConvention(conventions, page, lastOnSite));
    });
    return () => {
      isLate = true;
    };
  }, [conventions, url, page]);
  return proposal;
}
