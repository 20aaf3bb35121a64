import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journey } from './journey.ts';
import { followDownloads } from './pages/downloads.ts';
import { FullPage } from './pages/full-page.ts';
import { focusedOn, keyOn } from './pages/keyboard.ts';
import { chooseFile, waitFor, waitForText } from './pages/page-actions.ts';
import { showPage } from './pages/show-page.ts';

const CONVENTION = join(import.meta.dirname, '../fixtures/conventions/00-fast-13-mano.txt');

journey(
  'A ledger is handed over to another profile, by keyboard only',
  { browsers: ['chromium', 'firefox'] },
  async (t) => {
    const { browser } = t;
    const downloads = await followDownloads(browser);
    t.after(downloads.remove);
    await browser.setToday('2023-11-05');
    let handed = '';

    await t.step('who leaves exports one file', async () => {
      const full = await FullPage.openRegister(browser, CONVENTION);
      await full.recordCommitment('28 800', 'Développement');
      await full.recordCommitment('1 200', 'Licences');
      await keyOn(full.page, 'nav a[href="#/sauvegarde"]', 'Enter');
      await keyOn(full.page, '[data-testid=export-handover]', 'Enter');
      await focusedOn(full.page, '[data-testid=said]');
      handed = (await downloads.file('.json')).toString('utf8');
      await full.page.close();
    });
    const file = join(downloads.folder, 'recue.json');
    await writeFile(file, handed);

    const other = await t.start({ build: 'e2e' });
    await other.setToday('2023-11-06');
    const full = await FullPage.openRegister(other, CONVENTION);
    const { page } = full;
    const add = async (path: string) => {
      await chooseFile(page, '[data-testid=handover-file]', path);
      const told = await waitForText(page, '[data-testid=handover-preview]', /apporte/);
      await keyOn(page, '[data-testid=merge-handover]', 'Enter');
      await focusedOn(page, '[data-testid=said]');
      return told;
    };

    await t.step('who takes over has an entry of their own, and sees what would be added', async () => {
      await full.recordCommitment('500', 'Traduction');
      await keyOn(page, 'nav a[href="#/sauvegarde"]', 'Enter');
      await chooseFile(page, '[data-testid=handover-file]', file);
      await waitForText(
        page,
        '[data-testid=handover-preview]',
        /« recue.json » apporte 0 convention, 0 avenant et 2 écritures de plus ; 0 écriture est déjà ici/,
      );
      await showPage(other, page, 'handover', 'preview');
    });

    await t.step('it is added to the convention that both have', async () => {
      await keyOn(page, '[data-testid=merge-handover]', 'Enter');
      await focusedOn(page, '[data-testid=said]');
      await full.said(/0 convention\(s\) et 2 écriture\(s\) ajoutées/);
      await keyOn(page, 'nav a[href="#/registre"]', 'Enter');
      await waitForText(page, '[data-testid=ledger-count]', /3 écritures/);
      await waitForText(page, '[data-testid=cap-left]', /39 500,00 €/);
    });

    await t.step('twice changes nothing', async () => {
      await keyOn(page, 'nav a[href="#/sauvegarde"]', 'Enter');
      await waitFor(page, '[data-testid=handover-file]');
      assert.match(await add(file), /0 écriture de plus ; 2 écritures sont déjà ici/);
      await full.said(/0 écriture\(s\) ajoutées/);
    });

    await t.step('what differs is told, and what is here stays', async () => {
      const changed = join(downloads.folder, 'changee.json');
      await writeFile(
        changed,
        handed.replace('Développement', 'Autre objet').replaceAll('2880000', '2990000'),
      );
      await chooseFile(page, '[data-testid=handover-file]', changed);
      await waitForText(
        page,
        '[data-testid=handover-preview] .warning',
        /1 différence : la version de ce poste est gardée.*engagement du 05\/11\/2023 » : montant, objet/,
      );
      await showPage(other, page, 'handover', 'differences');
      await keyOn(page, '[data-testid=merge-handover]', 'Enter');
      await focusedOn(page, '[data-testid=said]');
      await keyOn(page, 'nav a[href="#/registre"]', 'Enter');
      await waitForText(
        page,
        '[data-testid=ledger]',
        /28 800,00 €.*Développement|Développement.*28 800,00 €/,
      );
      await waitForText(page, '[data-testid=cap-left]', /39 500,00 €/);
    });
  },
);
