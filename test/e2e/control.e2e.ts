import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { fill, press, waitFor, waitForText } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

journey('The thresholds of a convention, and its past', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ folder: join(FIXTURES, 'pages') });
  t.after(() => site.close());
  await browser.setToday('2023-10-15');
  let full = await FullPage.open(browser, 'importer');
  let { page } = full;
  await full.giveFile(join(FIXTURES, 'conventions/00-fast-13-mano.txt'));
  await full.save();
  await full.go('conventions');

  await t.step('an error cannot be lowered, a rate beyond the whole is refused in words', async () => {
    await press(page, '[data-testid=control] > summary');
    await waitFor(page, '#level-cap-exceeded:disabled');
    await waitFor(page, '#level-year-end-window:not(:disabled)');
    await fill(page, '#threshold-0-share', '110');
    await press(page, '[data-testid=save-control]');
    await waitForText(page, '[data-testid=control] [role=alert]', /Seuil 1, taux : un taux de 0,01 à 100 %/);
  });

  await t.step('a threshold is changed, and stays when the page is opened again', async () => {
    await fill(page, '#threshold-0-share', '10');
    await fill(page, '#threshold-0-level', 'warning');
    await press(page, '[data-testid=save-control]');
    await waitForText(page, '[data-testid=control] [data-testid=said]', /Seuils et niveaux enregistrés/);
    // Opened anew rather than reloaded: Firefox never tells that a page of an extension has been reloaded.
    await page.close();
    full = await FullPage.open(browser, 'conventions');
    page = full.page;
    const share = await waitFor(page, '#threshold-0-share');
    assert.equal(await share.evaluate((node) => (node as HTMLInputElement).value), '10');
  });

  await t.step('the popup warns at that threshold', async () => {
    const form = await browser.openPage(`${site.origin}/demande-achat.html`);
    const popup = await PopupPage.open(browser, form);
    await popup.type({ amount: '6 999,99', purpose: 'Maquettes' });
    await popup.type({ amount: '7 000', purpose: 'Maquettes' });
    await waitForText(
      popup.page,
      '[data-rule=usage-threshold][data-level=warning]',
      /à 10 % ou plus \(7 000,00 € sur 70 000,00 €\)/,
    );
    await popup.page.close();
  });

  await t.step('the usual ones come back', async () => {
    await press(page, '[data-testid=reset-control]');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#threshold-0-share')?.value === '80',
      { polling: 100 },
    );
  });

  await t.step('the envelope of a past day is shown, as it was known', async () => {
    await full.go('registre');
    await full.recordCommitment('30 000', 'Maquettes');
    await full.go('conventions');
    await press(page, '[data-testid=look-back] > summary');
    // The instant of a recording is the machine's own, whatever day the test has set.
    await fill(page, '#look-knownOn', '2100-01-01');
    await waitForText(page, '[data-testid=look-back] [role=status]', /dont 40 000,00 € restaient à engager/);
    await fill(page, '#look-knownOn', '2020-01-01');
    await waitForText(page, '[data-testid=look-back] [role=status]', /dont 70 000,00 € restaient à engager/);
    await fill(page, '#look-knownOn', '2100-01-01');
    await fill(page, '#look-heldOn', '2023-10-14');
    await waitForText(page, '[data-testid=look-back] [role=status]', /dont 70 000,00 € restaient à engager/);
    await fill(page, '#look-heldOn', '2023-12-01');
    await waitForText(page, '[data-testid=look-back] [role=status]', /dont 40 000,00 € restaient à engager/);
  });
});
