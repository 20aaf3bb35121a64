import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { POLLING } from './pages/page-actions.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

const PAGE = `<!doctype html><html lang="fr"><title>Écran 12</title><input id="free"><input id="held" value="autre">
  <input id="fixed" readonly><input id="secret" type="password"></html>`;

journey('The menu of one field', { browsers: ['chromium'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ pages: { '/contact': PAGE } });
  t.after(site.close);
  await FullPage.openRegister(browser, join(FIXTURES, 'conventions/00-fast-13-mano.txt'));
  const form = await browser.openPage(`${site.origin}/contact`);
  const worker = await browser.serviceWorker();
  /** Chooses an item as the browser tells it; the menu itself is the browser's. */
  const choose = async (id: string, item: string) => {
    await form.bringToFront();
    await form.focus(`#${id}`);
    const tab = JSON.stringify({ id: await browser.tabId(form) });
    const info = JSON.stringify({ menuItemId: item, editable: true });
    await worker.evaluate(`chrome.contextMenus.onClicked.dispatch(${info}, ${tab})`);
    await pause(1500);
    return form.$eval(`#${id}`, (control) => (control as HTMLInputElement).value);
  };

  await t.step('writes the value that the item shows into the field that has the focus', async () => {
    assert.equal(await choose('free', 'funds-center'), '0352-CFSE-CFIN');
  });

  await t.step('leaves what a field holds, read-only fields and passwords alone', async () => {
    assert.equal(await choose('held', 'funds-center'), 'autre');
    assert.equal(await choose('fixed', 'funds-center'), '');
    assert.equal(await choose('secret', 'funds-center'), '');
  });
});

journey('The menu of one field in Firefox', { browsers: ['firefox'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ pages: { '/contact': PAGE } });
  t.after(site.close);
  await FullPage.openRegister(browser, join(FIXTURES, 'conventions/00-fast-13-mano.txt'));
  const form = await browser.openPage(`${site.origin}/contact`);
  const typedIn = (id: string) => form.$eval(`#${id}`, (control) => (control as HTMLInputElement).value);
  const ITEM = 'Centre financier : 0352-CFSE-CFIN';

  await t.step('a right click and an item write the value it shows', async () => {
    assert.ok(await browser.chooseInFieldMenu(form, '#free', ITEM), 'the menu has no such item');
    await form.waitForFunction(
      () => (document.getElementById('free') as HTMLInputElement).value === '0352-CFSE-CFIN',
      POLLING,
    );
  });

  await t.step('what a field holds, read-only fields and passwords stay as they are', async () => {
    for (const id of ['held', 'fixed', 'secret']) {
      await browser.chooseInFieldMenu(form, `#${id}`, ITEM);
      await pause(1500);
    }
    assert.deepEqual(
      [await typedIn('held'), await typedIn('fixed'), await typedIn('secret')],
      ['autre', '', ''],
    );
  });
});
