import { useEffect, useState } from 'preact/hooks';
import { type ConventionProposal, proposeConvention } from '../../lib/autofill/plan/propose-convention';
import { placeOf } from '../../lib/autofill/taught/place';
import type { Convention } from '../../lib/convention/convention';
import { conventionOfSite } from '../../lib/storage/current-convention';
import type { TargetPage } from './use-target-page';

/** The site of an address, as the last choice is kept for it. */
export const hostOf = (page: TargetPage | undefined): string | null => placeOf(page?.url)?.host ?? null;

/** Which convention the page under the popup is about; undefined until that is known, null when nothing tells. */
export function useProposal(
  conventions: readonly Convention[] | undefined,
  page: TargetPage | undefined,
): ConventionProposal | null | undefined {
  const [proposal, setProposal] = useState<ConventionProposal | null>();
  useEffect(() => {
    if (!conventions || !page) return;
    void conventionOfSite(hostOf(page)).then((lastOnSite) => {
      const { described } = page;
      setProposal(described.ok ? proposeConvention(conventions, described.value.page, lastOnSite) : null);
    });
  }, [conventions, page]);
  return proposal;
}
