import { strict as assert } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clickToolbarIcon } from './browsers/click-toolbar-icon.ts';
import { startDisplay } from './browsers/display.ts';
import { journey } from './journey.ts';
import { startSite } from './site.ts';

const PAGES = { '/': '<!doctype html><title>Page</title><p>Rien à remplir.</p>' };

/** Reads the address of the page in this tab, which only a permission for that page allows. */
const READ_ADDRESS = `(tabId) => (globalThis.browser ?? chrome).scripting
  .executeScript({ target: { tabId }, func: () => location.href })
  .then(([first]) => first.result, () => 'no permission')`;

journey(
  'The extension installs with what its manifest says',
  { browsers: ['chromium', 'firefox'] },
  async (t) => {
    await t.step('its manifest and its three pages load', async () => {
      const manifest = await t.browser.call('runtime.getManifest');
      assert.equal(Reflect.get(Object(manifest), 'name'), 'Enveloppe');
      for (const path of ['popup.html', 'options.html', 'sidepanel.html'])
        await t.browser.extensionPage(path);
    });
    await t.step('nothing left the machine', async () => {
      assert.deepEqual(t.browser.foreignRequests(), []);
    });
  },
);

journey('A journey starts with nothing stored', { browsers: ['chromium', 'firefox'] }, async (t) => {
  await t.step('what is stored is gone after a reset', async () => {
    await t.browser.setToday('2024-03-15');
    assert.deepEqual(await t.browser.call('storage.local.get', 'test-clock'), { 'test-clock': '2024-03-15' });
    await t.browser.reset();
    assert.deepEqual(await t.browser.call('storage.local.get', 'test-clock'), {});
  });
});

journey('A killed browser keeps what was stored', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const profile = await mkdtemp(join(tmpdir(), 'enveloppe-killed-'));
  t.after(() => rm(profile, { recursive: true, force: true }));
  await t.step('a day that was set is there after the power cut', async () => {
    const first = await t.start({ build: 'e2e', profile });
    await first.setToday('2024-03-15');
    await first.kill();
    const second = await t.start({ build: 'e2e', profile });
    assert.deepEqual(await second.call('storage.local.get', 'test-clock'), { 'test-clock': '2024-03-15' });
  });
});

journey('The popup opens from the toolbar', { browsers: ['chromium'] }, async (t) => {
  if (process.platform !== 'linux') return;
  const [site, display] = await Promise.all([startSite({ pages: PAGES }), startDisplay()]);
  t.after(site.close);
  t.after(display.close);
  await t.step('a real click opens the popup and lets the shipped build read that page', async () => {
    const browser = await t.start({ build: 'shipped', headless: false, display: display.name });
    const page = await browser.openPage(site.origin);
    const tabId = await browser.tabId(page);
    const readAddress = async () => (await browser.serviceWorker()).evaluate(`(${READ_ADDRESS})(${tabId})`);
    assert.equal(await readAddress(), 'no permission');
    const popup = await clickToolbarIcon(browser, display, page);
    assert.match(popup.url(), /popup\.html/);
    assert.equal(await readAddress(), `${site.origin}/`);
  });
});

journey('The popup and the sidebar open in Firefox', { browsers: ['firefox'] }, async (t) => {
  const site = await startSite({ pages: PAGES });
  t.after(site.close);
  await t.step('both are shown by Firefox itself', async () => {
    const page = await t.browser.openPage(site.origin);
    const popup = await t.browser.openRealPopup(page);
    assert.ok(popup.opened && popup.width >= 200, `popup: ${JSON.stringify(popup)}`);
    const sidebar = await t.browser.openRealSidebar();
    assert.ok(sidebar.opened && sidebar.width >= 200, `sidebar: ${JSON.stringify(sidebar)}`);
  });
});
