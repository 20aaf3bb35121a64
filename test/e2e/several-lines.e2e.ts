import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { fill, POLLING, textOf, valuesOf, waitFor, waitForText } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { SidePanel } from './pages/side-panel.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const LINES = [1, 2, 3];

journey('One request, several lines, two conventions', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ folder: join(FIXTURES, 'pages') });
  t.after(site.close);
  await browser.setToday('2023-10-15');
  const full = await FullPage.openRegister(browser, join(FIXTURES, 'conventions/01-fast-deux-temps.txt'));
  await full.go('importer');
  await full.giveFile(join(FIXTURES, 'conventions/00-fast-13-mano.txt'));
  await full.save();
  await full.go('registre');
  const form = await browser.openPage(`${site.origin}/demande-lignes.html`);
  /** Chooses the first option that is not chosen: the other convention, the next number of lines. */
  const chooseOther = async (popup: PopupPage, selector: string) => {
    const list = await waitFor(popup.page, selector);
    await list.evaluate((node) => {
      const select = node as HTMLSelectElement;
      select.selectedIndex = [...select.options].findIndex(({ selected }) => !selected);
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };

  await t.step('an amount is split over two lines, each of its convention, to the cent', async () => {
    const popup = await PopupPage.open(browser, form);
    await popup.type({ amount: '1 000,01' });
    await chooseOther(popup, '#lines');
    await waitForText(popup.page, '[data-testid=line-share-1]', /500,00 €/);
    await chooseOther(popup, '#line-convention-1');
    await fill(popup.page, '#line-amount-0', '333,34');
    await waitForText(popup.page, '[data-testid=line-share-1]', /666,67 €/);
    await fill(popup.page, '#line-amount-1', '666,66');
    await waitForText(popup.page, '[data-testid=line-problem]', /Il reste 0,01 € à répartir/);
    assert.equal(await popup.page.$('[data-testid=confirm]:not(:disabled)'), null);
    await fill(popup.page, '#line-amount-1', '');
    await waitForText(popup.page, '[data-testid=confirm]:not(:disabled)', /et enregistrer 1 000,01 €/);
    const again = await PopupPage.confirmAndReopen(popup, browser, form);
    assert.match((await again.report()).replace(/\s/g, ' '), /écriture de 333,34 €.*écriture de 666,67 €/);
    await again.page.close();
    const ids = ['total', ...LINES.flatMap((line) => [`cf${line}`, `ttc${line}`, `ht${line}`])];
    const values = await valuesOf(form, ids);
    assert.deepEqual(
      [
        values['total'],
        values['ttc1'],
        values['ttc2'],
        values['ht1'],
        values['ht2'],
        values['cf1'],
        values['cf3'],
      ],
      ['1000,01', '333,34', '666,67', '277,78', '555,56', '0352-CFSE-CFIN', ''],
    );
    assert.notEqual(values['cf2'], values['cf1']);
  });

  await t.step('each ledger holds its own pending entry, and undoing cancels both', async () => {
    const ofBoth = async () => {
      const seen: string[] = [];
      const select = await waitFor(full.page, '#convention');
      for (const value of await select.evaluate((node) =>
        [...(node as HTMLSelectElement).options].map((option) => option.value),
      )) {
        await select.evaluate((node, id) => {
          (node as HTMLSelectElement).value = id;
          node.dispatchEvent(new Event('change', { bubbles: true }));
        }, value);
        const line = await waitForText(
          full.page,
          '[data-testid=ledger] tbody',
          new RegExp(`(?:${['333,34', '666,67'].filter((amount) => !seen.includes(amount)).join('|')}) €`),
        );
        seen.push(/333,34|666,67/.exec(line)?.[0] ?? '');
      }
      return seen.sort();
    };
    assert.deepEqual(await ofBoth(), ['333,34', '666,67']);
    const popup = await PopupPage.open(browser, form);
    await popup.undo();
    assert.match(await textOf(popup.page, '[data-testid=fill-report]'), /Écriture annulée/);
    assert.equal((await valuesOf(form, ['ttc2']))['ttc2'], '');
    await full.page.bringToFront();
    await waitForText(full.page, '[data-testid=ledger] tbody', /[Aa]nnul/);
  });

  await t.step(
    'the side panel proposes the convention that the form is about, and keeps another choice',
    async () => {
      const held = (code: string) =>
        `<h1>Demande d’achat</h1><form><label>Centre financier <input value="${code}"></label><label>Montant AE (€) <input></label></form>`;
      const forms = await startSite({
        pages: { '/a': held('0352-CFSE-CTRV'), '/b': held('0352-CFSE-CFIN') },
      });
      t.after(forms.close);
      const proposals: string[] = [];
      for (const path of ['/a', '/b']) {
        const beside = await browser.openPage(`${forms.origin}${path}`);
        const panel = await SidePanel.open(browser, beside);
        await waitForText(panel.page, '[data-testid=proposed]', /contient déjà « 0352-CFSE-C/);
        const list = await waitFor(panel.page, '#convention');
        const proposed = await list.evaluate((node) => (node as HTMLSelectElement).value);
        proposals.push(proposed);
        // On the list that stands now: the panel may draw it anew while it reads the page.
        await panel.page.waitForFunction(
          (before) => {
            const select = document.querySelector<HTMLSelectElement>('#convention');
            if (select?.value !== before) return select !== null;
            select.selectedIndex = select.selectedIndex === 0 ? 1 : 0;
            select.dispatchEvent(new Event('change', { bubbles: true }));
            return false;
          },
          POLLING,
          proposed,
        );
        await panel.page.waitForFunction(() => !document.querySelector('[data-testid=proposed]'), POLLING);
        const chosen = await (await waitFor(panel.page, '#convention')).evaluate(
          (node) => (node as HTMLSelectElement).value,
        );
        assert.notEqual(chosen, proposals.at(-1));
        await panel.page.close();
        await beside.close();
      }
      assert.notEqual(proposals[0], proposals[1]);
    },
  );
});
