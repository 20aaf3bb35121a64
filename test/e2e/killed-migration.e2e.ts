import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { journey } from './journey.ts';
import { dumpDatabase } from './pages/database-dump.ts';
import { FullPage } from './pages/full-page.ts';
import { press, waitFor, waitForText } from './pages/page-actions.ts';

/** How many times the browser dies in the middle. Few by default: each death costs a start and a database. */
const KILLS = Number(process.env['KILLS'] ?? 1);
/** A death before or after the step proves nothing: another one is tried. */
const TRIES = 4;
/** Enough for the step to last some tenths of a second. */
const ROWS = 3_000;

/** A convention and its entries as version 1 of the database wrote them: literally, so that no code can change them. */
const CONVENTION = {
  id: 'a',
  title: 'Convention de la première version',
  product: null,
  number: null,
  parties: [],
  programme: null,
  imputation: {
    functionalAreas: [],
    fundsCenters: [],
    activities: [],
    costCenters: [],
    fund: null,
    materialGroup: null,
    location: null,
  },
  allotments: [{ kind: 'commitment', year: 2024, amount: 900_000_000, fundsCenter: null }],
  tranches: [],
  cap: 900_000_000,
  signatureDate: null,
  startDate: null,
  endDate: null,
  noticeMonths: null,
  evidence: [],
  source: { fileName: 'convention.pdf', digest: '0'.repeat(64), importedOn: '2024-01-01' },
};

/**
 * Puts a database of version 1 in the place of what is there, through a page that runs none of our code, and keeps it open
 * until somebody asks for the step.
 */
async function writeVersion1(page: Page): Promise<void> {
  await page.evaluate(
    async (convention, count) => {
      const asked = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const openVersion1 = () => {
        // Dexie's version 1 is 10.
        const opening = indexedDB.open('enveloppe', 10);
        opening.onupgradeneeded = () => {
          const database = opening.result;
          database
            .createObjectStore('conventions', { keyPath: 'id' })
            .createIndex('source.digest', 'source.digest', { unique: true });
          const ledger = database.createObjectStore('ledger', { keyPath: 'seq', autoIncrement: true });
          ledger.createIndex('id', 'id', { unique: true });
          ledger.createIndex('conventionId', 'conventionId');
          database.createObjectStore('settings', { keyPath: 'key' });
        };
        return asked(opening);
      };
      let database: IDBDatabase | undefined;
      for (let tries = 1; !database; tries++) {
        await asked(indexedDB.deleteDatabase('enveloppe'));
        // The background may have made a new one in between.
        database = await openVersion1().catch((error: unknown) => {
          if (tries === 5) throw error;
          return undefined;
        });
      }
      const { promise, resolve: tell } = Promise.withResolvers<void>();
      const held = database;
      held.onversionchange = () => {
        held.close();
        tell();
      };
      Object.assign(window, { stepAsked: promise });
      const written = held.transaction(['conventions', 'ledger', 'settings'], 'readwrite', {
        durability: 'strict',
      });
      written.objectStore('conventions').add(convention);
      written.objectStore('settings').add({ key: 'current-convention', value: convention.id });
      for (let rank = 1; rank <= count; rank++)
        written.objectStore('ledger').add({
          id: `e${rank}`,
          conventionId: convention.id,
          date: '2024-02-01',
          recordedAt: '2024-02-01T00:00:00Z',
          note: '',
          operation: 'commitment',
          amount: 100,
          netOfTax: null,
          pending: true,
          purpose: `Commande ${rank}`,
          commitmentNumber: null,
        });
      await new Promise((resolve, reject) => {
        written.oncomplete = resolve;
        written.onabort = () => reject(written.error);
      });
    },
    CONVENTION,
    ROWS,
  );
}

/** Opens the extension beside that page, and waits until the step is asked for. */
const startStep = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    open('/options.html#/registre');
    await Reflect.get(window, 'stepAsked');
  });

/** Whether the step lasts still: until its end nobody else can open the database. */
const isUnderWay = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('enveloppe');
    return new Promise<boolean>((resolve) => {
      opening.onsuccess = () => resolve(false);
      setTimeout(() => resolve(true), 10);
    });
  });

journey('A power cut while the database is brought up', { browsers: ['chromium'] }, async (t) => {
  const profile = await mkdtemp(join(tmpdir(), 'enveloppe-migrated-'));
  t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  let browser = await t.start({ build: 'e2e', profile });
  await browser.setToday('2024-06-01');

  for (let rank = 0; rank < KILLS; rank++) {
    await t.step(
      `killed in the middle, it is old or new, and nothing of ${ROWS} entries is lost`,
      async () => {
        let wasUnderWay = false;
        for (let attempt = 0; !wasUnderWay && attempt < TRIES; attempt++) {
          const still = await browser.extensionPage('icon/16.png');
          await writeVersion1(still);
          await startStep(still);
          await pause(30 * (rank % 5));
          wasUnderWay = await isUnderWay(still);
          await browser.kill();
          browser = await t.start({ build: 'e2e', profile });
          const full = await FullPage.open(browser, 'registre');
          await waitFor(full.page, '[data-testid=ledger]');
          await waitForText(full.page, '[data-testid=ledger-count]', /^3\s000 écritures/);
          assert.equal(await full.page.$('[role=alert]'), null);
          await isWhole(full.page);
          await full.go('sauvegarde');
          await press(full.page, '[data-testid=verify-chain]:not(:disabled)');
          await waitForText(full.page, '[data-testid=chain-state]', /Registre intact/);
          await full.page.close();
        }
        assert.ok(wasUnderWay, 'the browser never died in the middle');
      },
    );
  }
});

/** Every row is there, in its place, as the version of today has it. */
async function isWhole(page: Page): Promise<void> {
  const { ledger, conventions } = await dumpDatabase(page);
  assert.equal(conventions?.rows.length, 1);
  const rows = ledger?.rows.map(([, row]) => Object(row)) ?? [];
  assert.deepEqual(
    rows.map(({ id }) => id),
    Array.from({ length: ROWS }, (_, index) => `e${index + 1}`),
  );
  assert.ok(rows.every(({ digest, fundsCenter }) => /^[\da-f]{64}$/.test(digest) && fundsCenter === null));
}
