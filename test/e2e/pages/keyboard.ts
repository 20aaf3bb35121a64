import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { POLLING } from './page-actions.ts';

/** Presses Tab, or Shift+Tab where it stands before, until the focus is on what a person would stop at; fails when it comes round without meeting it. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 80; press++) {
    const { isThere, isVisible, isBefore } = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      const box = focused?.getBoundingClientRect();
      const shown = box ? document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) : null;
      return {
        isThere: focused?.matches(wanted) ?? false,
        // Round the end of a page Firefox goes through its own window, and the page is no longer the one that has the keys.
        isBefore:
          focused !== null &&
          focused !== document.body &&
          [...document.querySelectorAll(wanted)].every(
            (each) => focused.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING,
          ),
        isVisible: focused === document.body || (shown !== null && (focused?.contains(shown) ?? false)),
      };
    }, selector);
    if (isThere) {
      assert.ok(isVisible, `${selector} has the focus and is covered`);
      return;
    }
    if (isBefore) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (isBefore) await page.keyboard.up('Shift');
  }
  throw new Error(`Tab never came to ${selector}`);
}

/** Waits until the focus is there by itself. */
export const focusedOn = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), POLLING, selector);

/** Goes to an element by Tab and presses this key on it. */
export async function keyOn(page: Page, selector: string, key: 'Enter' | 'Space'): Promise<void> {
  // Firefox takes the focus off a page that is brought to the front twice.
  if (!(await page.evaluate(() => document.hasFocus()))) await page.bringToFront();
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, POLLING, selector);
  await tabTo(page, selector);
  await page.keyboard.press(key);
}
