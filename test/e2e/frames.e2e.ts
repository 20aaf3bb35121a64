import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { PopupPage } from './pages/popup-page.ts';
import { SidePanel } from './pages/side-panel.ts';
import { startSite } from './site.ts';

const CONVENTION = join(import.meta.dirname, '../fixtures/conventions/00-fast-13-mano.txt');

const htmlPage = (title: string, body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const field = (label: string, name: string) => `<p><label>${label} <input name="${name}"></label></p>`;

/** The tool that the page shows in a frame: a site of its own. */
const INNER = htmlPage(
  'Imputation',
  `<h1>Imputation de la demande d’achat</h1><form>${field('Centre financier', 'cf')}${field('Domaine fonctionnel', 'df')}
   ${field('Montant AE (€)', 'ae')}</form>`,
);
const frame = (attributes: string) =>
  `<iframe ${attributes} style="display:block;width:600px;height:260px"></iframe>`;

/** What stands in the fields of the frame whose address starts so. */
function valuesIn(page: Page, origin: string): Promise<string[]> {
  const inner = page.frames().find((each) => each.url().startsWith(origin));
  if (!inner) throw new Error(`no frame of ${origin}`);
  return inner.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value));
}

journey('A form in a frame of another site', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const inner = await startSite({ pages: { '/imputation': INNER } });
  t.after(inner.close);
  const { port } = new URL(inner.origin);
  // A name of this machine that the test build has no permission for.
  const stranger = `http://autre-outil.localhost:${port}`;
  const outer = await startSite({
    pages: {
      '/demande': htmlPage(
        'Demande d’achat',
        `<h1>Demande d’achat</h1><form>${field('Centre de coûts', 'cc')}</form>
         ${frame(`src="${inner.origin}/imputation"`)}${frame(`src="${stranger}/imputation"`)}
         ${frame(`sandbox srcdoc="<label>Centre financier <input></label>"`)}
         ${frame(`srcdoc="<form><label>Activité <input name=act></label><label>Domaine fonctionnel <input></label></form>"`)}`,
      ),
    },
  });
  t.after(outer.close);
  await browser.setToday('2023-10-15');
  await FullPage.openRegister(browser, CONVENTION);
  const form = await browser.openPage(`${outer.origin}/demande`);

  await t.step(
    'is read with the page around it; a frame that is not allowed is told by its host',
    async () => {
      const popup = await PopupPage.open(browser, form);
      const types = (await popup.steps()).map(([type]) => type).sort();
      assert.deepEqual(types, [
        'activity',
        'cost-center',
        'functional-area',
        'functional-area',
        'funds-center',
      ]);
      const closed = await popup.page.$$eval('[data-testid=closed-frames] li', (lines) =>
        lines.map((line) => [line.textContent?.replace(/\s/g, ' '), line.querySelector('button') !== null]),
      );
      assert.deepEqual(closed, [
        [
          'Un cadre de cette page vient de autre-outil.localhost : il n’est pas lu.Autoriser autre-outil.localhost',
          true,
        ],
        ['Un cadre de cette page est isolé par elle (« sandbox ») : rien n’y est lu ni rempli.', false],
      ]);
      await popup.page.close();
    },
  );

  await t.step('is filled and put back, each document by its own', async () => {
    const popup = await PopupPage.open(browser, form);
    await popup.type({ amount: '1 000' });
    const again = await PopupPage.confirmAndReopen(popup, browser, form);
    // Filled as it is now, or refused by name where the popup had not read it again yet.
    const refused = await again.refused();
    for (const [, reason] of refused) assert.match(reason ?? '', /a été rechargé ou retiré depuis le plan/);
    const expected = refused.length === 0 ? ['0352-CFSE-CFIN', '0352-01', '1000'] : ['', '', ''];
    assert.deepEqual(await valuesIn(form, inner.origin), expected);
    assert.deepEqual(await valuesIn(form, stranger), ['', '', '']);
    const srcdoc = () =>
      form.evaluate(
        () => document.querySelectorAll('iframe')[3]?.contentDocument?.querySelector('input')?.value,
      );
    assert.equal(await srcdoc(), '035200010101');
    assert.deepEqual(await form.evaluate(() => document.querySelector('input')?.value), 'SGSIFAB075');
    await again.undo();
    assert.deepEqual(await valuesIn(form, inner.origin), ['', '', '']);
    assert.deepEqual(await form.evaluate(() => document.querySelector('input')?.value), '');
    await again.page.close();
  });

  await t.step('what is typed in it is followed by the side panel', async () => {
    const panel = await SidePanel.open(browser, form);
    await panel.waitForStatus(/Un champ de montant suivi/);
    await form.bringToFront();
    const typedIn = form.frames().find((each) => each.url().startsWith(inner.origin));
    await typedIn?.evaluate(() => {
      const amount = document.querySelector<HTMLInputElement>('[name=ae]');
      if (!amount) return;
      amount.value = '2 500';
      amount.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await panel.waitForStatus(/Montant AE.*2.500,00/);
    await panel.page.close();
  });

  await t.step('loaded anew under the popup, it is filled as it is now or refused', async () => {
    await form.reload();
    const popup = await PopupPage.open(browser, form);
    await popup.type({ amount: '1 000' });
    await form.evaluate(() => {
      const [first] = document.querySelectorAll('iframe');
      if (first) first.src = `${first.src}?encore`;
    });
    await form.waitForFrame((each) => each.url().endsWith('?encore'));
    await pause(2_000);
    const again = await PopupPage.confirmAndReopen(popup, browser, form);
    // Filled as it is now, or refused by name where the popup had not read it again yet.
    const refused = await again.refused();
    for (const [, reason] of refused) assert.match(reason ?? '', /a été rechargé ou retiré depuis le plan/);
    const expected = refused.length === 0 ? ['0352-CFSE-CFIN', '0352-01', '1000'] : ['', '', ''];
    assert.deepEqual(await valuesIn(form, inner.origin), expected);
    await again.page.close();
  });

  await t.step('taken away at the last moment, its fields are never told as filled', async () => {
    await form.reload();
    const popup = await PopupPage.open(browser, form);
    await popup.type({ amount: '1 000' });
    await form.evaluate(() => document.querySelector('iframe')?.remove());
    const again = await PopupPage.confirmAndReopen(popup, browser, form);
    // Refused by name, or not planned any more if the popup was quicker to read the page again.
    assert.match(await again.report(), /3 champs remplis/);
    const labels = (await again.refused()).map(([label]) => label).sort();
    assert.ok([0, 3].includes(labels.length), labels.join());
    assert.equal(await form.evaluate(() => document.querySelector('input')?.value), 'SGSIFAB075');
    await again.page.close();
  });
});
