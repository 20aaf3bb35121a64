import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { fill, press, textOf, waitFor } from './page-actions.ts';

export interface Draft {
  readonly nature?: 'commitment' | 'payment' | 'estimate';
  readonly amount?: string;
  readonly purpose?: string;
  readonly date?: string;
  readonly commitmentNumber?: string;
}

/** The popup, driven as a tab that works on a given tab (test build only), or the real one given as a page. */
export class PopupPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: ExtensionBrowser, form: Page): Promise<PopupPage> {
    const tab = await browser.tabId(form);
    const page = await browser.extensionPage(`popup.html?tab=${tab}`);
    await waitFor(page, '#plan-title, .notice');
    return new PopupPage(page);
  }

  async type({ nature, amount, purpose, date, commitmentNumber }: Draft): Promise<void> {
    if (nature) await press(this.page, `input[name=nature][value=${nature}]`);
    if (amount !== undefined) await fill(this.page, '#amount', amount);
    if (purpose !== undefined) await fill(this.page, '#purpose', purpose);
    if (date !== undefined) await fill(this.page, '#date', date);
    if (commitmentNumber !== undefined) await fill(this.page, '#commitment-number', commitmentNumber);
  }

  /** `[field type, what will be written]` of each step of the plan. */
  steps(): Promise<string[][]> {
    return this.page.$$eval('[data-type]', (nodes) =>
      nodes.map((node) => [
        node.getAttribute('data-type') ?? '',
        node.querySelector('[data-testid=shown]')?.textContent ?? '',
      ]),
    );
  }

  /** `[label, reason]` of each control left alone. */
  skipped(): Promise<string[][]> {
    return this.page.$$eval('[data-testid=skipped] dl > div', (nodes) =>
      nodes.map((node) => [
        node.querySelector('dt')?.textContent ?? '',
        node.querySelector('dd')?.textContent ?? '',
      ]),
    );
  }

  available(kind: 'commitment' | 'payment'): Promise<string> {
    return textOf(this.page, `[data-testid=available-${kind}]`);
  }

  /** Confirms the plan and waits until the popup has closed itself. Firefox tells no driver that it has: it is asked. */
  async confirm(): Promise<void> {
    await press(this.page, '[data-testid=confirm]:not(:disabled)').catch(() => undefined);
    for (let attempt = 0; attempt < 50; attempt++) {
      const isThere = await this.page.evaluate(() => true).catch(() => false);
      if (!isThere) return;
      await pause(100);
    }
    throw new Error('the popup stayed open after the confirmation');
  }

  /** Confirms, and reads the report in a popup opened anew, as a person does. */
  static async confirmAndReopen(popup: PopupPage, browser: ExtensionBrowser, form: Page): Promise<PopupPage> {
    await popup.confirm();
    const again = await PopupPage.open(browser, form);
    await again.report();
    return again;
  }

  /** Waits for the end of the fill and reads its report. */
  async report(): Promise<string> {
    await waitFor(this.page, '[data-testid=fill-report]:not([data-status=running])');
    return textOf(this.page, '[data-testid=fill-report]');
  }

  /** The sentences of the report, and the fields it refused. */
  async reportLines(): Promise<string[]> {
    await this.report();
    return this.page.$$eval('[data-testid=fill-report] p, [data-refused]', (nodes) =>
      nodes.map((node) => node.textContent?.trim() ?? ''),
    );
  }

  /** `[label, reason]` of each field that did not take its value. */
  refused(): Promise<string[][]> {
    return this.page.$$eval('[data-refused]', (nodes) =>
      nodes.map((node) => {
        const label = node.querySelector('strong')?.textContent ?? '';
        return [label, (node.textContent ?? '').replace(/\s/g, ' ').slice(label.length + 3)];
      }),
    );
  }

  /** What the popup says about the page under it, and whether it offers to fill it. */
  async verdict(): Promise<{ readonly notices: string; readonly offersFill: boolean }> {
    const notices = await this.page.$$eval('.notice', (nodes) =>
      nodes.map((node) => (node.textContent ?? '').replace(/\s/g, ' ')).join(' | '),
    );
    const offers = await this.page.$$('[data-testid=confirm], [data-type]');
    return { notices, offersFill: offers.length > 0 };
  }

  async undo(): Promise<void> {
    await press(this.page, '[data-testid=undo]');
    await waitFor(this.page, '[data-testid=fill-report][data-status=undone]');
  }
}
