import type { Page } from 'puppeteer-core';
import type { Chromium } from '../e2e/browsers/chromium.ts';
import { median } from './median.ts';

/** What lies in the database before the page is opened. */
export interface StoredLedger {
  readonly convention: object;
  readonly rows: readonly object[];
  readonly end: object | null;
}

/** Medians in milliseconds. */
export interface LedgerTimes {
  /** From the start of the page to the frame that shows the last lines of the register. */
  readonly open: number;
  /** From the start of the page until every line is read and every balance shown. */
  readonly whole: number;
  /** From a key in the amount to its answer, gauges and alerts, laid out. */
  readonly keystroke: number;
  /** From a key in the search to its answer laid out; the list follows in turns. */
  readonly search: number;
  /** From a key in the search until the list is the one it asks for. */
  readonly found: number;
  /** Longest task while the register was being read. */
  readonly longest: number;
}

const CHUNK = 10_000;
const OPENINGS = 5;

/** Writes rows past the extension's own code: through it, each would be a transaction of its own. */
async function store(page: Page, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await page.evaluate(
      async (name, part) => {
        const open = indexedDB.open('enveloppe');
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          open.onsuccess = () => resolve(open.result);
          open.onerror = () => reject(open.error);
        });
        const transaction = database.transaction(name, 'readwrite');
        for (const row of part) transaction.objectStore(name).put(row);
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
        database.close();
      },
      table,
      rows.slice(from, from + CHUNK),
    );
  }
}

export async function storeLedger(chromium: Chromium, ledger: StoredLedger): Promise<void> {
  const page = await chromium.extensionPage('options.html#/sauvegarde');
  await page.waitForSelector('[data-testid=export]');
  await store(page, 'conventions', [ledger.convention]);
  await store(page, 'ledger', ledger.rows);
  await store(page, 'settings', [{ key: 'ledger-end', value: ledger.end }]);
  await page.close();
}

/** What the page told of itself: its own marks, set once a frame is drawn, and its long tasks. */
async function openRegister(
  chromium: Chromium,
): Promise<{ page: Page; open: number; whole: number; longest: number }> {
  const page = await chromium.browser.newPage();
  await page.emulateFocusedPage(true);
  await page.evaluateOnNewDocument(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${chromium.origin}/options.html#/registre`);
  await page.waitForFunction(() => performance.getEntriesByName('ledger-whole').length > 0, { polling: 50 });
  const told = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
    const whole = at('ledger-whole') ?? Number.NaN;
    return {
      open: at('ledger-begun') ?? whole,
      whole,
      longest: Math.max(0, ...(Reflect.get(window, 'tasks') as number[])),
    };
  });
  return { page, ...told };
}

/** The page's own work for each key: from the input event to the end of the layout it caused, without the wait for a frame. */
async function keystrokes(page: Page, selector: string, keys: string): Promise<number[]> {
  await page.bringToFront();
  await page.focus(selector);
  await page.evaluate((wanted) => {
    const times: number[] = [];
    Object.assign(window, { times });
    const { port1, port2 } = new MessageChannel();
    let start = 0;
    // A message comes after the event's own microtasks, in which the page is rendered.
    port1.onmessage = () => {
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
    };
    addEventListener(
      'input',
      ({ target }) => {
        if (!(target as Element).matches(wanted)) return;
        start = performance.now();
        port2.postMessage(null);
      },
      { capture: true },
    );
  }, selector);
  for (const key of keys) {
    await page.keyboard.press(key as never);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  }
  return page.evaluate(() => Reflect.get(window, 'times') as number[]);
}

/** Until the count under the search is that of the new list. */
async function findingTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#ledger-search');
    const count = () => document.querySelector('[data-testid=ledger-count]')?.textContent;
    const before = count();
    const start = performance.now();
    if (input) input.value = '15000990';
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    while (count() === before || count()?.startsWith('Recherche'))
      await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - start;
  });
}

/** Opens the register of what was stored again and again, and types in it. */
export async function measureLedger(chromium: Chromium): Promise<LedgerTimes> {
  const openings: { open: number; whole: number; longest: number }[] = [];
  const typed: number[] = [];
  const searched: number[] = [];
  const found: number[] = [];
  for (let round = 0; round < OPENINGS; round++) {
    const { page, ...times } = await openRegister(chromium);
    openings.push(times);
    if (round === OPENINGS - 1) {
      typed.push(...(await keystrokes(page, '#entry-amount', '12345')));
      searched.push(...(await keystrokes(page, '#ledger-search', '1500')));
      found.push(await findingTime(page));
    }
    await page.close();
  }
  return {
    open: median(openings.map(({ open }) => open)),
    whole: median(openings.map(({ whole }) => whole)),
    longest: median(openings.map(({ longest }) => longest)),
    keystroke: median(typed),
    search: median(searched),
    found: median(found),
  };
}
