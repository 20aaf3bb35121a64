import { useState } from 'preact/hooks';
import { proposeCenter } from '../../lib/autofill/plan/propose-center';
import { openedCenters } from '../../lib/budget/opened-centers';
import type { Convention } from '../../lib/convention/convention';
import { askBackground } from '../../lib/messages';
import { changeSetting } from '../../lib/storage/settings';
import type { RecognisedPage } from './describe-tab';

/** The funds center that an entry is about: which ones there are, the one in question, and the choice of another. */
export interface CenterChoice {
  /** Empty when the convention opens a single one. */
  readonly centers: readonly string[];
  readonly center: string | null;
  readonly isHeld: boolean;
  readonly onChoose: (center: string) => void;
}

/**
 * Chosen here by the person, else held by the form already, else the last one chosen, else the first of the convention.
 * @param last the last one chosen, in any page.
 */
export function useCenter(
  convention: Convention,
  page: RecognisedPage | undefined,
  last: string | null,
): CenterChoice {
  const [chosen, setChosen] = useState<{ conventionId: string; center: string }>();
  const centers = openedCenters(convention);
  const among = (center: string | null | undefined) => (center && centers.includes(center) ? center : null);
  const own = among(chosen?.conventionId === convention.id ? chosen.center : null);
  const held = page ? proposeCenter(convention, page.page) : null;
  const onChoose = async (center: string) => {
    setChosen({ conventionId: convention.id, center });
    await changeSetting('funds-centers', (known = {}) => ({ ...known, [convention.id]: center }));
    await askBackground('refresh', {});
  };
  return {
    centers,
    center: own ?? held ?? among(last) ?? centers[0] ?? null,
    isHeld: own === null && held !== null,
    onChoose: (center) => void onChoose(center),
  };
}
