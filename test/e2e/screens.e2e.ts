import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { journey } from './journey.ts';
import { axeViolations } from './pages/axe-violations.ts';
import { FullPage } from './pages/full-page.ts';
import { POLLING, press, waitFor, waitForText } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { SidePanel } from './pages/side-panel.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const SHOTS = join(import.meta.dirname, '../../.output/screenshots/screens');

/** One look at a page at a width, in a scheme: nothing sticks out sideways, axe finds nothing, a picture is left. */
async function look(page: Page, name: string, width: number, scheme: 'light' | 'dark'): Promise<void> {
  // 380 × 600 is the popup; narrower is a page or a panel, as high as its window.
  await page.setViewport({ width, height: width === 380 ? 600 : 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.bringToFront();
  const where = `${name} ${width} ${scheme}`;
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(sideways <= 0, `${where}: ${sideways} px stick out sideways`);
  assert.deepEqual(await axeViolations(page), [], where);
  await page.screenshot({ path: join(SHOTS, `${name}-${width}-${scheme}.png`), fullPage: width !== 380 });
}

/** As a window of 1 280 points is at 200 %. */
async function zoomed(page: Page, name: string): Promise<void> {
  await page.setViewport({ width: 640, height: 450, deviceScaleFactor: 2 });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(sideways <= 0, `${name} at 200 %: ${sideways} px stick out sideways`);
  await page.setViewport({ width: 1280, height: 900 });
}

/** `npm run test:long` looks at every width in both schemes; `npm test` at the first width, in the dark one. */
const isLong = process.env['LONG'] !== undefined;
const lookAt = async (page: Page, name: string, ...widths: number[]) => {
  for (const width of isLong ? widths : widths.slice(0, 1))
    for (const scheme of isLong ? (['light', 'dark'] as const) : (['dark'] as const))
      await look(page, name, width, scheme);
};

journey('Every screen, light and dark, narrow and wide', { browsers: ['chromium'] }, async (t) => {
  const { browser } = t;
  mkdirSync(SHOTS, { recursive: true });
  const site = await startSite({ folder: join(FIXTURES, 'pages') });
  t.after(() => site.close());
  await browser.setToday('2023-10-15');
  const full = await FullPage.open(browser, 'importer');

  await t.step('the empty import page and a refused file', async () => {
    await lookAt(full.page, 'import', 320, 1280);
    await full.giveFile(join(FIXTURES, 'conventions/13-negatif-bon-de-commande.txt'));
    await lookAt(full.page, 'import-refused', 320);
  });

  await t.step('a review beside the page, and a list of files', async () => {
    await full.giveFile(join(FIXTURES, 'documents/tranche-table.pdf'));
    await waitFor(full.page, '.page-preview canvas[data-drawn]');
    await lookAt(full.page, 'review-page', 320, 1280);
    await press(full.page, '[data-testid=abandon-import]');
    const input = await waitFor(full.page, '[data-testid=convention-file]');
    await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(
      ...[
        'documents/protege.pdf',
        'documents/03-phrases-k-euros.odt',
        'conventions/13-negatif-bon-de-commande.txt',
      ].map((path) => join(FIXTURES, path)),
    );
    await waitFor(full.page, '[data-file="13-negatif-bon-de-commande.txt"][data-step=refused]');
    await lookAt(full.page, 'import-list', 320, 1280);
    await full.page.reload();
  });

  await t.step('the review, with doubtful values too', async () => {
    await full.giveFile(join(FIXTURES, 'conventions/05-ocr.txt'));
    await lookAt(full.page, 'review-doubtful', 320, 1280);
    await full.page.reload();
    await full.giveFile(join(FIXTURES, 'conventions-blind/ac10-postes-de-depense.txt'));
    await press(full.page, '[data-testid=left-amounts] summary');
    await waitForText(full.page, '[data-testid=left-amounts] li', /^64 000.*Développement/);
    await lookAt(full.page, 'review-left-amounts', 320, 1280);
    await full.page.reload();
    await full.giveFile(join(FIXTURES, 'conventions/00-fast-13-mano.txt'));
    await lookAt(full.page, 'review', 320, 1280);
    await full.save();
  });

  const form = await browser.openPage(`${site.origin}/demande-achat.html`);
  await t.step('the popup before, with a warning, and after', async () => {
    const popup = await PopupPage.open(browser, form);
    await lookAt(popup.page, 'popup-empty', 380);
    await popup.type({ amount: '40 000', purpose: 'Développement de Mano' });
    await waitFor(popup.page, '[data-rule=tranche-not-released]');
    await lookAt(popup.page, 'popup-warning', 380, 320);
    const after = await PopupPage.confirmAndReopen(popup, browser, form);
    await lookAt(after.page, 'popup-report', 380);
    await after.page.close();
  });

  await t.step(
    'the popup on a form of several lines, with what it leaves aside and its references',
    async () => {
      const lines = await browser.openPage(`${site.origin}/demande-lignes.html`);
      const popup = await PopupPage.open(browser, lines);
      await popup.type({ amount: '1 000,01' });
      const list = await waitFor(popup.page, '#lines');
      await list.evaluate((node) => {
        (node as HTMLSelectElement).value = '2';
        node.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await waitFor(popup.page, '[data-testid=line-share-1]');
      await press(popup.page, '[data-testid=skipped] summary');
      await press(popup.page, '[data-testid=copy-references] summary');
      await lookAt(popup.page, 'popup-lines', 320, 400);
      await popup.page.close();
      await lines.close();
    },
  );

  await t.step('the side panel', async () => {
    const panel = await SidePanel.open(browser, form);
    await panel.page.waitForFunction(() => document.querySelector('[data-pending]') !== null, POLLING);
    await lookAt(panel.page, 'side-panel', 320, 380);
    await press(panel.page, '[data-testid=page-fields] [data-answer=funds-center] summary');
    await press(panel.page, '[data-answer=funds-center] [data-testid=teach]');
    await waitFor(panel.page, '[data-answer=funds-center] [data-testid=forget]');
    await lookAt(panel.page, 'side-panel-field', 320, 380);
    await press(panel.page, '[data-testid=prepare-report]');
    await waitFor(panel.page, '#report-text');
    await lookAt(panel.page, 'side-panel-report', 320, 380);
    await panel.page.close();
  });

  await t.step('conventions, register, backup, sites, taught fields', async () => {
    for (const room of [
      'situation',
      'conventions',
      'registre',
      'rapprochement',
      'rapports',
      'sauvegarde',
      'sites',
      'champs',
    ]) {
      await full.go(room);
      await waitFor(full.page, `nav a[href="#/${room}"][aria-current=page]`);
      if (room === 'situation') await waitFor(full.page, '.credit-plot svg');
      await lookAt(full.page, room, 320, 1280);
    }
  });

  await t.step('the thresholds of a convention', async () => {
    await full.go('conventions');
    await press(full.page, '[data-testid=look-back] > summary');
    await press(full.page, '[data-testid=control] > summary');
    await lookAt(full.page, 'conventions-control', 320, 1280);
  });

  await t.step('a convention by hand, its checks, and the exchange below', async () => {
    await full.go('importer');
    await press(full.page, '[data-testid=by-hand]');
    await press(full.page, '[data-testid=save-convention]');
    await lookAt(full.page, 'by-hand', 320, 1280);
    await zoomed(full.page, 'by-hand');
    await press(full.page, '[data-testid=abandon-import]');
  });

  await t.step('several acts in one file, then an avenant beside what it changes', async () => {
    await full.page.reload();
    await full.giveFile(join(FIXTURES, 'conventions-blind/c12-deux-conventions.txt'));
    await lookAt(full.page, 'import-acts', 320, 1280);
    await zoomed(full.page, 'import-acts');
    await full.page.reload();
    await full.giveFile(join(FIXTURES, 'conventions/01-fast-deux-temps.txt'));
    await full.save();
    await full.page.reload();
    await full.giveFile(join(FIXTURES, 'conventions/07-avenant-1.txt'));
    await waitFor(full.page, '[data-testid=amended-choice]');
    await lookAt(full.page, 'avenant', 320, 1280);
    await zoomed(full.page, 'avenant');
  });

  await t.step('at 200 % zoom nothing sticks out', async () => {
    await full.go('conventions');
    await zoomed(full.page, 'conventions');
  });
});
