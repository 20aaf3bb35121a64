import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { POLLING } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { SidePanel } from './pages/side-panel.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const CONVENTION = join(FIXTURES, 'conventions/00-fast-13-mano.txt');

/** What a page holds on its nodes: nothing of ours may be there before a fill is confirmed. */
const markupOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

journey('A form that changes while it is filled', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ folder: join(FIXTURES, 'pages') });
  t.after(site.close);
  await browser.setToday('2023-10-15');
  await FullPage.openRegister(browser, CONVENTION);
  const form = await browser.openPage(`${site.origin}/formulaire-vivant.html`);
  const before = await markupOf(form);

  await t.step(
    'the side panel follows the lines that are added, and says when the form has gone',
    async () => {
      const panel = await SidePanel.open(browser, form);
      await panel.waitForStatus(/Un champ de montant suivi/);
      assert.equal(await markupOf(form), before, 'nothing is written on the page by looking at it');
      await form.bringToFront();
      await form.evaluate('addLine()');
      await panel.waitForStatus(/2 champs de montant suivis/);
      await form.evaluate('addLine()');
      await panel.waitForStatus(/3 champs de montant suivis/);
      await form.evaluate('leaveForm()');
      await panel.waitForStatus(/Aucun champ de montant reconnu/);
      await panel.page.close();
    },
  );

  await t.step('the plan follows a form that was replaced, and fills what stands there now', async () => {
    await form.reload();
    const popup = await PopupPage.open(browser, form);
    await popup.type({ amount: '1 000' });
    const types = async () => (await popup.steps()).map(([type]) => type).sort();
    assert.deepEqual(await types(), ['commitment-amount', 'functional-area', 'funds-center']);
    await form.bringToFront();
    await form.evaluate('replaceForm()');
    await popup.page.waitForFunction(() => document.querySelector('[data-type=cost-center]'), POLLING);
    const again = await PopupPage.confirmAndReopen(popup, browser, form);
    assert.deepEqual(await again.refused(), []);
    const values = await form.evaluate(() =>
      [...document.querySelectorAll('input')].map((input) => input.value),
    );
    assert.deepEqual(values, ['SGSIFAB075', '0352-CFSE-CFIN', '0352-01', '1000']);
    await again.page.close();
  });

  await t.step('a page about something else is not watched', async () => {
    const other = await browser.openPage(`${site.origin}/formulaire-vivant.html`);
    await other.evaluate(() => {
      document.body.innerHTML = '<h1>Contact</h1><form><label>Nom <input></label></form>';
    });
    const panel = await SidePanel.open(browser, other);
    await panel.waitForStatus(/Aucun champ/);
    await other.bringToFront();
    // The panel reads a tab that comes to the front: what matters is what comes after.
    await pause(1000);
    await other.evaluate(() =>
      document.forms[0]?.insertAdjacentHTML(
        'beforeend',
        '<h2>Imputation</h2><label>Montant AE (€) <input></label><label>Centre financier <input></label>',
      ),
    );
    await pause(1000);
    await panel.waitForStatus(/Aucun champ/);
    await panel.page.close();
    await other.close();
  });
});

/** A page that draws its next view itself, a moment after its address has changed. */
const ONE_PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Outil d’achat</title></head><body>
<main><h1>Accueil</h1></main><script>
  const views = {
    '/accueil': '<h1>Accueil</h1>',
    '/engager': '<h1>Demande d’engagement</h1><form><p><label>Montant AE (€) <input></label></p><p><label>Centre financier <input></label></p></form>',
  };
  window.go = (path) => {
    history.pushState(null, '', path);
    setTimeout(() => { document.querySelector('main').innerHTML = views[path]; }, 600);
  };
</script></body></html>`;

journey(
  'A page that changes its address without a load',
  { browsers: ['chromium', 'firefox'] },
  async (t) => {
    const { browser } = t;
    const site = await startSite({ pages: { '/accueil': ONE_PAGE } });
    t.after(site.close);
    await browser.setToday('2023-10-15');
    await FullPage.openRegister(browser, CONVENTION);
    const tool = await browser.openPage(`${site.origin}/accueil`);

    await t.step('is read again when the form of the new address is there, and when it is left', async () => {
      const panel = await SidePanel.open(browser, tool);
      await panel.waitForStatus(/Aucun champ/);
      await tool.evaluate("go('/engager')");
      await panel.waitForStatus(/Un champ de montant suivi/);
      await tool.evaluate("go('/accueil')");
      await panel.waitForStatus(/Aucun champ/);
      await panel.page.close();
    });
  },
);

/** Both steps are in the page from the start; a class shows one of them. */
const WIZARD = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Engager une dépense</title>
<style>.step { display: none } .step.is-on { display: block }</style></head><body><h1>Engager une dépense</h1><form>
<div class="step is-on"><p><label>Centre financier <input></label></p><p><label>Montant AE (€) <input></label></p></div>
<div class="step"><p><label>AE 2024 (€) <input id="next"></label></p><p><label>CP 2024 (€) <input></label></p></div></form>
<script>window.turn = () => {
  for (const step of document.querySelectorAll('.step')) step.classList.toggle('is-on');
  document.getElementById('next').focus();
}</script></body></html>`;

journey('A step that was only hidden', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ pages: { '/engager': WIZARD } });
  t.after(site.close);
  await browser.setToday('2023-10-15');
  await FullPage.openRegister(browser, CONVENTION);
  const wizard = await browser.openPage(`${site.origin}/engager`);

  await t.step('is followed as soon as a field of it is entered', async () => {
    const panel = await SidePanel.open(browser, wizard);
    await panel.waitForStatus(/Un champ de montant suivi/);
    await wizard.bringToFront();
    // The panel reads a tab that comes to the front: what matters is what comes after.
    await pause(1000);
    await wizard.evaluate('turn()');
    await panel.waitForStatus(/2 champs de montant suivis/);
    await panel.page.close();
  });
});

journey('A form in a closed shadow root', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ folder: join(FIXTURES, 'pages') });
  t.after(site.close);
  await browser.setToday('2023-10-15');
  await FullPage.openRegister(browser, CONVENTION);
  const form = await browser.openPage(`${site.origin}/racine-fermee.html`);

  await t.step('is recognised, filled, and put back', async () => {
    const popup = await PopupPage.open(browser, form);
    await popup.type({ amount: '1 234,50' });
    const again = await PopupPage.confirmAndReopen(popup, browser, form);
    assert.deepEqual(await again.refused(), []);
    assert.deepEqual(await form.evaluate('model()'), ['0352-CFSE-CFIN', 'SGSIFAB075', '1234,50']);
    await again.undo();
    assert.deepEqual(await form.evaluate('model()'), ['', '', '']);
  });
});
