import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { journey } from './journey.ts';
import { dumpDatabase } from './pages/database-dump.ts';
import { FullPage } from './pages/full-page.ts';
import { press, waitFor } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const CONVENTION = join(FIXTURES, 'conventions/00-fast-13-mano.txt');

const CONFIRM = '[data-testid=confirm]:not(:disabled)';

/** How many times the browser dies. Few by default: each death costs a start. */
const KILLS = process.env['KILLS'] === undefined ? undefined : Number(process.env['KILLS']);
const FEW = 1;
const SEED = Number(process.env['SEED'] ?? 20231015);
/** From the confirmation to the last field read back, in milliseconds. */
const LONGEST = 120;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The page tells its server as soon as one of its fields is written: that outlives the browser. */
const TELLS = `<script>addEventListener('input', () => navigator.sendBeacon('/written'), { once: true })</script>`;

const COLUMNS = [
  'amount',
  'commitmentNumber',
  'conventionId',
  'date',
  'digest',
  'fundsCenter',
  'id',
  'line',
  'netOfTax',
  'note',
  'operation',
  'pending',
  'previous',
  'purpose',
  'recordedAt',
  'seq',
];

/** True from the moment when the register shows an entry of this purpose. */
async function watchRegister(page: Page, purpose: string): Promise<{ shown: boolean }> {
  const seen = { shown: false };
  const name = `shown${purpose.replace(/\W/g, '')}`;
  await page.exposeFunction(name, () => {
    seen.shown = true;
  });
  await page.evaluate(
    (wanted, tell) => {
      const look = () => {
        const ledger = document.querySelector('[data-testid=ledger]');
        if (ledger?.textContent?.includes(wanted)) Reflect.apply(Reflect.get(window, tell), window, []);
      };
      new MutationObserver(look).observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    },
    purpose,
    name,
  );
  return seen;
}

/** Confirms, and waits for the very moment when the popup, told that the fill has started, closes itself. */
async function confirmUntilStarted({ page }: PopupPage): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.exposeFunction('fillStarted', resolve);
  await page.evaluate(() => {
    window.close = () => Reflect.apply(Reflect.get(window, 'fillStarted'), window, []);
  });
  await press(page, CONFIRM);
  await promise;
}

journey('A power cut while an entry is recorded', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const profile = await mkdtemp(join(tmpdir(), 'enveloppe-killed-'));
  t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  const site = await startSite({
    folder: join(FIXTURES, 'pages'),
    rewrite: (html) => html.replace('</body>', `${TELLS}</body>`),
  });
  t.after(site.close);
  const random = numbersFrom(SEED);
  const kept: string[] = [];
  let browser = await t.start({ build: 'e2e', profile });
  await browser.setToday('2023-10-15');
  let full = await FullPage.openRegister(browser, CONVENTION);

  /** Confirms an entry, kills the browser a moment later: what had been seen of it by then. */
  const dieAfter = async (purpose: string, isStarted: boolean, delay: number) => {
    const form = await browser.openPage(`${site.origin}/demande-achat.html`);
    const popup = await PopupPage.open(browser, form);
    await popup.type({ amount: '100', purpose });
    const seen = await watchRegister(full.page, purpose);
    const asked = site.asked.length;
    if (isStarted) await confirmUntilStarted(popup);
    else await press(popup.page, CONFIRM);
    await pause(delay);
    const { shown } = seen;
    await browser.kill();
    return { shown, written: site.asked.slice(asked).includes('POST /written') };
  };

  for (let rank = 1; rank <= (KILLS ?? FEW); rank++) {
    const isStarted = rank % 2 === 0;
    // Squared: most of them early, when least is done.
    const delay = Math.round(random() ** 2 * LONGEST);
    const when = `${delay} ms after ${isStarted ? 'the popup was told that it started' : 'the confirmation'}`;

    await t.step(`killed ${when}, it has the entry whole, or never showed it nor wrote it`, async () => {
      const purpose = `Essai ${rank}`;
      const { shown, written } = await dieAfter(purpose, isStarted, delay);
      browser = await t.start({ build: 'e2e', profile });
      full = await FullPage.open(browser, 'registre');
      await waitFor(full.page, '[data-testid=ledger], main .notice');
      assert.equal(await full.page.$('[role=alert]'), null);
      const { ledger, conventions } = await dumpDatabase(full.page);
      assert.equal(conventions?.rows.length, 1);
      const rows = ledger?.rows.map(([, row]) => Object(row)) ?? [];
      const purposes = rows.map((row) => row.purpose);
      if (purposes.includes(purpose)) kept.push(purpose);
      else assert.deepEqual({ shown, written }, { shown: false, written: false });
      assert.deepEqual(purposes, kept);
      for (const row of rows) assert.deepEqual(Object.keys(row).toSorted(), COLUMNS);
      await full.waitForEntries(kept.map(() => ['commitment', 'pending']));
    });
  }
});
