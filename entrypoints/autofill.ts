import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageScript } from '../lib/autofill/dom/page-script';
import type { AmountTyped, FormChanged, PageRequest } from '../lib/messages';

declare global {
  /** Ours, in the isolated world: the page does not see it. */
  var enveloppePageScript: { readonly isAlive: () => boolean } | undefined;
}

/**
 * The page script, put into a page on the person's click or on a site that she allowed. Not one of WXT's content scripts:
 * those post a message with the extension's id to the page, and listen to its document.
 */
export default defineUnlistedScript(() => {
  // The popup injects on each opening: a script that is already there keeps its journal, so that undo still works.
  if (globalThis.enveloppePageScript?.isAlive()) return;
  globalThis.enveloppePageScript = { isAlive: () => browser.runtime?.id !== undefined };
  // Nobody listens when popup and panel are closed.
  const tell = (message: AmountTyped | FormChanged) =>
    void browser.runtime.sendMessage(message).catch(() => undefined);
  const script = new PageScript(
    document,
    (typed) => tell({ kind: 'amount-typed', ...typed }),
    () => tell({ kind: 'form-changed' }),
  );
  browser.runtime.onMessage.addListener((request: PageRequest, _sender, answer) => {
    const answered = script.answer(request);
    if (!answered) return false;
    answered.then(answer, (failure: unknown) => {
      console.error(failure);
      answer(undefined);
    });
    return true;
  });
});
