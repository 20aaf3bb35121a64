import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { POLLING, press, valuesOf, waitFor, waitForText } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const REQUEST = `<!doctype html><html lang="fr"><title>Demande d'achat</title><h1>Demande d'achat</h1><form>
  <p><label for="df">Domaine fonctionnel</label><input id="df"></p>
  <p><label for="fixed">Centre de coûts</label><input id="fixed" readonly></p>
  <p><label for="objet">Objet</label><input id="objet"></p>
  <p><label for="ttc">Montant TTC</label><input id="ttc"></p>
  <table><thead><tr><th>Centre financier</th><th>Quantité</th></tr></thead><tbody>
  <tr><td><input id="cf1"></td><td><input id="q1"></td></tr><tr><td><input id="cf2"></td><td><input id="q2"></td></tr>
  </tbody></table><p style="height:3000px"></p><p><label for="act">Activité</label><input id="act"></p></form></html>`;

journey('What makes it comfortable', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ pages: { '/achat': REQUEST } });
  t.after(site.close);
  await browser.setToday('2023-10-15');
  const full = await FullPage.openRegister(browser, join(FIXTURES, 'conventions/00-fast-13-mano.txt'));
  const form = await browser.openPage(`${site.origin}/achat`);
  const values = () => valuesOf(form, ['df', 'cf1', 'cf2', 'ttc', 'fixed']);

  await t.step(
    'what was left aside is filled with one click, what cannot be written is not offered',
    async () => {
      const popup = await PopupPage.open(browser, form);
      await press(popup.page, '[data-testid=skipped] summary');
      const offered = await popup.page.$$eval('[data-testid=include]', (buttons) =>
        buttons.map((button) => (button.getAttribute('aria-label') ?? '').replace(/\s/g, ' ')),
      );
      assert.deepEqual(offered, ['Remplir quand même : Centre financier']);
      await press(popup.page, '[data-testid=include]');
      await waitForText(popup.page, '[data-testid=confirm]', /Remplir 4 champs/);
      await (await PopupPage.confirmAndReopen(popup, browser, form)).page.close();
      const { cf1, cf2, fixed } = await values();
      assert.deepEqual([cf1, cf2, fixed], ['0352-CFSE-CFIN', '0352-CFSE-CFIN', '']);
    },
  );

  await t.step('a second fill is undone alone, then the one before it', async () => {
    const popup = await PopupPage.open(browser, form);
    await press(popup.page, 'details:has(#amount) > summary');
    await popup.type({ amount: '1 000' });
    await waitForText(popup.page, '[data-testid=confirm]:not(:disabled)', /enregistrer 1 000,00 €/);
    const again = await PopupPage.confirmAndReopen(popup, browser, form);
    assert.equal((await values())['ttc'], '1000');
    await waitForText(again.page, '[data-testid=undo-all]', /les 2 remplissages/);
    await again.undo();
    const { ttc, df } = await values();
    assert.deepEqual([ttc, df], ['', '0352-01']);
    await full.waitForFirst(['reversal', 'recorded']);
    await press(again.page, '[data-testid=undo-earlier]');
    await form.waitForFunction(
      () => (document.getElementById('df') as HTMLInputElement).value === '',
      POLLING,
    );
    await again.page.close();
    const { cf1, cf2 } = await values();
    assert.deepEqual([cf1, cf2], ['', '']);
  });

  await t.step('« montrer ce champ » goes there, and draws nothing', async () => {
    const before = await form.evaluate(() => document.documentElement.outerHTML);
    const popup = await PopupPage.open(browser, form);
    await press(popup.page, '[data-type=activity] summary');
    await press(popup.page, '[data-type=activity] details button');
    await form.waitForFunction(() => document.activeElement?.id === 'act', POLLING);
    assert.ok((await form.evaluate(() => scrollY)) > 1000);
    assert.equal(await form.evaluate(() => document.documentElement.outerHTML), before);
  });

  await t.step('one key copies a reference', async () => {
    const popup = await PopupPage.open(browser, form);
    await popup.page.bringToFront();
    const copied = async (press_: () => Promise<void>, pattern: RegExp) => {
      await press_();
      return waitForText(popup.page, '[data-testid=copied]', pattern);
    };
    await popup.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await copied(() => popup.page.keyboard.press('Digit2'), /Copié : Domaine fonctionnel 0352-01/);
    await popup.page.focus('#amount');
    await popup.page.keyboard.down('Alt');
    await copied(() => popup.page.keyboard.press('Digit3'), /Copié : Centre financier 0352-CFSE-CFIN/);
    await popup.page.keyboard.up('Alt');
    await popup.page.keyboard.press('Digit2');
    const amount = await waitFor(popup.page, '#amount');
    assert.equal(await amount.evaluate((node) => (node as HTMLInputElement).value), '2');
  });
});
