import { browser } from 'wxt/browser';

declare const __TEST_BUILD__: boolean;

/** The tab a popup or a side panel works on: the active one of its window. A test build may name it: `?tab=12`. */
export async function targetTab(): Promise<{ id: number; url: string | undefined } | undefined> {
  if (__TEST_BUILD__) {
    const named = Number(new URLSearchParams(location.search).get('tab'));
    if (named > 0) return withId(await browser.tabs.get(named));
  }
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active && withId(active);
}

const withId = (tab: { id?: number | undefined; url?: string | undefined }) =>
  tab.id === undefined ? undefined : { id: tab.id, url: tab.url };
