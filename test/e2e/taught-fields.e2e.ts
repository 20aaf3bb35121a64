import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { followDownloads } from './pages/downloads.ts';
import { FullPage } from './pages/full-page.ts';
import { chooseFile, press, waitFor, waitForNone, waitForText } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { SidePanel } from './pages/side-panel.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
/** « Entité porteuse » is a funds center here, as nobody can guess; « Centre de coûts » is somebody else's. */
const request = (
  label: string,
) => `<!doctype html><html lang="fr"><title>Demande d'achat</title><h1>Demande d'achat</h1><form>
  <p><label for="a">Domaine fonctionnel</label><input id="a" name="domaine"></p>
  <p><label for="b">${label}</label><input id="b" name="entite"></p>
  <p><label for="c">Centre de coûts</label><input id="c" name="cout"></p></form></html>`;

journey('A field is taught once', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const downloads = await followDownloads(browser);
  t.after(downloads.remove);
  const site = await startSite({
    pages: {
      '/demandes/1201': request('Entité porteuse'),
      '/demandes/1202': request('Entité porteuse'),
      '/demandes/1203': request('Service acheteur'),
    },
  });
  t.after(site.close);
  const full = await FullPage.openRegister(browser, join(FIXTURES, 'conventions/00-fast-13-mano.txt'));
  const form = await browser.openPage(`${site.origin}/demandes/1201`);
  const typesOf = async (path: string) => {
    const page = await browser.openPage(`${site.origin}${path}`);
    const popup = await PopupPage.open(browser, page);
    const types = (await popup.steps()).map(([type]) => type);
    await popup.page.close();
    await page.close();
    return types;
  };

  await t.step('in the panel: what it is, and which is never filled', async () => {
    assert.deepEqual(await typesOf('/demandes/1201'), ['functional-area', 'cost-center']);
    const panel = await SidePanel.open(browser, form);
    await press(panel.page, '[data-testid=other-fields] summary');
    await press(panel.page, '[data-field=c1] summary');
    const choice = await waitFor(panel.page, '#teach-c1');
    await choice.evaluate((node) => {
      (node as HTMLSelectElement).value = 'funds-center';
      node.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press(panel.page, '[data-field=c1] [data-testid=teach]:not(:disabled)');
    await waitForText(
      panel.page,
      '[data-testid=said]',
      /Retenu pour .*\/demandes\/\* : « Entité porteuse » → Centre financier/,
    );
    await waitFor(panel.page, '[data-field=c1][data-answer=funds-center]');
    await press(panel.page, '[data-field=c2] [data-testid=never]');
    await waitForText(panel.page, '[data-field=c2]', /ne jamais remplir/);
    await panel.page.close();
  });

  await t.step('then it is so on every page of that form, in the popup too', async () => {
    assert.deepEqual(await typesOf('/demandes/1202'), ['functional-area', 'funds-center']);
  });

  await t.step('unless the field has changed: that is told, and nothing is applied', async () => {
    assert.deepEqual(await typesOf('/demandes/1203'), ['functional-area']);
    const changed = await browser.openPage(`${site.origin}/demandes/1203`);
    const panel = await SidePanel.open(browser, changed);
    await waitForText(
      panel.page,
      '[data-testid=stale-fields]',
      /entite porteuse.*son libellé est devenu « Service acheteur ». Non appliqué/,
    );
    await panel.page.close();
    await changed.close();
  });

  await t.step('it is listed, exported, removed, and comes back from the file', async () => {
    await full.go('champs');
    await waitForText(full.page, '[data-form]', /Centre financier.*ne jamais remplir/);
    await full.page.bringToFront();
    await press(full.page, '[data-testid=export-taught]');
    const file = await downloads.path('.json');
    const { forms } = JSON.parse(await readFile(file, 'utf8'));
    assert.deepEqual(
      forms.map(({ path, fields }: { path: string; fields: unknown[] }) => [path, fields.length]),
      [['/demandes/*', 2]],
    );
    await press(full.page, '[data-testid=forget-field]');
    await waitForText(full.page, '[data-testid=said]', /^Retiré/);
    await press(full.page, '[data-testid=forget-field]');
    await waitForNone(full.page, '[data-testid=forget-field]');
    assert.deepEqual(await typesOf('/demandes/1202'), ['functional-area', 'cost-center']);
    await chooseFile(full.page, '[data-testid=taught-file]', file);
    await waitForText(full.page, '[data-testid=said]', /2 champs de 1 formulaire ajoutés/);
    assert.deepEqual(await typesOf('/demandes/1202'), ['functional-area', 'funds-center']);
  });

  await t.step('a hostile file is refused in French, and nothing of it is stored', async () => {
    const hostile = join(downloads.folder, 'hostile.json');
    const field = {
      find: { by: 'xpath', text: '//input[@type="password"]' },
      looksLike: {},
      answer: 'fund',
      on: null,
    };
    const forms = [{ title: '', hosts: ['*'], path: '/**', fields: [field] }];
    await writeFile(hostile, JSON.stringify({ format: 'enveloppe-champs-appris', version: 1, forms }));
    await chooseFile(full.page, '[data-testid=taught-file]', hostile);
    await waitForText(
      full.page,
      '[data-testid=said]',
      /« hostile.json » n’est pas importé. Fichier non conforme.*Rien n’a été importé/,
    );
    assert.equal((await full.page.$$('[data-testid=forget-field]')).length, 2);
  });
});
