import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { focusedOn, tabTo } from './pages/keyboard.ts';
import { chooseFile, POLLING, valuesOf, waitFor, waitForNone, waitForText } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { SidePanel } from './pages/side-panel.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

journey('Our pages by keyboard only', { browsers: ['chromium'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ folder: join(FIXTURES, 'pages') });
  t.after(() => site.close());
  await browser.setToday('2023-10-15');
  const full = await FullPage.open(browser, 'importer');
  const { page } = full;
  const form = await browser.openPage(`${site.origin}/demande-achat.html`);

  await t.step('the review is presented, corrected and saved', async () => {
    await page.bringToFront();
    await full.giveFile(join(FIXTURES, 'conventions/00-fast-13-mano.txt'));
    await focusedOn(page, '[data-testid=review] > h2');
    for (const fact of ['own-funds-months', 'own-funds-amount']) {
      await tabTo(page, `[data-fact="${fact}"] input[type=radio]`);
      await page.keyboard.press('Space');
    }
    await tabTo(page, 'button[aria-label="Corriger : Centre de coûts"]');
    await page.keyboard.press('Enter');
    await focusedOn(page, '[data-review="cost-center:1"] input[type=radio]');
    await tabTo(page, '[data-testid=save-convention]');
    await page.keyboard.press('Enter');
    await focusedOn(page, '[data-testid=import-saved]');
  });

  await t.step('the popup opens on the amount and is confirmed', async () => {
    const popup = await PopupPage.open(browser, form);
    await popup.page.setViewport({ width: 380, height: 600 });
    await popup.page.bringToFront();
    await focusedOn(popup.page, '#amount');
    await popup.page.keyboard.type('40 000');
    await waitFor(popup.page, '[data-rule=tranche-not-released]');
    // The alert makes the bar that confirms higher: the field being typed must not go under it.
    await tabTo(popup.page, '#amount');
    await tabTo(popup.page, '[data-testid=confirm]');
    // The popup closes itself under the key.
    await popup.page.keyboard.press('Enter').catch(() => undefined);
    await form.waitForFunction(
      () => (document.getElementById('cf') as HTMLInputElement).value === '0352-CFSE-CFIN',
      POLLING,
    );
    assert.equal((await valuesOf(form, ['ttc']))['ttc'], '40000');
  });

  await t.step('a field is said never to be filled, in the panel', async () => {
    const panel = await SidePanel.open(browser, form);
    await panel.page.bringToFront();
    const field = '[data-answer=cost-center]';
    await waitFor(panel.page, field);
    await tabTo(panel.page, `${field} summary`);
    await panel.page.keyboard.press('Enter');
    await tabTo(panel.page, `${field} [data-testid=never]`);
    await panel.page.keyboard.press('Enter');
    await focusedOn(panel.page, '[data-testid=said]');
    await waitForNone(panel.page, field);
    await panel.page.close();
  });

  await t.step('the entry is confirmed, then cancelled in two presses', async () => {
    await page.bringToFront();
    await tabTo(page, 'nav a[href="#/registre"]');
    await page.keyboard.press('Enter');
    await waitFor(page, '[data-state=pending]');
    await tabTo(page, '[data-state=pending] input');
    await page.keyboard.type('1512345678');
    await page.keyboard.press('Enter');
    await focusedOn(page, '[data-testid=said]');
    await tabTo(page, '[data-operation=commitment] [data-testid=reverse]');
    await page.keyboard.press('Enter');
    await focusedOn(page, '[data-testid=confirm-reverse]');
    await page.keyboard.press('Enter');
    await full.waitForFirst(['reversal', 'recorded']);
    await focusedOn(page, '[data-testid=said]');
  });

  await t.step('the register is gone through line by line, and looked through', async () => {
    await tabTo(page, '#ledger-search');
    await page.keyboard.type('1512345678');
    await waitForText(page, '[data-testid=ledger-count]', /3 écritures/);
    await tabTo(page, 'table.ledger tr[data-index="0"]');
    await page.keyboard.press('End');
    await focusedOn(page, 'table.ledger tr[data-index="2"][aria-rowindex="4"]');
    await page.keyboard.press('ArrowUp');
    await focusedOn(page, 'table.ledger tr[data-index="1"]');
    await page.keyboard.press('Home');
    await focusedOn(page, 'table.ledger tr[data-index="0"]');
  });

  await t.step('an entry is tried on the plots, and the figures behind one are opened', async () => {
    await tabTo(page, 'nav a[href="#/situation"]');
    await page.keyboard.press('Enter');
    await waitFor(page, '.credit-plot svg');
    await tabTo(page, '#trial-amount');
    await page.keyboard.type('9000');
    await waitFor(page, '[data-testid=plot-draft]');
    await tabTo(page, '.credit-plot[data-kind=commitment] summary');
    await page.keyboard.press('Enter');
    await waitFor(page, '.credit-plot[data-kind=commitment] details[open] table');
  });

  await t.step('an extract is set beside the ledger, and a gap closed', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await tabTo(page, 'nav a[href="#/rapprochement"]');
    await page.keyboard.press('Enter');
    await chooseFile(
      page,
      '[data-testid=extract-file]',
      join(FIXTURES, 'extracts/detailed-follow-up-cp1252.csv'),
    );
    await waitFor(page, '[data-testid=proposal]');
    await tabTo(page, '[data-testid=proposal]');
    await page.keyboard.press('Space');
    await tabTo(page, '[data-testid=record-proposals]');
    await page.keyboard.press('Enter');
    await focusedOn(page, '[data-testid=said]');
  });

  await t.step('a message is made ready and changed', async () => {
    await tabTo(page, 'nav a[href="#/rapports"]');
    await page.keyboard.press('Enter');
    await waitFor(page, '[data-testid=letter-shortage]');
    await tabTo(page, '[data-testid=letter-shortage]');
    await page.keyboard.press('Enter');
    await tabTo(page, '#letter-body');
    await page.keyboard.type('Urgent. ');
    const letter = await page.$eval('#letter-body', (node) => (node as HTMLTextAreaElement).value);
    assert.match(letter, /^(?=.*Urgent\. ).*sans délai/s);
    await tabTo(page, '[data-testid=save-letter]');
  });

  await t.step('on a narrow page the menu of pages opens, closes, and keeps the focus', async () => {
    await page.setViewport({ width: 320, height: 600 });
    const button = '[data-testid=pages-menu-button]';
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    await tabTo(page, '#pages-menu a[href="#/sites"]');
    await page.keyboard.press('Escape');
    await focusedOn(page, `${button}[aria-expanded=false]`);
    await page.keyboard.press('Enter');
    await tabTo(page, '#pages-menu a[href="#/sauvegarde"]');
    await page.keyboard.press('Enter');
    await focusedOn(page, `${button}[aria-expanded=false]`);
    await waitForText(page, button, /Sauvegarde/);
    await waitForText(page, 'main h2', /Sauvegarde/);
  });
});
