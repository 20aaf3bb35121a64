import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { journey } from './journey.ts';
import { followDownloads } from './pages/downloads.ts';
import { FullPage } from './pages/full-page.ts';
import { fill, POLLING, press, waitFor, waitForText } from './pages/page-actions.ts';
import { SidePanel } from './pages/side-panel.ts';
import { startSite } from './site.ts';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'test/fixtures');

/** Whatever is somebody's in the page, folded. */
const PERSONAL =
  /zorglub|tr[ée]gastel|bihan|z[ée]phyrine|lemarchand|k[ée]rouac|quimperl[ée]|anatole|mathurin|bellec|korrigans|exemple\.gouv|06.?12.?34|azerty|jeton|4815|2 84 05|155 042|98.765|12.345|arr[êe]t maladie|soins|fr7630|12\/03/i;

journey('A badly recognised form is reported', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const downloads = await followDownloads(browser);
  t.after(downloads.remove);
  const site = await startSite({ folder: join(FIXTURES, 'pages') });
  t.after(site.close);
  await FullPage.openRegister(browser, join(FIXTURES, 'conventions/00-fast-13-mano.txt'));
  const form = await browser.openPage(`${site.origin}/dossier-personnel.html`);
  const panel = await SidePanel.open(browser, form);

  await t.step('what will be saved is shown, and holds nothing of anybody', async () => {
    const source = await readFile(join(FIXTURES, 'pages/dossier-personnel.html'), 'utf8');
    assert.match(source, PERSONAL);
    await press(panel.page, '[data-testid=other-fields] summary');
    const entity = '[data-testid=other-fields] li:last-child';
    await waitForText(panel.page, entity, /Entité porteuse/);
    await press(panel.page, `${entity} summary`);
    const choice = await waitFor(panel.page, `${entity} select`);
    await choice.evaluate((node) => {
      (node as HTMLSelectElement).value = 'activity';
      node.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press(panel.page, `${entity} [data-testid=teach]:not(:disabled)`);
    await waitFor(panel.page, '[data-answer=activity]');
    await press(panel.page, '[data-testid=prepare-report]');
    const shown = await waitFor(panel.page, '#report-text');
    const text = await shown.evaluate((node) => (node as HTMLTextAreaElement).value);
    assert.doesNotMatch(text, PERSONAL);
    for (const kept of [
      /<label for="cf">Centre financier/,
      /0352-CDMA-DR29/,
      /name="centre_financier"/,
      /Ex : 0352-01/,
    ])
      assert.match(text, kept);
    assert.match(
      text,
      /name="entite"[^>]*data-expected="activity"|data-expected="activity"[^>]*name="entite"/,
    );
  });

  await t.step('a word more is taken out, and the file is saved as it was shown', async () => {
    await fill(panel.page, '#unwanted', 'Incubateur, xx');
    await panel.page.waitForFunction(
      () =>
        (document.getElementById('report-text') as HTMLTextAreaElement).value.includes('0352-CFSE-CFIN - …'),
      POLLING,
    );
    await panel.page.bringToFront();
    await press(panel.page, '[data-testid=save-report]');
    const saved = (await downloads.file('.html')).toString('utf8');
    assert.doesNotMatch(saved, /Incubateur/);
    assert.equal(
      saved,
      await panel.page.$eval('#report-text', (node) => (node as HTMLTextAreaElement).value),
    );
  });

  await t.step('the file is a page to evaluate, as it stands', async () => {
    const { stdout } = await promisify(execFile)('node', ['scripts/eval-forms.ts', downloads.folder], {
      cwd: ROOT,
    });
    const score = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    assert.deepEqual(
      [score.pages, score.expected, score.right, score.wrong, score.missed],
      [1, 4, 3, 0, 1],
      stdout,
    );
  });
});

journey('A form in frames is reported', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const downloads = await followDownloads(browser);
  t.after(downloads.remove);
  const page = (title: string, body: string) =>
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
  const own = page(
    'Imputation',
    '<label>Centre financier <input></label><label>Domaine fonctionnel <input></label>',
  );
  const other = page(
    'Demande d’engagement',
    '<h1>Demande d’engagement</h1><label>Montant AE (€) <input></label><label>Activité <input></label><label>Centre de coûts <input></label>',
  );
  const inner = await startSite({ pages: { '/engagement': other } });
  t.after(inner.close);
  const frame = (attributes: string) => `<iframe ${attributes} style="width:600px;height:200px"></iframe>`;
  const site = await startSite({
    pages: {
      '/cadres': page(
        'Portail',
        `<h1>Demande d’achat</h1>${frame(`srcdoc="${own.replaceAll('"', '&quot;')}"`)}${frame(`src="${inner.origin}/engagement"`)}`,
      ),
    },
  });
  t.after(site.close);
  await FullPage.openRegister(browser, join(FIXTURES, 'conventions/00-fast-13-mano.txt'));
  const form = await browser.openPage(`${site.origin}/cadres`);
  const panel = await SidePanel.open(browser, form);

  await t.step('the file holds the forms of all frames, and reads as the page does', async () => {
    await press(panel.page, '[data-testid=prepare-report]');
    await waitFor(panel.page, '#report-text');
    await panel.page.bringToFront();
    await press(panel.page, '[data-testid=save-report]');
    const saved = (await downloads.file('.html')).toString('utf8');
    assert.doesNotMatch(saved, /data-control|127\.0\.0\.1/);
    const { stdout } = await promisify(execFile)('node', ['scripts/eval-forms.ts', downloads.folder], {
      cwd: ROOT,
    });
    const score = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    assert.deepEqual([score.expected, score.right, score.wrong, score.missed], [5, 5, 0, 0], stdout);
  });
});
