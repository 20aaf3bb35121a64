import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { nameOf } from '../../lib/autofill/form-control';
import type { AmountTyped, FollowedField } from '../../lib/messages';
import { amountTypedSchema } from '../../lib/page-answers';
import { followAmounts } from '../shared/ask-tab';
import { describeTab, type RecognisedPage } from '../shared/describe-tab';
import { onceAtATime, onPageChange } from '../shared/on-page-change';
import { targetTab } from '../shared/target-tab';

export interface Following {
  readonly typed: AmountTyped | undefined;
  /** French: whether the page is followed, or why not. */
  readonly status: string;
  /** The page as it was recognised; undefined when it cannot be read. */
  readonly page: FollowedPage | undefined;
}

export interface FollowedPage {
  readonly tabId: number;
  readonly url: string | undefined;
  readonly recognised: RecognisedPage;
  /** Recognises it again, with what was taught since. */
  readonly readAgain: () => void;
}

const CLICK_AGAIN =
  'Page non suivie. Cliquez à nouveau sur Enveloppe dans la barre d’outils pour suivre ce formulaire.';

const TYPE = 'saisissez, l’enveloppe répond.';
const STATUSES: Readonly<Record<number, string>> = {
  0: 'Aucun champ de montant reconnu dans cette page.',
  1: `Un champ de montant suivi : ${TYPE}`,
};

/** What is being typed in a recognised amount field of the tab beside the panel. Follows the active tab as it changes. */
export function useTypedAmount(): Following {
  const [following, setFollowing] = useState<Following>({
    typed: undefined,
    status: 'Lecture de la page…',
    page: undefined,
  });
  useEffect(() => {
    let followed: number | undefined;
    const follow = onceAtATime(async () => {
      const tab = await targetTab();
      const isOther = tab?.id !== followed;
      followed = tab?.id;
      const now = await readTab(tab, follow);
      // Lines were added or drawn anew: what was typed stays on show.
      setFollowing(({ typed }) => ({ typed: isOther ? undefined : typed, ...now }));
    });
    const onMessage = (message: unknown, sender: { tab?: { id?: number | undefined } | undefined }) => {
      const typed = amountTypedSchema.safeParse(message);
      if (typed.success && sender.tab?.id === followed)
        setFollowing((before) => ({ ...before, typed: typed.data }));
    };
    const forgetTyped = () => setFollowing((before) => ({ ...before, typed: undefined }));
    const stopWatching = onPageChange(() => followed, follow, forgetTyped);
    follow();
    browser.runtime.onMessage.addListener(onMessage);
    browser.tabs.onActivated.addListener(follow);
    return () => {
      stopWatching();
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onActivated.removeListener(follow);
    };
  }, []);
  return following;
}

async function readTab(
  tab: Awaited<ReturnType<typeof targetTab>>,
  readAgain: () => void,
): Promise<Omit<Following, 'typed'>> {
  const tabId = tab?.id;
  const described = tabId === undefined ? undefined : await describeTab(tabId);
  if (tabId === undefined || !described?.ok) return { status: CLICK_AGAIN, page: undefined };
  const recognised = described.value;
  const followed = await followAmounts(tabId, recognised.frames.open, amountFields(recognised));
  const status = STATUSES[followed] ?? `${followed} champs de montant suivis : ${TYPE}`;
  return { status, page: { tabId, url: tab?.url, recognised, readAgain } };
}

function amountFields({ page, detection }: RecognisedPage): FollowedField[] {
  const controls = new Map(page.controls.map((control) => [control.id, control]));
  return detection.matches.flatMap(({ controlId, type, unit }) => {
    const control = controls.get(controlId);
    return unit === null || !control ? [] : [{ controlId, type, label: nameOf(control) }];
  });
}
