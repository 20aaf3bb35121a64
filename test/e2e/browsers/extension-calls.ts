import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser.ts';

/** `TEST_CLOCK_KEY` of lib/clock.ts, which only a bundler can import. */
const TEST_CLOCK_KEY = 'test-clock';

/** A file of the extension with no code of ours in it: opened alone, it is a page that has the extension's APIs. */
export const BLANK_PAGE = 'icon/16.png';

type Calls = Pick<ExtensionBrowser, 'call' | 'tabId' | 'setToday' | 'badge'>;

function numberField(value: unknown, name: string): number {
  const field: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  if (typeof field !== 'number') throw new Error(`no number '${name}' in ${JSON.stringify(value)}`);
  return field;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`not a list: ${JSON.stringify(value)}`);
  return value;
}

/** What both browsers answer in the same way, asked through a blank page of the extension. */
export function extensionCalls(blank: () => Page): Calls {
  const call: Calls['call'] = (method, ...args) =>
    blank().evaluate(
      async (names, values): Promise<unknown> => {
        let owner: unknown;
        let member: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        for (const name of names) {
          owner = member;
          member = typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
        }
        if (typeof member !== 'function') throw new Error(`the extension has no ${names.join('.')}`);
        return Reflect.apply(member, owner, values);
      },
      method.split('.'),
      args,
    );

  return {
    call,
    async tabId(page) {
      await page.bringToFront();
      const tabs = list(await call('tabs.query', { active: true, windowType: 'normal' }));
      if (tabs.length !== 1)
        throw new Error(`${tabs.length} active tabs: the window of the page is not known`);
      return numberField(tabs[0], 'id');
    },
    async setToday(isoDate) {
      await call('storage.local.set', { [TEST_CLOCK_KEY]: isoDate });
    },
    async badge(tabId) {
      const where = tabId === undefined ? {} : { tabId };
      const text = await call('action.getBadgeText', where);
      const color = list(await call('action.getBadgeBackgroundColor', where)).map(Number);
      return { text: String(text), color };
    },
  };
}
