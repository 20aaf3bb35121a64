import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { FullPage } from './pages/full-page.ts';
import { chooseFile, fill, press, waitForNone, waitForText } from './pages/page-actions.ts';
import { showPage } from './pages/show-page.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const CONVENTION = join(FIXTURES, 'conventions/00-fast-13-mano.txt');
/** Long enough to be stopped before its end. */
const LONG = 150_000;
const EXTRACT = join(FIXTURES, 'extracts/detailed-follow-up-cp1252.csv');

function longExtract(folder: string): string {
  const path = join(folder, 'long.csv');
  const lines = Array.from({ length: LONG }, (_, rank) => `21${String(rank).padStart(8, '0')};1;12,50`);
  writeFileSync(path, ['N° EJ;N° poste EJ;Montant engagé (EUR)', ...lines].join('\n'));
  return path;
}

journey(
  'A Chorus extract is set beside the ledger, and its gaps closed one tick at a time',
  { browsers: ['chromium', 'firefox'] },
  async (t) => {
    const { browser } = t;
    const folder = mkdtempSync(join(tmpdir(), 'enveloppe-e2e-'));
    t.after(() => rm(folder, { recursive: true }));
    await browser.setToday('2023-11-05');
    const full = await FullPage.openRegister(browser, CONVENTION);
    const { page } = full;
    const verdicts = () =>
      page.$$eval('[data-testid=reconciliation] tbody tr', (rows) =>
        rows.map((row) => `${row.getAttribute('data-kind')} ${row.getAttribute('data-verdict')}`),
      );

    await t.step(
      'a commitment is typed and waits for its number; every « remaining » says no extract was seen',
      async () => {
        await fill(page, '#entry-day', '2023-10-15');
        await full.recordCommitment('28 800', 'Développement');
        await waitForText(page, '[data-testid=last-extract]', /Aucun extrait Chorus rapproché/);
      },
    );

    await t.step('a file that is no extract is refused in words', async () => {
      await full.go('rapprochement');
      await chooseFile(page, '[data-testid=extract-file]', join(FIXTURES, 'conventions/00-fast-13-mano.txt'));
      await waitForText(page, '[role=alert]', /« 00-fast-13-mano.txt » n.est pas un extrait Chorus connu/);
    });

    await t.step('a long reading shows how far it is, and stops when asked to', async () => {
      await chooseFile(page, '[data-testid=extract-file]', longExtract(folder));
      await waitForText(page, 'main', /Lecture de « long.csv »/);
      await press(page, 'progress ~ div button');
      await waitForText(page, '[role=alert]', /« long.csv » n.a pas été lu : la lecture a été annulée/);
    });

    await t.step('the extract is read, its day found, each line judged', async () => {
      await chooseFile(page, '[data-testid=extract-file]', EXTRACT);
      await waitForText(page, '[data-testid=extract-summary]', /INF_BUD_53.*2 lignes lues/);
      assert.equal(
        await page.$eval('#extract-day', (node) => (node as HTMLInputElement).value),
        '2023-10-31',
      );
      await waitForText(page, '[data-testid=reconciliation-count]', /0 ligne concorde, 4 écarts/);
      assert.deepEqual(await verdicts(), [
        'commitment not-in-ledger',
        'commitment not-in-ledger',
        'payment not-in-ledger',
        'payment not-in-ledger',
      ]);
      await waitForText(
        page,
        '[data-testid=reconciliation]',
        /Confirmer l.engagement en attente de même montant/,
      );
    });

    await t.step('nothing is ticked beforehand; two gaps are closed', async () => {
      assert.equal((await page.$$('[data-testid=proposal]:checked')).length, 0);
      await press(page, 'tr:nth-child(1) [data-testid=proposal]');
      await press(page, 'tr:nth-child(3) [data-testid=proposal]');
      await press(page, '[data-testid=record-proposals]:not(:disabled)');
      await full.said(/2 écritures enregistrées/);
      await waitForText(page, '[data-testid=reconciliation-count]', /2 lignes concordent, 2 écarts/);
    });

    await t.step('the others too, and the same extract again has nothing more to say', async () => {
      await press(page, 'tr:nth-child(1) [data-testid=proposal]');
      await press(page, 'tr:nth-child(2) [data-testid=proposal]');
      await press(page, '[data-testid=record-proposals]:not(:disabled)');
      await waitForText(page, '[data-testid=reconciliation-count]', /4 lignes concordent, 0 écart/);
      await chooseFile(page, '[data-testid=extract-file]', EXTRACT);
      await waitForText(page, '[data-testid=reconciliation-count]', /4 lignes concordent, 0 écart/);
      await waitForNone(page, '[data-testid=record-proposals]');
      await full.go('registre');
      await waitForText(
        page,
        '[data-testid=last-extract]',
        /Dernier extrait Chorus : 31\/10\/2023, sans écart/,
      );
      assert.equal((await full.entries()).length, 5);
      await waitForText(
        page,
        '[data-testid=ledger]',
        /EJ 0001821732.*Rapprochement avec « detailed-follow-up/,
      );
    });
  },
);

journey(
  'Purchase orders of the Chorus e-mail give their EJ numbers to the ledger',
  { browsers: ['chromium', 'firefox'] },
  async (t) => {
    const { browser } = t;
    await browser.setToday('2024-02-15');
    const full = await FullPage.openRegister(browser, CONVENTION);
    const { page } = full;

    await t.step('two commitments wait for their number', async () => {
      await full.recordCommitment('28 800', 'Développement');
      await full.recordCommitment('2 160', 'Impression');
    });

    await t.step('the zip is read, a scan too; the protected order is refused by its name', async () => {
      await full.go('rapprochement');
      await chooseFile(page, '[data-testid=order-files]', join(FIXTURES, 'orders/trois-bons-un-protege.zip'));
      await waitForText(page, '[data-testid=orders-read]', /3 bons de commande lus/);
      await waitForText(
        page,
        '[role=alert]',
        /« BDC_2100000001_protege.pdf » est protégé par un mot de passe/,
      );
      await waitForText(
        page,
        '[data-testid=orders]',
        /2103105755.*28 800,00 €.*Confirmer l.engagement en attente.*2104453606.*8 700,60 €.*Enregistrer l.engagement de 8 700,60 € au 12\/01\/2024.*2105550001.*2 160,00 €.*Confirmer/,
      );
      assert.equal((await page.$$('[data-testid=proposal]:checked')).length, 0);
      await showPage(browser, page, 'purchase-orders', 'orders');
    });

    await t.step('what is ticked is recorded, and the same zip has nothing more to say', async () => {
      await press(page, 'tr:nth-child(1) [data-testid=proposal]');
      await press(page, 'tr:nth-child(3) [data-testid=proposal]');
      await press(page, '[data-testid=record-proposals]:not(:disabled)');
      await full.said(/2 écritures enregistrées/);
      await waitForText(page, 'tr[data-verdict=identical]', /2105550001.*OK – identique/);
      assert.equal((await page.$$('[data-testid=proposal]')).length, 1);
      await full.go('registre');
      await waitForText(
        page,
        '[data-testid=ledger]',
        /EJ 2105550001.*Bon de commande « BDC_2105550001_20240205.pdf »/,
      );
    });
  },
);
