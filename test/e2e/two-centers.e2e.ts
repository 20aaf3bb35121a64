import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { fill, textOf, valuesOf, waitFor, waitForRule, waitForText } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { SidePanel } from './pages/side-panel.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

journey(
  'A convention of two funds centers: which one pays',
  { browsers: ['chromium', 'firefox'] },
  async (t) => {
    const { browser } = t;
    const site = await startSite({ folder: join(FIXTURES, 'pages') });
    t.after(site.close);
    await browser.setToday('2025-06-01');
    const full = await FullPage.openRegister(
      browser,
      join(FIXTURES, 'conventions-ours/lines-table-cost-centers.txt'),
    );
    const form = await browser.openPage(`${site.origin}/demande-achat.html`);
    const popup = await PopupPage.open(browser, form);
    const list = await waitFor(popup.page, '#funds-center');
    const centers = await list.$$eval('option', (options) => options.map(({ value }) => value));
    const [first = '', second = ''] = centers;
    const planned = async (page: PopupPage) =>
      (await page.steps()).find(([type]) => type === 'funds-center')?.[1];

    await t.step('the first is planned, until the person chooses the other', async () => {
      assert.equal(centers.length, 2);
      assert.equal(await planned(popup), first);
      await fill(popup.page, '#funds-center', second);
      await popup.page.waitForFunction(
        (center) =>
          document.querySelector('[data-type=funds-center] [data-testid=shown]')?.textContent === center,
        { polling: 100 },
        second,
      );
    });

    await t.step('the amount is counted on its credits, and the ledger says so', async () => {
      await popup.type({ amount: '1 000', purpose: 'Audit' });
      await waitForRule(popup.page, 'imputation-unresolved', false);
      const again = await PopupPage.confirmAndReopen(popup, browser, form);
      await again.page.close();
      assert.equal((await valuesOf(form, ['cf']))['cf'], second);
      await full.go('registre');
      assert.match(await full.textOfFirst(), new RegExp(second));
    });

    await t.step('a form that holds one already says which', async () => {
      const other = await browser.openPage(`${site.origin}/demande-achat.html`);
      await fill(other, '#cf', first);
      const held = await PopupPage.open(browser, other);
      await waitForText(held.page, '[data-testid=center-held]', /le formulaire le contient déjà/);
      assert.equal(
        await held.page.$eval('#funds-center', (node) => (node as HTMLSelectElement).value),
        first,
      );
      await held.page.close();
      await other.close();
    });

    await t.step('the panel starts from the last choice', async () => {
      const empty = await browser.openPage(`${site.origin}/demande-achat.html`);
      const panel = await SidePanel.open(browser, empty);
      await waitFor(panel.page, '#funds-center');
      assert.equal(
        await panel.page.$eval('#funds-center', (node) => (node as HTMLSelectElement).value),
        second,
      );
      assert.doesNotMatch(await textOf(panel.page, 'main'), /ne dit pas sur quel centre financier/);
    });
  },
);
