import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { POLLING, waitFor } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

journey(
  'A site is recognised automatically once it is allowed',
  { browsers: ['chromium', 'firefox'] },
  async (t) => {
    const { browser } = t;
    const site = await startSite({ folder: join(FIXTURES, 'pages') });
    t.after(() => site.close());
    const full = await FullPage.open(browser, 'importer');
    await full.giveFile(join(FIXTURES, 'conventions/00-fast-13-mano.txt'));
    await full.save();
    const form = await browser.openPage(`${site.origin}/demande-achat.html`);
    /** The page script answers only where it runs already. */
    const answers = async () => {
      await form.reload();
      const tab = await browser.tabId(form);
      const asked = browser.call('tabs.sendMessage', tab, { kind: 'describe-page' }, { frameId: 0 });
      return asked.then(
        (answer) => answer !== undefined && answer !== null,
        () => false,
      );
    };

    await t.step('nowhere before anybody asks', async () => {
      assert.equal(await answers(), false);
      assert.deepEqual(await browser.call('scripting.getRegisteredContentScripts'), []);
    });

    await t.step('on the site after a click in the popup', async () => {
      const popup = await PopupPage.open(browser, form);
      await popup.page.bringToFront();
      const button = await waitFor(popup.page, '[data-testid=allow-site]');
      // A real click: browsers ask for a permission on a gesture only. This build already holds it for the test server.
      await button.click();
      await popup.page.waitForFunction(
        () => document.querySelector('footer')?.textContent?.includes('reconnus automatiquement'),
        POLLING,
      );
      await popup.page.close();
      assert.equal(await answers(), true);
    });

    await t.step('until it is removed from the list', async () => {
      await full.go('sites');
      const remove = await waitFor(full.page, 'main li button');
      await full.page.bringToFront();
      await remove.click();
      await full.page.waitForFunction(() => document.querySelector('main li') === null, POLLING);
      assert.equal(await answers(), false);
    });
  },
);
