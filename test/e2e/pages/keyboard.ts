import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { POLLING } from './page-actions.ts';

/** More stops than any of our pages has. */
const MOST_STOPS = 200;
const MOST_LOOKS = 10;

/** Presses Tab, or Shift+Tab where it stands before, until the focus is on what a person would stop at; fails when it comes round without meeting it. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  let looks = 0;
  for (let press = 0; press < MOST_STOPS; press++) {
    const { isThere, isVisible, isBefore, seen } = await page.evaluate((wanted) => {
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
        seen: `${shown?.outerHTML.slice(0, 200) ?? 'nothing'} at ${box?.x}, ${box?.y} of ${innerWidth} × ${innerHeight}`,
      };
    }, selector);
    // The page may still be scrolling to it, or drawing what comes above it.
    if (isThere && !isVisible && looks++ < MOST_LOOKS) {
      await pause(100);
      press--;
      continue;
    }
    if (isThere) {
      assert.ok(isVisible, `${selector} has the focus and is covered: ${seen}`);
      return;
    }
    if (isBefore) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (isBefore) await page.keyboard.up('Shift');
  }
  const where = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    const state = !element ? 'not there' : element.checkVisibility() ? 'shown' : 'hidden';
    return `it is ${state}, and the focus is on ${document.activeElement?.outerHTML.slice(0, 200)}`;
  }, selector);
  throw new Error(`Tab never came to ${selector}: ${where}`);
}

/** Waits until the focus is there by itself. */
export const focusedOn = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), POLLING, selector);

/** Firefox is told a key by what it writes. */
const KEYS = { Enter: 'Enter', Space: ' ' } as const;

/** Goes to an element by Tab and presses this key on it. */
export async function keyOn(page: Page, selector: string, key: 'Enter' | 'Space'): Promise<void> {
  await comeTo(page, selector);
  await page.keyboard.press(KEYS[key]);
}

/** Does to a control what a click would, without a mouse: Enter, Space on a box to tick, arrows among choices. */
export async function pressByKey(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, POLLING, selector);
  const { type, name } = await page.$eval(selector, (node) => ({
    type: node instanceof HTMLInputElement ? node.type : '',
    name: node instanceof HTMLInputElement ? node.name : '',
  }));
  if (type !== 'radio') return keyOn(page, selector, type === 'checkbox' ? 'Space' : 'Enter');
  // Tab stops once at a group of choices.
  await comeTo(page, `input[type=radio][name="${name}"]`);
  const isOn = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let step = 0; step < MOST_STOPS && !(await isOn()); step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press(KEYS.Space);
}

/** Types into a field what a person would: the digits of a day, arrows to a choice, a text instead of the one there. */
export async function typeByKey(page: Page, selector: string, text: string): Promise<void> {
  await comeTo(page, selector);
  const { type, steps } = await page.$eval(
    selector,
    (node, value) => ({
      type: node instanceof HTMLInputElement ? node.type : '',
      steps:
        node instanceof HTMLSelectElement
          ? [...node.options].findIndex((option) => option.value === value) - node.selectedIndex
          : null,
    }),
    text,
  );
  if (steps !== null) {
    for (let step = 0; step < Math.abs(steps); step++)
      await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    return;
  }
  if (type === 'date') {
    const [year, month, day] = text.split('-');
    // Whoever comes from below stands on the year, or on the button after it.
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(`${day}${month}${year}`);
    return;
  }
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  if (text === '') await page.keyboard.press('Delete');
  else await page.keyboard.type(text);
}

/** Goes to an element by Tab, once it is there. */
async function comeTo(page: Page, selector: string): Promise<void> {
  // Firefox takes the focus off a page that is brought to the front twice: another one goes first.
  const hasFocus = () => page.evaluate(() => document.hasFocus());
  if (!(await hasFocus())) await page.bringToFront();
  if (!(await hasFocus())) {
    for (const other of await page.browser().pages()) {
      // One that has just been closed may still be told of.
      const isThere =
        other !== page &&
        (await other.bringToFront().then(
          () => true,
          () => false,
        ));
      if (isThere) break;
    }
    await page.bringToFront();
    await pause(100);
  }
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, POLLING, selector);
  await tabTo(page, selector);
}
