import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { clickToolbarIcon } from './browsers/click-toolbar-icon.ts';
import { startDisplay } from './browsers/display.ts';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { textOf, waitFor, waitForText } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { SidePanel } from './pages/side-panel.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const CONVENTION = join(FIXTURES, 'conventions/00-fast-13-mano.txt');

/** The field that counts only once it is left comes last: no other field takes the focus from it. */
const centerLast = (html: string) =>
  html.replace(/(<p><label for="centre">[^\n]*<\/p>\n)(.*)(<\/fieldset>)/s, '$2$1$3');

/** What the page itself holds for true, which is not always what stands in its fields. */
const modelOf = async (page: Page): Promise<unknown> => JSON.parse((await textOf(page, '#model')) || '{}');

/** Reads the address of the page in this tab, which only a permission for that page allows. */
const READ_ADDRESS = `(tabId) => chrome.scripting
  .executeScript({ target: { tabId }, func: () => location.href })
  .then(([first]) => first.result, () => 'no permission')`;

journey('A click on the toolbar fills a form', { browsers: ['chromium'] }, async (t) => {
  if (process.platform !== 'linux') return;
  const [site, display] = await Promise.all([
    startSite({ folder: join(FIXTURES, 'pages'), rewrite: centerLast }),
    startDisplay(),
  ]);
  t.after(site.close);
  t.after(display.close);
  const browser = await t.start({ build: 'shipped', headless: false, display: display.name });
  const full = await FullPage.openRegister(browser, CONVENTION);
  const form = await browser.openPage(`${site.origin}/engagement-evenements.html`);
  const click = async () => {
    const popup = new PopupPage(await clickToolbarIcon(browser, display, form));
    await waitFor(popup.page, '#plan-title, .notice');
    return popup;
  };

  const readAddress = async () => {
    const tabId = await browser.tabId(form);
    return (await browser.serviceWorker()).evaluate(`(${READ_ADDRESS})(${tabId})`);
  };

  await t.step(
    'the click gives the permission: the popup plans the three fields and writes none',
    async () => {
      assert.equal(await readAddress(), 'no permission');
      const popup = await click();
      await popup.type({ amount: '1 234,56', date: '2023-10-15' });
      await waitForText(popup.page, '[data-type=amount-incl-tax] [data-testid=shown]', /^1 234,56 €$/);
      assert.deepEqual(
        (await popup.steps()).map(([type]) => type),
        ['functional-area', 'amount-incl-tax', 'funds-center'],
      );
      assert.deepEqual(await modelOf(form), {});
      await popup.confirm();
    },
  );

  await t.step('the page itself holds the three values, and the next click tells so', async () => {
    await waitForText(form, '#model', /domaine.*montant.*centre/);
    const model = { centre: '0352-CFSE-CFIN', domaine: '0352-01', montant: '1234,56' };
    assert.deepEqual(await modelOf(form), model);
    const popup = await click();
    assert.match(await popup.report(), /3 champs remplis et relus, écriture de 1.234,56.€ en attente/);
    assert.deepEqual(await modelOf(form), model);
    await popup.page.close();
  });

  await t.step('the keys Alt+Shift+E open it too, real ones on a real keyboard', async () => {
    await form.bringToFront();
    const opened = await browser.nextPage('popup.html', async () => display.press('alt+shift+e'));
    const popup = new PopupPage(opened);
    assert.match(await popup.report(), /3 champs remplis et relus/);
    await popup.page.close();
  });

  await t.step('the register holds the entry, on its own day', async () => {
    await full.waitForEntries([['commitment', 'pending']]);
    assert.match(await textOf(full.page, '[data-state=pending]'), /15\/10\/2023.*1.234,56.€/);
  });

  await t.step(
    'the panel follows the page, and asks for a click when it has gone to another site',
    async () => {
      const panel = new SidePanel(await browser.realSidePanel(form));
      await panel.waitForStatus(/Un champ de montant suivi/);
      // The same server under a name that nobody clicked on.
      await form.goto(`${site.origin.replace('127.0.0.1', 'localhost')}/engagement-evenements.html`);
      await panel.waitForStatus(/Cliquez à nouveau sur Enveloppe/);
    },
  );
});
