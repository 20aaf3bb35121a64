import { browser } from 'wxt/browser';
import { type IsoDate, isoDate, parseIsoDate } from './dates';

/** True in `wxt build --mode e2e` only; the shipped build drops what stands behind it. */
declare const __TEST_BUILD__: boolean;

/** Where tests, evaluations and the demo put their day (`browser.storage.local`). The shipped build never reads it. */
export const TEST_CLOCK_KEY = 'test-clock';

/** Today by the person's own calendar. EDGE: the core is always given its day. */
export async function today(): Promise<IsoDate> {
  if (__TEST_BUILD__) {
    const stored = (await browser.storage.local.get(TEST_CLOCK_KEY))[TEST_CLOCK_KEY];
    const fixed = typeof stored === 'string' ? parseIsoDate(stored) : undefined;
    if (fixed) return fixed;
  }
  return isoDate(Temporal.Now.plainDateISO().toString());
}
