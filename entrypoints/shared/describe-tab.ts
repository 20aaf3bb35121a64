import { browser } from 'wxt/browser';
import type { Detection } from '../../lib/autofill/field-match';
import type { PageDescription } from '../../lib/autofill/form-control';
import { detectFields } from '../../lib/autofill/recognition/detect-fields';
import { askPage, PAGE_SCRIPT } from '../../lib/messages';
import { failure, type Outcome, success } from '../../lib/outcome';
import { formChangedSchema, parsePageAnswer } from '../../lib/page-answers';
import { type TaughtPage, withTaughtFields } from './taught-page';

/** A page as its script described it, and what we recognise in it. */
export interface RecognisedPage {
  readonly page: PageDescription;
  /** What was taught of this form applied. */
  readonly detection: Detection;
  readonly taught: TaughtPage;
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
  const { detection, taught } = await withTaughtFields(tabId, page, detectFields(page));
  // Only a recognised form is watched; asked without any, the script stops watching the one before.
  const controlIds = detection.matches.map((match) => match.controlId);
  await askPage(tabId, 'watch-form', { controlIds });
  return success({ page, detection, taught });
}

/** Calls back when the form that was recognised in this tab has changed. @returns the function that stops it. */
export function onFormChanged(tabId: () => number | undefined, onChange: () => void): () => void {
  const listener = (message: unknown, sender: { tab?: { id?: number | undefined } | undefined }) => {
    if (sender.tab?.id === tabId() && formChangedSchema.safeParse(message).success) onChange();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
