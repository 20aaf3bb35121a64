import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { journey } from './journey.ts';
import { BackupRoom } from './pages/backup-room.ts';
import { waitForBadge } from './pages/badge.ts';
import { followDownloads } from './pages/downloads.ts';
import { FullPage } from './pages/full-page.ts';
import { press, waitFor, waitForNone, waitForText } from './pages/page-actions.ts';

const CONVENTION = join(import.meta.dirname, '../fixtures/conventions/00-fast-13-mano.txt');
const BROKEN = '[data-testid=chain-broken]';

/** Makes the amount of one row another, past the extension's own code. */
function changeAmount(page: Page, rank: number, amount: number): Promise<void> {
  return page.evaluate(
    async (at, worth) => {
      const answer = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await answer(indexedDB.open('enveloppe'));
      const store = database.transaction('ledger', 'readwrite').objectStore('ledger');
      const rows = await answer(store.getAll());
      await answer(store.put({ ...rows[at], amount: worth }));
      database.close();
    },
    rank,
    amount,
  );
}

journey('An entry changed by another program is seen', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const profile = await mkdtemp(join(tmpdir(), 'enveloppe-chain-'));
  t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  let browser = await t.start({ build: 'e2e', profile });
  await browser.setToday('2023-10-15');
  let full = await FullPage.openRegister(browser, CONVENTION);
  await full.recordCommitment('1 000', 'Maquettes');
  await full.recordCommitment('2 000', 'Hébergement');
  let exported = '';

  await t.step('the untouched ledger holds, checked on demand', async () => {
    await BackupRoom.open(full);
    await press(full.page, '[data-testid=verify-chain]:not(:disabled)');
    await waitForText(full.page, '[data-testid=chain-state]', /Registre intact/);
    assert.equal(await full.page.$(BROKEN), null);
  });

  await t.step('on the next start, every room names the entry, and the badge is red', async () => {
    await changeAmount(full.page, 0, 1);
    await browser.close();
    browser = await t.start({ build: 'e2e', profile });
    full = await FullPage.open(browser, 'registre');
    const told = await waitForText(full.page, BROKEN, /rompu/);
    assert.match(
      told,
      /l.écriture n° 1 de la base \(l.engagement de 0,01 € du 15\/10\/2023\).*n.est plus telle/,
    );
    await waitForBadge(browser, 'error');
  });

  await t.step('the raw export gives the rows as they lie', async () => {
    const downloads = await followDownloads(browser);
    t.after(downloads.remove);
    await press(full.page, '[data-testid=export-raw]');
    exported = await downloads.path('.json');
    const raw = JSON.parse(await readFile(exported, 'utf8'));
    assert.deepEqual(
      raw.ledger.map(({ amount }: { amount: number }) => amount),
      [1, 200_000],
    );
  });

  await t.step(
    'that export says what is wrong before it is restored; put right, the alert goes',
    async () => {
      const room = await BackupRoom.open(full);
      await room.choose(exported);
      await waitForText(full.page, '[role=alert]', /Dans cette sauvegarde : Registre rompu/);
      await changeAmount(full.page, 0, 100_000);
      await press(full.page, '[data-testid=verify-chain]:not(:disabled)');
      await waitForNone(full.page, BROKEN);
      await waitFor(full.page, '[data-testid=chain-state]');
      await waitForBadge(browser, 'none');
    },
  );
});
