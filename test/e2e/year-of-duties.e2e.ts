import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExtensionBrowser } from './browsers/extension-browser.ts';
import { journey } from './journey.ts';
import { followDownloads } from './pages/downloads.ts';
import { FullPage } from './pages/full-page.ts';
import { chooseFile, waitFor, waitForNone, waitForText } from './pages/page-actions.ts';
import { showPage } from './pages/show-page.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const CONVENTION = join(FIXTURES, 'conventions/00-fast-13-mano.txt');
const EXTRACT = join(FIXTURES, 'extracts/detailed-follow-up-cp1252.csv');

const SHOTS = join(import.meta.dirname, '../../.output/screenshots/year-of-duties');

/** Another day, seen by the background and by the page. */
async function turnTo(
  browser: ExtensionBrowser,
  full: FullPage,
  day: string,
  room: string,
): Promise<FullPage> {
  await browser.setToday(day);
  await full.page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
    ).chrome.runtime.sendMessage({ kind: 'refresh' }),
  );
  // A page of its own: Firefox does not tell that an address with a hash was loaded again.
  await full.page.close();
  return FullPage.open(browser, room, 'keyboard');
}

/**
 * Follows the reminders that the browser is asked to show. Chromium keeps them until they are closed; Firefox without a
 * screen closes each as soon as it is shown, and says so to every page of the extension: one listens.
 */
async function followReminders(browser: ExtensionBrowser) {
  const listener = await browser.extensionPage('options.html#/sites');
  await listener.evaluate(() => {
    const { notifications } = (globalThis as unknown as { chrome: { notifications: Notifications } }).chrome;
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    notifications.onClosed.addListener((id) => seen.push(id));
    notifications.onShown?.addListener((id) => seen.push(id));
  });
  const shownNow = async () => [
    ...Object.keys(((await browser.call('notifications.getAll')) ?? {}) as object),
    ...(await listener.evaluate(() => Reflect.get(globalThis, 'seen') as string[])),
  ];
  /** The names of the reminders once one of them is like this. */
  return async (wanted: RegExp): Promise<string> => {
    let shown = '';
    for (let attempt = 0; attempt < 50; attempt++) {
      shown = (await shownNow()).join('\n');
      if (wanted.test(shown)) return shown;
      await pause(100);
    }
    throw new Error(`no reminder like ${wanted}, but: ${shown}`);
  };
}

type Heard = { addListener(heard: (id: string) => void): void };
/** `onShown` is Firefox's alone. */
type Notifications = { readonly onClosed: Heard; readonly onShown?: Heard };

journey(
  'A year of FAST 13 by keyboard only: dates, a message, an extract and the account',
  { browsers: ['chromium', 'firefox'] },
  async (t) => {
    const { browser } = t;
    const downloads = await followDownloads(browser);
    t.after(downloads.remove);
    await browser.setToday('2023-10-15');
    const reminders = await followReminders(browser);
    let full = await FullPage.openRegister(browser, CONVENTION, 'keyboard');
    let { page } = full;
    const show = (name: string) => showPage(browser, page, 'year-of-duties', name);
    const turn = async (day: string, room: string) => {
      full = await turnTo(browser, full, day, room);
      page = full.page;
    };

    await t.step('the calendar holds the dates of the convention, and goes into a diary', async () => {
      await full.go('rapports');
      await waitForText(
        page,
        '[data-duty=condition]',
        /30\/11\/2023Condition à faire constater : 35 000,00 € d’AE 2023/,
      );
      await waitForText(page, '[data-duty=own-funds]', /22\/03\/2024.*100 000,00 €/);
      // What no convention says is added by hand.
      await full.fill('#own-date', '2024-01-16');
      await full.fill('#own-title', 'Comité de suivi');
      await full.press('form[aria-label="Ajouter une date"] button:not(:disabled)');
      await waitForText(page, '[data-duty=own]', /16\/01\/2024.*Comité de suivi/);
      await waitForText(page, '[data-duty=technical-end]', /31\/12\/2024/);
      await full.press('[data-testid=export-ics]');
      const file = (await downloads.file('.ics')).toString('utf8');
      assert.match(file, /^BEGIN:VCALENDAR\r\n/);
      assert.match(file, /DTSTART;VALUE=DATE:20241231/);
      await show('1-calendar');
    });

    await t.step('nothing is told of before its time; then once, in the browser', async () => {
      await assert.rejects(reminders(/condition/), /no reminder/);
      await turn('2023-11-10', 'conventions');
      await reminders(/condition 2023-11-30/);
    });

    await t.step(
      'the review is held and the tranche released: the calendar no longer asks for it',
      async () => {
        const tranche = await page.waitForSelector('[data-tranche] summary');
        assert.ok(tranche);
        await show('2-conventions');
        const id = await page.$eval('[data-tranche]:has([data-testid^=release-])', (node) =>
          node.getAttribute('data-tranche'),
        );
        await full.releaseTranche(id ?? '', '2023-11-10', 'Revue à mi-parcours');
        await full.go('rapports');
        await waitFor(page, '[data-duty=own]');
        assert.equal((await page.$$('[data-duty=condition]')).length, 0);
      },
    );

    await t.step(
      'an order is recorded, and credits run short: the message is ready, with the figures',
      async () => {
        await full.go('registre');
        await full.fill('#entry-day', '2023-10-20');
        await full.recordCommitment('28 800', 'Développement');
        await show('3-register');
        await full.go('rapports');
        await full.press('[data-testid=letter-shortage]');
        const body = await page.$eval('#letter-body', (node) =>
          (node as HTMLTextAreaElement).value.replace(/\s/g, ' '),
        );
        assert.match(
          body,
          /sans délai.*AE 2023 : dotation 70 000,00 €, libérés 70 000,00 €, consommés 28 800,00 €/,
        );
        await show('4-letter');
        await full.press('[data-testid=save-letter]');
        assert.match((await downloads.file('.txt')).toString('utf8'), /^Objet : Crédits insuffisants/);
      },
    );

    await t.step('the extract of October closes two gaps', async () => {
      await full.go('rapprochement');
      await chooseFile(page, '[data-testid=extract-file]', EXTRACT);
      await waitForText(page, '[data-testid=reconciliation-count]', /4 écarts/);
      await show('5-extract');
      await full.press('tr:nth-child(1) [data-testid=proposal]');
      await full.press('tr:nth-child(3) [data-testid=proposal]');
      await full.press('[data-testid=record-proposals]:not(:disabled)');
      await waitForText(page, '[data-testid=reconciliation-count]', /2 lignes concordent, 2 écarts/);
    });

    await t.step('in January what is left to pay goes on into the year, once it is ticked', async () => {
      await turn('2024-01-10', 'rapports');
      await waitForText(
        page,
        '[data-duty=carry-over]',
        /31\/01\/2024Bascule sur 2024 : 1 engagement non soldé.*18 800,00 € restent à payer/,
      );
      await reminders(/carry-over 2024-01-31/);
      await full.go('rapprochement');
      await waitForText(
        page,
        '[data-testid=carry-overs]',
        /EJ 2103105755, poste 1.*18 800,00 €.*Enregistrer la bascule de 18 800,00 € au 01\/01\/2024/,
      );
      await show('6-carry-over');
      await full.press('[data-testid=carry-overs] [data-testid=proposal]');
      await full.press('[data-testid=record-carry-overs]:not(:disabled)');
      await full.said(/1 écriture enregistrée/);
      await waitForNone(page, '[data-testid=carry-overs]');
      await full.go('situation');
      await waitFor(page, '.credit-plot svg');
      await waitForText(
        page,
        '[data-testid=last-extract]',
        /Dernier extrait Chorus : 31\/10\/2023, 2 écarts/,
      );
      await show('7-situation');
    });

    await t.step('in the last week the badge counts what is due', async () => {
      await turn('2024-12-27', 'rapports');
      await waitForText(page, '[data-duty=report]', /31\/12\/2024.*proche/);
      await reminders(/report 2024-12-31/);
    });

    await t.step('the account is made: progress, forecasts, and the same figures in every file', async () => {
      await full.fill('#report-progress', 'Mano est en service dans trois régions.');
      await full.fill('#forecast-purpose', 'Maintenance');
      await full.fill('#forecast-payment', '18 800');
      await full.press('form[aria-label="Ajouter une prévision"] button:not(:disabled)');
      const shown = await waitForText(page, '[data-testid=report]', /Maintenance.*18 800,00 €/);
      assert.match(shown, /2103105755.*28 800,00 €.*10 000,00 €.*18 800,00 €/);
      await show('8-report');
      if (browser.kind === 'chromium') {
        const printed = Buffer.from(
          await page.pdf({ path: join(SHOTS, '9-report.pdf'), preferCSSPageSize: true }),
        ).toString('latin1');
        // Paper shows the account alone, wide.
        assert.match(printed, /\/MediaBox\s*\[\s*0 0 84\d(?:\.\d+)? 59\d/);
        assert.equal([...printed.matchAll(/\/Type\s*\/Page\b/g)].length, 2);
      }
      for (const kind of ['ods', 'xlsx', 'csv']) await full.press(`[data-testid=report-${kind}]`);
      assert.equal((await downloads.file('.ods')).subarray(0, 2).toString(), 'PK');
      assert.equal((await downloads.file('.xlsx')).subarray(0, 2).toString(), 'PK');
      const csv = (await downloads.file('.csv')).toString('utf8');
      assert.match(
        csv,
        /"2103105755";"1";20\/10\/2023;"Développement";"confirmé";28800,00;0,00;10000,00;18800,00/,
      );
      assert.match(csv, /"Total";;;;;28800,00;0,00;10000,00;18800,00/);
    });
  },
);
