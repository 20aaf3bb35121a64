import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { nameOf } from '../../lib/autofill/form-control';
import type { AmountTyped, FollowedField } from '../../lib/messages';
import { amountTypedSchema } from '../../lib/page-answers';
import { followAmounts } from '../shared/ask-tab';
import { describeTab, onFormChanged, type RecognisedPage } from '../shared/describe-tab';
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
    const read = async (): Promise<Omit<Following, 'typed'>> => {
      if (followed === undefined) return { status: CLICK_AGAIN, page: undefined };
      const { status, recognised } = await followTab(followed);
      const page = recognised && { tabId: followed, recognised, readAgain: () => void followAgain() };
      return { status, page };
    };
    const follow = async () => {
      const tab = await targetTab();
      followed = tab?.id;
      setFollowing({ typed: undefined, ...(await read()) });
    };
    // Lines were added or drawn anew: what was typed stays on show.
    const followAgain = async () => {
      const now = await read();
      setFollowing((before) => ({ ...before, ...now }));
    };
    const onMessage = (message: unknown, sender: { tab?: { id?: number | undefined } | undefined }) => {
      const typed = amountTypedSchema.safeParse(message);
      if (typed.success && sender.tab?.id === followed)
        setFollowing((before) => ({ ...before, typed: typed.data }));
    };
    const onUpdated = (tabId: number, change: { status?: string }) => {
      if (tabId === followed && change.status === 'complete') void follow();
    };
    const onActivated = () => void follow();
    const stopWatching = onFormChanged(
      () => followed,
      () => void followAgain(),
    );
    void follow();
    browser.runtime.onMessage.addListener(onMessage);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onActivated.addListener(onActivated);
    return () => {
      stopWatching();
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onActivated.removeListener(onActivated);
    };
  }, []);
  return following;
}

async function followTab(tabId: number): Promise<{ status: string; recognised: RecognisedPage | undefined }> {
  const described = await describeTab(tabId);
  if (!described.ok) return { status: CLICK_AGAIN, recognised: undefined };
  const recognised = described.value;
  const fields = amountFields(recognised);
  const followed = await followAmounts(tabId, recognised.frames.open, fields);
  return { status: STATUSES[followed] ?? `${followed} champs de montant suivis : ${TYPE}`, recognised };
}

function amountFields({ page, detection }: RecognisedPage): FollowedField[] {
  const controls = new Map(page.controls.map((control) => [control.id, control]));
  return detection.matches.flatMap(({ controlId, type, unit }) => {
    const control = controls.get(controlId);
    return unit === null || !control ? [] : [{ controlId, type, label: nameOf(control) }];
  });
}
