import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { waitForBadge } from './pages/badge.ts';
import { FullPage } from './pages/full-page.ts';
import { textOf, valuesOf, waitForRule } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { SidePanel } from './pages/side-panel.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const CONVENTION = join(FIXTURES, 'conventions/00-fast-13-mano.txt');
const FIELDS = [
  'objet',
  'fournisseur',
  'marche',
  'cp',
  'ht',
  'ttc',
  'exercice',
  'programme',
  'df',
  'cf',
  'act',
  'cc',
  'li',
  'ej',
  'justification',
];
const EMPTY = Object.fromEntries(FIELDS.map((id) => [id, '']));

journey('From the FAST 13 convention to the warnings', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const site = await startSite({ folder: join(FIXTURES, 'pages') });
  t.after(() => site.close());
  await browser.setToday('2023-10-15');
  const full = await FullPage.open(browser, 'importer');
  const openForm = () => browser.openPage(`${site.origin}/demande-achat.html`);
  const form = await openForm();

  await t.step('the convention is read, reviewed and saved', async () => {
    assert.equal(await full.giveFile(CONVENTION), 'review');
    assert.match(
      await textOf(full.page, '[data-fact=commitment-total][data-standing=retained]'),
      /70.000,00.€.*sûr.*les AE et les CP font la même somme/is,
    );
    const rejected = await full.page.$$eval(
      '[data-fact=commitment-total][data-standing=rejected] strong',
      (nodes) => nodes.map((node) => node.textContent?.replace(/\s/g, ' ')),
    );
    assert.ok(rejected.includes('100 000,00 €') && rejected.includes('30 000,00 €'), String(rejected));
    await full.save();
  });

  await t.step('the plan says what will be written and what is left, and writes nothing', async () => {
    const popup = await PopupPage.open(browser, form);
    await popup.type({ amount: '30 000', purpose: 'Développement de Mano' });
    const steps = Object.fromEntries(
      (await popup.steps()).map(([type, shown]) => [type, shown?.replace(/\s/g, ' ')]),
    );
    assert.deepEqual(steps, {
      purpose: 'Développement de Mano',
      'amount-excl-tax': '25 000,00 €',
      'amount-incl-tax': '30 000,00 €',
      'fiscal-year': '2023',
      programme: '352',
      'functional-area': '0352-01',
      'funds-center': '0352-CFSE-CFIN',
      activity: '035200010101',
      'cost-center': steps['cost-center'],
    });
    assert.match(steps['cost-center'] ?? '', /SGSIFAB075/);
    assert.ok(
      (await popup.skipped()).some(
        ([label, reason]) => /EJ/.test(label ?? '') && /lecture seule/.test(reason ?? ''),
      ),
    );
    assert.deepEqual(await valuesOf(form, FIELDS), EMPTY);
    const after = await PopupPage.confirmAndReopen(popup, browser, form);
    assert.match(await after.report(), /9 champs remplis et relus, écriture de 30.000,00.€ en attente/);
    await after.page.close();
  });

  await t.step('the values stand in the page, the entry in the register', async () => {
    const values = await valuesOf(form, FIELDS);
    assert.deepEqual(
      { ...values, ht: Number(values['ht']), ttc: Number(values['ttc']) },
      {
        ...EMPTY,
        objet: 'Développement de Mano',
        ht: 25_000,
        ttc: 30_000,
        exercice: '2023',
        programme: '352',
        df: '0352-01',
        cf: '0352-CFSE-CFIN',
        act: '035200010101',
        cc: '1',
      },
    );
    await full.go('registre');
    await full.waitForEntries([['commitment', 'pending']]);
  });

  await t.step(
    'typing over the released tranche warns in the panel and on the badge before anything is recorded',
    async () => {
      const second = await openForm();
      const panel = await SidePanel.open(browser, second);
      await panel.waitForStatus(/2 champs de montant suivis/);
      await second.bringToFront();
      await second.type('#ttc', '10000');
      const warning = await waitForRule(panel.page, 'tranche-not-released');
      assert.match(warning, /5.000,00.€/);
      assert.match(warning, /bilan de mi-parcours/);
      await waitForBadge(browser, 'warning', await browser.tabId(second));
      await panel.page.close();
      await second.close();
    },
  );

  await t.step(
    'the second entry, recorded, keeps the badge orange; popup and panel name rule, amount, tranche, condition',
    async () => {
      const second = await openForm();
      const popup = await PopupPage.open(browser, second);
      await popup.type({ amount: '10 000' });
      const warning = await waitForRule(popup.page, 'tranche-not-released');
      for (const expected of [
        /5.000,00.€/,
        /35.000,00.€/,
        /sous réserve de la bonne mobilisation/,
        /tranche-not-released/,
      ])
        assert.match(warning, expected);
      const after = await PopupPage.confirmAndReopen(popup, browser, second);
      await waitForBadge(browser, 'warning');
      await waitForRule(after.page, 'tranche-not-released');
      const panel = await SidePanel.open(browser, second);
      assert.match(await waitForRule(panel.page, 'tranche-not-released'), /5.000,00.€/);
      await full.waitForEntries([
        ['commitment', 'pending'],
        ['commitment', 'pending'],
      ]);
      for (const page of [after.page, panel.page, second]) await page.close();
    },
  );

  await t.step('releasing the tranche with its proof takes the warning away', async () => {
    await full.go('conventions');
    await waitForRule(full.page, 'tranche-not-released');
    await full.releaseTranche('t2', '2023-10-15', 'Courriel de la DINUM');
    await waitForRule(full.page, 'tranche-not-released', false);
    await waitForBadge(browser, 'none');
  });

  await t.step('an entry over the cap turns the badge red', async () => {
    const third = await openForm();
    const popup = await PopupPage.open(browser, third);
    await popup.type({ amount: '40 000' });
    assert.match(await waitForRule(popup.page, 'cap-exceeded'), /10.000,00.€/);
    const after = await PopupPage.confirmAndReopen(popup, browser, third);
    await waitForBadge(browser, 'error');
    await after.undo();
    assert.deepEqual(await valuesOf(third, FIELDS), EMPTY);
    await waitForBadge(browser, 'none');
    for (const page of [after.page, third]) await page.close();
  });

  await t.step('undo puts the first form back and cancels its entry', async () => {
    const popup = await PopupPage.open(browser, form);
    await popup.undo();
    assert.deepEqual(await valuesOf(form, FIELDS), EMPTY);
    await full.go('registre');
    await full.waitForEntries([
      ['reversal', 'recorded'],
      ['reversal', 'recorded'],
      ['commitment', 'reversed'],
      ['tranche-release', 'recorded'],
      ['commitment', 'pending'],
      ['commitment', 'reversed'],
    ]);
    await popup.page.close();
  });

  await t.step('a pending entry gets its EJ number, then is paid', async () => {
    await full.confirmEntry('1512345678');
    await full.waitForFirst(['confirmation', 'recorded']);
    await full.pay('8 000');
    await full.waitForFirst(['payment', 'confirmed']);
  });

  await t.step('the extension made no request', async () => {
    assert.deepEqual(browser.foreignRequests(), []);
  });
});
