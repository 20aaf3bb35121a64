import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PageScript } from '../lib/autofill/dom/page-script';
import type { AmountTyped, PageRequest } from '../lib/messages';

declare global {
  /** Ours, in the isolated world: the page does not see it. */
  var enveloppePageScript: { readonly isAlive: () => boolean } | undefined;
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    // The popup injects on each opening: a script that is already there keeps its journal, so that undo still works.
    if (globalThis.enveloppePageScript?.isAlive()) return;
    globalThis.enveloppePageScript = { isAlive: () => browser.runtime?.id !== undefined };
    const script = new PageScript(document, (typed) => {
      const message: AmountTyped = { kind: 'amount-typed', ...typed };
      browser.runtime.sendMessage(message).catch(() => undefined); // Nobody listens when the panel is closed.
    });
    browser.runtime.onMessage.addListener((request: PageRequest, _sender, answer) => {
      const answered = script.answer(request);
      if (!answered) return false;
      answered.then(answer, (failure: unknown) => {
        console.error(failure);
        answer(undefined);
      });
      return true;
    });
  },
});
