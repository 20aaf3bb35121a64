import { browser } from 'wxt/browser';
import { askPage, PAGE_SCRIPT } from '../../lib/messages';
import { failure, type Outcome, success } from '../../lib/outcome';
import { type PageAnswer, parsePageAnswer } from '../../lib/page-answers';

/** Puts the page script into a tab's own document and asks it what it sees. The failure is a French sentence. */
export async function describeTab(tabId: number): Promise<Outcome<PageAnswer<'describe-page'>, string>> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [PAGE_SCRIPT] });
  } catch {
    return failure(
      "Cette page n'est pas accessible à l'extension : page du navigateur, ou page rechargée depuis le dernier clic. Ouvrez le formulaire, puis cliquez à nouveau sur Enveloppe.",
    );
  }
  return success(parsePageAnswer('describe-page', await askPage(tabId, 'describe-page', {})));
}
