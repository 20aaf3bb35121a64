import type { Browser } from 'puppeteer-core';
import { at, connectionOf } from './bidi-connection.ts';

/** A popup or a sidebar as Firefox shows it; the size is in CSS pixels. */
export type ShownView = { readonly opened: boolean; readonly width: number; readonly height: number };

/** The view once it holds this page and its height has stood still for a moment: a popup grows with what it shows. */
const SHOWN = (selector: string, page: string) => `
  const deadline = Date.now() + 5000;
  let height = 0;
  let since = Date.now();
  for (;;) {
    const view = ${selector};
    const isThere = view?.currentURI?.spec.includes('/${page}') && view.clientWidth > 0 && view.clientHeight > 30;
    if (!isThere || view.clientHeight !== height) since = Date.now();
    height = isThere ? view.clientHeight : 0;
    if (Date.now() - since > 1000) return { opened: true, width: view.clientWidth, height };
    if (Date.now() > deadline) return { opened: false, width: 0, height: 0 };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }`;

/** Chooses this item once the menu of the page is open; items of a sub-menu stand in it from the start. */
const CHOOSE = (label: string) => `
  const menu = document.getElementById('contentAreaContextMenu');
  const deadline = Date.now() + 5000;
  for (;;) {
    const item = [...menu.querySelectorAll('menuitem')].find((each) => each.getAttribute('label') === ${JSON.stringify(label)});
    if (menu.state === 'open' && item) {
      item.doCommand();
      menu.hidePopup();
      return { opened: true, width: 0, height: 0 };
    }
    if (Date.now() > deadline) {
      menu.hidePopup();
      return { opened: false, width: 0, height: 0 };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }`;

/** Firefox's own window, from inside: where the toolbar button and the sidebar are. */
export async function openChromeScope(browser: Browser, extensionId: string) {
  const send = connectionOf(browser);
  const context = at(await send('browsingContext.getTree', { 'moz:scope': 'chrome' }), 'contexts.0.context');

  const run = async (body: string): Promise<ShownView> => {
    const answer = await send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (async () => { ${body} })()))()`,
      target: { context },
      awaitPromise: true,
    });
    const text = at(answer, 'result.value');
    if (typeof text !== 'string') throw new Error(`Firefox's window answered ${JSON.stringify(answer)}`);
    const shown: unknown = JSON.parse(text);
    return {
      opened: at(shown, 'opened') === true,
      width: Number(at(shown, 'width')),
      height: Number(at(shown, 'height')),
    };
  };

  return {
    openPopup: () =>
      run(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('${extensionId}');
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
        ${SHOWN(`document.querySelector('browser.webextension-popup-browser')`, 'popup.html')}`),
    /** @returns whether the menu of the page, which a right click opens, has such an item; it is then chosen. */
    chooseInMenu: async (label: string) => (await run(CHOOSE(label))).opened,
    /** As if the person had chosen that scheme for all pages. */
    showIn: (scheme: 'light' | 'dark') =>
      run(`
        Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1});
        return { opened: true, width: 0, height: 0 };`),
    openSidebar: () =>
      run(`
        const name = '${extensionId}'.replace(/[^a-z0-9_-]/gi, '_');
        await SidebarController.show([...SidebarController.sidebars.keys()].find((key) => key.startsWith(name)));
        ${SHOWN(`SidebarController.browser?.contentDocument?.querySelector('browser')`, 'sidepanel.html')}`),
  };
}
