import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { followDownloads } from './pages/downloads.ts';
import { FullPage } from './pages/full-page.ts';
import { chooseFile, fill, press, textOf, waitFor, waitForText } from './pages/page-actions.ts';

const HELD_OPEN = '[data-testid=held-open]';
const HEADER_OF_ANOTHER = 'a;b\r\n1;2\r\n';

journey('A convention typed by hand, and exchanged', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  await browser.setToday('2025-02-01');
  const folder = await mkdtemp(join(tmpdir(), 'enveloppe-exchange-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const full = await FullPage.open(browser, 'importer');
  const { page } = full;
  const type = async (fact: string, text: string) => {
    const own = `[data-review="${fact}"]`;
    if (!(await page.$(`${own} input:not([type=radio])`))) {
      if (!(await page.$(`${own} input[type=radio]`))) await press(page, `${own} button`);
      await press(page, `${own} input[type=radio]`);
    }
    await fill(page, `${own} input:not([type=radio])`, text);
  };
  const add = async (kind: string, year?: string) => {
    const select = await waitFor(page, '[data-testid=add-fact] select');
    await select.evaluate((node, label) => {
      const list = node as HTMLSelectElement;
      list.selectedIndex = [...list.options].findIndex(({ text }) => text.replaceAll('’', "'") === label);
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }, kind);
    if (year) await fill(page, '[data-testid=add-fact] input', year);
    await press(page, '[data-testid=add-fact] button[aria-disabled=false]');
  };
  const typeTranche = async (typed: Readonly<Record<'year' | 'amount', string>>) => {
    for (const [key, text] of Object.entries(typed))
      await fill(page, `[data-testid=tranche-fields] input[id$="-${key}"]`, text);
  };

  await t.step('what was typed is left only when that is said twice', async () => {
    const confirm = '[data-testid=confirm-abandon]';
    await press(page, '[data-testid=by-hand]');
    await press(page, '[data-testid=abandon-import]');
    await press(page, '[data-testid=by-hand]');
    await type('programme', '352');
    await press(page, '[data-testid=abandon-import]');
    await waitForText(page, `fieldset:has(${confirm})`, /gardé nulle part/);
    await waitFor(page, `${confirm}:focus`);
    await press(page, `${confirm} + button`);
    await waitFor(page, '[data-testid=abandon-import]:focus');
    assert.ok(await page.$('[data-review=programme]'));
    await press(page, '[data-testid=abandon-import]');
    await press(page, confirm);
    await waitFor(page, '[data-testid=by-hand]');
  });

  await t.step('the form is that of the review, and its checks too', async () => {
    await press(page, '[data-testid=by-hand]');
    await type('title', 'Convention de délégation de gestion « Phare »');
    await type('programme', '352');
    await type('funds-center:1', '0129-CFSE-CFIN');
    await waitForText(page, '[data-testid=coherence]', /0129-CFSE-CFIN ne commence pas par le programme 352/);
    await type('funds-center:1', '0352-CFSE-CFIN');
    await add("AE d'un exercice", '2025');
    await type('commitment-allotment:2025', '70 000,00');
    await add("CP d'un exercice", '2025');
    await type('payment-allotment:2025', '35 000,00');
    await waitForText(page, HELD_OPEN, /Aucune tranche pour AE 2025 et CP 2025/);
    await add('Tranche');
    await typeTranche({ year: '2025', amount: '50 000,00' });
    await waitForText(page, HELD_OPEN, /ouvrent 50\s000,00\s€ sur 70\s000,00\s€.*tiendra les 20\s000,00\s€/);
    await waitForText(page, HELD_OPEN, /Aucune tranche pour CP 2025/);
    await typeTranche({ year: '2025', amount: '60 %' });
    await waitForText(page, '[data-testid=review] [role=status]', /Reste 1 valeur à décider/);
    await typeTranche({ year: '2025', amount: '80 000,00' });
    await waitForText(page, '[data-testid=coherence]', /font 80\s000,00\s€, plus que les 70\s000,00\s€/);
    await typeTranche({ year: '2025', amount: '50 000,00' });
    await add('Total des AE (plafond)');
    await type('commitment-total', '80 000,00');
    await waitForText(page, '[data-testid=review] [role=alert]', /Les AE des années font 70 000,00 €/);
    await type('commitment-total', '70 000,00');
    await press(page, '[data-testid=save-convention][aria-disabled=false]');
    await waitForText(page, '[aria-label="Sans document"]', /est enregistrée/);
  });

  await t.step('a file that is not ours is refused with the reason', async () => {
    const path = join(folder, 'autre.csv');
    await writeFile(path, HEADER_OF_ANOTHER);
    await chooseFile(page, '[data-testid=exchange-file]', path);
    await waitForText(
      page,
      '[data-testid=exchange]',
      /« autre.csv » : Ce tableau n.est pas le modèle d.échange/,
    );
  });

  await t.step('one of the exchange format is added, and left alone the second time', async () => {
    const path = join(folder, 'conventions.json');
    await writeFile(
      path,
      JSON.stringify({ format: 'enveloppe-conventions', version: 1, conventions: [EXCHANGED] }),
    );
    await chooseFile(page, '[data-testid=exchange-file]', path);
    await waitForText(page, '[data-testid=exchange]', /Ajoutées : Convention reçue/);
    await chooseFile(page, '[data-testid=exchange-file]', path);
    await waitForText(page, '[data-testid=exchange]', /Aucune convention ajoutée. Déjà là.*Convention reçue/);
  });

  await t.step(
    'an avenant joins its convention; all of it goes out and comes back as workbooks',
    async () => {
      const path = join(folder, 'avenants.json');
      await writeFile(
        path,
        JSON.stringify({
          format: 'enveloppe-conventions',
          version: 1,
          conventions: [],
          avenants: [AMENDMENT],
        }),
      );
      await chooseFile(page, '[data-testid=exchange-file]', path);
      await waitForText(page, '[data-testid=exchange]', /Ajoutées : Avenant reçu/);
      const downloads = await followDownloads(browser);
      t.after(downloads.remove);
      for (const format of ['xlsx', 'ods', 'csv']) {
        await press(page, `[data-testid=export-${format}]`);
        const again = join(folder, `retour.${format}`);
        await writeFile(again, await downloads.file(`.${format}`));
        await chooseFile(page, '[data-testid=exchange-file]', again);
        await waitForText(
          page,
          '[data-testid=exchange]',
          /Aucune convention ajoutée. Déjà là.*Convention reçue.*Avenant reçu/,
        );
        // The next answer is not the one that stands there.
        await full.go('conventions');
        await full.go('importer');
      }
      await full.go('conventions');
      const titles = await textOf(page, '#convention');
      assert.match(titles, /Phare/);
      assert.match(titles, /Convention reçue/);
    },
  );
});

const EXCHANGED = {
  idConvention: 'c-1',
  objet: 'Convention reçue',
  produit: null,
  referenceDecision: 'DG-1',
  nomsAttribuants: ['DINUM'],
  nomsBeneficiaires: ['DNUM'],
  programme: '352',
  domainesFonctionnels: ['0352-01'],
  centresFinanciers: ['0352-CFSE-CFIN'],
  activites: ['035200010101'],
  centresCouts: ['SGSIFAB075'],
  fonds: null,
  groupeMarchandises: null,
  localisation: null,
  credits: [{ budget: 'AE', exercice: 2025, montantCentimes: 7_000_000, centreFinancier: null }],
  tranches: [],
  plafondCentimes: 7_000_000,
  dateConvention: '2025-01-15',
  dateEffet: null,
  dateFin: '2026-12-31',
  preavisMois: 3,
  fondsPropres: null,
  horsTitre2: null,
  extraits: [],
  source: { fichier: 'recue.pdf', empreinte: 'c'.repeat(64), importeeLe: '2025-01-20' },
};

const AMENDMENT = {
  idConvention: 'c-1',
  idAvenant: 'a-1',
  numeroAvenant: '1',
  objet: 'Avenant reçu',
  dateConvention: '2025-01-25',
  dateEffet: '2025-01-25',
  montantsSont: 'ajout',
  domainesFonctionnels: null,
  centresFinanciers: null,
  activites: null,
  centresCouts: null,
  fonds: null,
  groupeMarchandises: null,
  localisation: null,
  credits: [{ budget: 'AE', exercice: 2025, montantCentimes: -500_000, centreFinancier: null }],
  tranches: [],
  plafondCentimes: null,
  dateFin: null,
  preavisMois: null,
  extraits: [],
  source: { fichier: 'avenant.pdf', empreinte: 'd'.repeat(64), importeeLe: '2025-01-26' },
};
