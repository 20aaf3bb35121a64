import { browser } from 'wxt/browser';
import type { Detection } from '../../lib/autofill/field-match';
import type { PageDescription } from '../../lib/autofill/form-control';
import { detectFields } from '../../lib/autofill/recognition/detect-fields';
import { askPage, PAGE_SCRIPT } from '../../lib/messages';
import { failure, type Outcome, success } from '../../lib/outcome';
import { parsePageAnswer } from '../../lib/page-answers';

/** A page as its script described it, and what we recognise in it. */
export interface RecognisedPage {
  readonly page: PageDescription;
  readonly detection: Detection;
}

/**
 * Puts the page script into a tab's own document, asks it what is there, and recognises it here: the script beside
 * the page describes and decides nothing. The failure is a French sentence.
 */
export async function describeTab(tabId: number): Promise<Outcome<RecognisedPage, string>> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [PAGE_SCRIPT] });
  } catch {
    return failure(
      "Cette page n'est pas accessible à l'extension : page du navigateur, ou page rechargée depuis le dernier clic. Ouvrez le formulaire, puis cliquez à nouveau sur Enveloppe.",
    );
  }
  const { page } = parsePageAnswer('describe-page', await askPage(tabId, 'describe-page', {}));
  return success({ page, detection: detectFields(page) });
}
