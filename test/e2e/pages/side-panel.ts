import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { POLLING, waitFor } from './page-actions.ts';

/** The side panel, driven as a tab that follows a given tab (test build only), or the real one given as a page. */
export class SidePanel {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: ExtensionBrowser, form: Page): Promise<SidePanel> {
    const tab = await browser.tabId(form);
    const page = await browser.extensionPage(`sidepanel.html?tab=${tab}`);
    await waitFor(page, '[data-testid=following]');
    return new SidePanel(page);
  }

  async waitForStatus(pattern: RegExp): Promise<void> {
    await this.page.waitForFunction(
      (source) =>
        new RegExp(source).test(document.querySelector('[data-testid=following]')?.textContent ?? ''),
      POLLING,
      pattern.source,
    );
  }
}
