import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { waitFor, waitForText } from './pages/page-actions.ts';
import { startSite } from './site.ts';

const DOCUMENTS = join(import.meta.dirname, '../fixtures/documents');

journey('The convention open in a tab is imported', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ folder: DOCUMENTS });
  t.after(() => site.close());

  await t.step('a web page, as it stands: nothing is asked of its site again', async () => {
    const tab = await browser.openPage(`${site.origin}/lines-per-funds-center.html`);
    const asked = () => site.asked.filter((each) => each.includes('lines-per-funds-center'));
    const before = asked().length;
    const page = await browser.extensionPage(`options.html?onglet=${await browser.tabId(tab)}#/importer`);
    await waitFor(page, '[data-testid=review]');
    assert.equal(asked().length, before);
    await page.close();
    await tab.close();
  });

  if (browser.kind === 'chromium')
    await t.step('a PDF in the browser’s viewer, read once more from its own address', async () => {
      const tab = await browser.openPage(`${site.origin}/tranche-table.pdf`);
      const page = await browser.extensionPage(`options.html?onglet=${await browser.tabId(tab)}#/importer`);
      await waitFor(page, '[data-testid=review], [data-testid=tab-problem]');
      await waitFor(page, '[data-testid=page-preview]');
      assert.deepEqual(
        site.asked.filter((asked) => asked.includes('pdf')).length <= 2,
        true,
        site.asked.join(', '),
      );
      await page.close();
    });

  await t.step('a page of the browser itself cannot be read, and it is said what to do', async () => {
    const tab = await browser.openPage('about:blank');
    const page = await browser.extensionPage(
      `options.html?onglet=${(await browser.tabId(tab)) + 9_999}#/importer`,
    );
    await waitForText(page, '[data-testid=tab-problem]', /Enregistrez-le sur ce poste, puis déposez-le/);
  });
});
