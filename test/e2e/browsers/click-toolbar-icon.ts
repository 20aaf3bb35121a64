import type { Page } from 'puppeteer-core';
import type { Chromium } from './chromium.ts';
import type { Display, Point } from './display.ts';

/** A colour that neither the browser nor the pages have. */
const MARK = 0xff00fe;

/** The screen after the browser had time to paint. */
async function waitForMark(display: Display): Promise<Point> {
  for (let tries = 0; tries < 100; tries++) {
    const point = await display.findColor(MARK);
    if (point) return point;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the toolbar shows no button of the extension');
}

/**
 * Clicks the extension's toolbar button over this page with a real mouse, as a person does: it opens the popup and
 * grants `activeTab`. The button is found by a badge of a colour of its own, put there for the time of the search.
 * @returns the real popup.
 */
export async function clickToolbarIcon(chromium: Chromium, display: Display, over: Page): Promise<Page> {
  const tabId = await chromium.tabId(over);
  const { text, color } = await chromium.badge(tabId);
  await chromium.call('action.setBadgeBackgroundColor', { tabId, color: [0xff, 0x00, 0xfe, 0xff] });
  await chromium.call('action.setBadgeText', { tabId, text: ' ' });
  const point = await waitForMark(display);
  await chromium.call('action.setBadgeText', { tabId, text });
  await chromium.call('action.setBadgeBackgroundColor', { tabId, color });
  return chromium.nextPage('popup.html', async () => display.click(point));
}
