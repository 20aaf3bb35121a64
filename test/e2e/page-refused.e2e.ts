import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { valuesOf } from './pages/page-actions.ts';
import { PopupPage } from './pages/popup-page.ts';
import { startSite } from './site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const CONVENTION = join(FIXTURES, 'conventions/00-fast-13-mano.txt');

/** Recognition is the same code in both browsers: one is enough for the slower one. */
const OTHER_FORMS = {
  chromium: ['39-silyprocure-contact', '50-beta-login', '24-rh-onboarding'],
  firefox: ['24-rh-onboarding'],
} as const;

const startForms = (folder: string) =>
  startSite({
    folder: join(FIXTURES, folder),
    // The right answers stand in the corpus pages.
    rewrite: (html) => html.replace(/ data-(?:expected|accept|year)="[^"]*"/g, ''),
  });

journey('A page that is not to be filled', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const site = await startForms('forms');
  t.after(site.close);
  await browser.setToday('2023-10-15');
  await FullPage.openRegister(browser, CONVENTION);

  /** The verdict over a page, once an amount is typed that a form could take. */
  const verdictOver = async (url: string) => {
    const under = await browser.openPage(url);
    const popup = await PopupPage.open(browser, under);
    await popup.type({ amount: '1 000' });
    const verdict = await popup.verdict();
    await popup.page.close();
    await under.close();
    return verdict;
  };

  await t.step(
    'a page that the extension may not read: the popup says what to do and offers nothing',
    async () => {
      const { port } = new URL(site.origin);
      // A name of this machine that the test build has no permission for.
      for (const url of ['about:blank', `http://formulaires.localhost:${port}/16-demande-budget-aecp.html`]) {
        const { notices, offersFill } = await verdictOver(url);
        assert.match(
          notices,
          /n.est pas accessible à l.extension.*Ouvrez le formulaire, puis cliquez à nouveau/,
          url,
        );
        assert.equal(offersFill, false, url);
      }
    },
  );

  await t.step('the same form is planned where the extension may read it', async () => {
    const { notices, offersFill } = await verdictOver(`${site.origin}/16-demande-budget-aecp.html`);
    assert.equal(offersFill, true, notices);
  });

  await t.step('a form about something else gets no plan, and the popup says why', async () => {
    for (const name of OTHER_FORMS[browser.kind]) {
      const { notices, offersFill } = await verdictOver(`${site.origin}/${name}.html`);
      assert.equal(offersFill, false, name);
      assert.notEqual(notices, '', name);
    }
  });
});

journey('A form that changes under the popup', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const site = await startForms('pages');
  t.after(site.close);
  await browser.setToday('2023-10-15');
  const full = await FullPage.openRegister(browser, CONVENTION);
  const open = async () => {
    const form = await browser.openPage(`${site.origin}/demande-achat.html`);
    const popup = await PopupPage.open(browser, form);
    await popup.type({ amount: '1 200', purpose: 'Maquettes' });
    return { form, popup };
  };

  await t.step(
    'a field that is gone or has become another is refused by name, the others are filled',
    async () => {
      const { form, popup } = await open();
      await form.evaluate(() => {
        document.querySelector('#df')?.closest('div')?.remove();
        const center = document.querySelector('#cf');
        if (center?.parentElement)
          center.parentElement.innerHTML =
            '<label for="cf">Centre de loisirs</label><input id="cf" name="centre">';
        // A framework that draws its field anew gives an equal one.
        const activity = document.querySelector('#act');
        activity?.replaceWith(activity.cloneNode());
      });
      const after = await PopupPage.confirmAndReopen(popup, browser, form);
      assert.match(await after.report(), /7 champs remplis et relus, écriture de 1.200,00.€ en attente/);
      assert.deepEqual(await after.refused(), [
        ['Domaine fonctionnel', 'Le champ a changé depuis le plan.'],
        ['Centre financier (UO)', 'Le champ a changé depuis le plan.'],
      ]);
      assert.deepEqual(await valuesOf(form, ['objet', 'cf', 'act', 'programme']), {
        objet: 'Maquettes',
        cf: '',
        act: '035200010101',
        programme: '352',
      });
      await after.page.close();
      await form.close();
    },
  );

  await t.step('a form without its amounts records nothing that stays', async () => {
    const { form, popup } = await open();
    await form.evaluate(() => {
      for (const id of ['ht', 'ttc']) document.getElementById(id)?.closest('div')?.remove();
    });
    const after = await PopupPage.confirmAndReopen(popup, browser, form);
    assert.match(
      await after.report(),
      /Écriture annulée.: aucun montant n.a tenu.*7 champs remplis et relus\./,
    );
    await full.waitForFirst(['reversal', 'recorded']);
    await after.page.close();
    await form.close();
  });

  await t.step(
    'a page left for another under the popup: that one is filled, or every field is refused',
    async () => {
      const { form, popup } = await open();
      await form.goto(`${site.origin}/engagement-evenements.html`);
      const after = await PopupPage.confirmAndReopen(popup, browser, form);
      // Read again and filled as it is now, or refused field by field where the popup had not read it yet.
      const isFilled = (await after.refused()).length === 0;
      assert.deepEqual(
        await valuesOf(form, ['centre', 'domaine', 'montant']),
        isFilled
          ? { centre: '0352-CFSE-CFIN', domaine: '0352-01', montant: '1200' }
          : { centre: '', domaine: '', montant: '' },
      );
      assert.match(await after.report(), isFilled ? /3 champs remplis et relus/ : /Écriture annulée/);
      await full.waitForFirst(isFilled ? ['commitment', 'pending'] : ['reversal', 'recorded']);
      await after.page.close();
      await form.close();
    },
  );

  await t.step(
    'a page closed at the confirmation: the entry is reversed, and the register says why',
    async () => {
      const { form, popup } = await open();
      await form.close();
      await popup.confirm();
      await full.waitForFirst(['reversal', 'recorded']);
      assert.match(await full.textOfFirst(), /le remplissage a échoué/);
    },
  );
});
