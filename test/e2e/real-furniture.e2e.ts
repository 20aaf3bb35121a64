import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { waitFor, waitForText } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { SidePanel } from './pages/side-panel.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const CONVENTION = join(FIXTURES, 'conventions/00-fast-13-mano.txt');

journey("The browser's own popup and side panel", { browsers: ['chromium'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ folder: join(FIXTURES, 'pages') });
  t.after(site.close);
  await browser.setToday('2023-10-15');
  const full = await FullPage.openRegister(browser, CONVENTION);
  const form = await browser.openPage(`${site.origin}/demande-achat.html`);

  await t.step('the popup plans the form under it, and fills it once closed', async () => {
    const popup = new PopupPage(await browser.realPopup(form));
    await waitFor(popup.page, '#plan-title');
    await popup.type({ amount: '1 200' });
    const types = (await popup.steps()).map(([type]) => type);
    for (const type of ['amount-incl-tax', 'funds-center', 'activity']) assert.ok(types.includes(type), type);
    await popup.confirm();
    await full.waitForEntries([['commitment', 'pending']]);
    const again = new PopupPage(await browser.realPopup(form));
    assert.match(await again.report(), /champs remplis et relus, écriture de 1.200,00.€ en attente/);
    await again.page.close();
  });

  await t.step('the side panel follows what is typed in the form beside it', async () => {
    // Opened beside another tab, it goes with the person to the form.
    const panel = new SidePanel(await browser.realSidePanel(full.page));
    await panel.waitForStatus(/Page non suivie/);
    await form.bringToFront();
    await panel.waitForStatus(/2 champs de montant suivis/);
    await form.$eval('#ttc', (field) => {
      (field as HTMLInputElement).value = '';
    });
    await form.type('#ttc', '36000');
    await panel.waitForStatus(/Montant TTC.*36.000,00.€/);
    // What is typed takes the place of the 1 200 € that this very form has put in the register.
    // The warning of the amount before stands until the register has answered.
    await waitForText(panel.page, '[data-rule=tranche-not-released]', /dépasse de 1.000,00.€/);
  });
});

journey('The popup and the sidebar of Firefox over a form', { browsers: ['firefox'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ folder: join(FIXTURES, 'pages') });
  t.after(site.close);
  await browser.setToday('2023-10-15');
  await FullPage.openRegister(browser, CONVENTION);
  const form = await browser.openPage(`${site.origin}/demande-achat.html`);

  await t.step('both are shown by Firefox itself', async () => {
    const popup = await browser.openRealPopup(form);
    assert.ok(popup.opened && popup.width >= 300 && popup.height >= 200, `popup: ${JSON.stringify(popup)}`);
    const sidebar = await browser.openRealSidebar();
    assert.ok(
      sidebar.opened && sidebar.width >= 200 && sidebar.height >= 200,
      `sidebar: ${JSON.stringify(sidebar)}`,
    );
  });
});
