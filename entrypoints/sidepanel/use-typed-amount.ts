import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { nameOf } from '../../lib/autofill/form-control';
import { type AmountTyped, askPage, type FollowedField } from '../../lib/messages';
import { amountTypedSchema, parsePageAnswer } from '../../lib/page-answers';
import { describeTab, onFormChanged, type RecognisedPage } from '../shared/describe-tab';
import { targetTab } from '../shared/target-tab';

export interface Following {
  readonly typed: AmountTyped | undefined;
  /** French: whether the page is followed, or why not. */
  readonly status: string;
}

const CLICK_AGAIN =
  'Page non suivie. Cliquez à nouveau sur Enveloppe dans la barre d’outils pour suivre ce formulaire.';

/** What is being typed in a recognised amount field of the tab beside the panel. Follows the active tab as it changes. */
export function useTypedAmount(): Following {
  const [following, setFollowing] = useState<Following>({ typed: undefined, status: 'Lecture de la page…' });
  useEffect(() => {
    let followed: number | undefined;
    const follow = async () => {
      const tab = await targetTab();
      followed = tab?.id;
      setFollowing({ typed: undefined, status: tab ? await followTab(tab.id) : CLICK_AGAIN });
    };
    // Lines were added or drawn anew: what was typed stays on show.
    const followAgain = async () => {
      if (followed === undefined) return;
      const status = await followTab(followed);
      setFollowing((before) => ({ ...before, status }));
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

async function followTab(tabId: number): Promise<string> {
  const described = await describeTab(tabId);
  if (!described.ok) return CLICK_AGAIN;
  const fields = amountFields(described.value);
  const { followed } = parsePageAnswer('follow-amounts', await askPage(tabId, 'follow-amounts', { fields }));
  if (followed === 0) return 'Aucun champ de montant reconnu dans cette page.';
  return followed === 1
    ? 'Un champ de montant suivi : saisissez, l’enveloppe répond.'
    : `${followed} champs de montant suivis : saisissez, l’enveloppe répond.`;
}

function amountFields({ page, detection }: RecognisedPage): FollowedField[] {
  const controls = new Map(page.controls.map((control) => [control.id, control]));
  return detection.matches.flatMap(({ controlId, type, unit }) => {
    const control = controls.get(controlId);
    return unit === null || !control ? [] : [{ controlId, type, label: nameOf(control) }];
  });
}
