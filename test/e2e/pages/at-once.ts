import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { waitFor } from './page-actions.ts';

/** Milliseconds; long enough for every page to have got its order, on a busy machine too. */
const LEAD = 1000;

/** Clicks one thing in each of several pages at the same moment, by the machine's own clock. */
export async function pressAtOnce(
  ...presses: readonly (readonly [page: Page, selector: string])[]
): Promise<void> {
  for (const [page, selector] of presses) await waitFor(page, selector);
  const moment = Date.now() + LEAD;
  for (const [page, selector] of presses)
    await page.evaluate(
      (wanted, at) => {
        setTimeout(() => document.querySelector<HTMLElement>(wanted)?.click(), at - Date.now());
      },
      selector,
      moment,
    );
  if (Date.now() >= moment) throw new Error('the pages got their orders too late to act at once');
  await pause(moment - Date.now());
}
