import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import { journey } from './journey.ts';
import { pressAtOnce } from './pages/at-once.ts';
import { BackupRoom } from './pages/backup-room.ts';
import { dumpDatabase } from './pages/database-dump.ts';
import { followDownloads } from './pages/downloads.ts';
import { FullPage } from './pages/full-page.ts';
import { fill, press, waitFor, waitForNone } from './pages/page-actions.ts';

const CONVENTION = join(import.meta.dirname, '../fixtures/conventions/00-fast-13-mano.txt');
const DELETE = '[data-testid=delete-convention]';

/** Without the rank that the next entry would get. */
const onlyRows = (dump: Awaited<ReturnType<typeof dumpDatabase>>) =>
  Object.fromEntries(Object.entries(dump).map(([name, { rows }]) => [name, rows]));

const rowsOf = async (full: FullPage) => onlyRows(await dumpDatabase(full.page));

journey('A backup brings back all that was erased', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const downloads = await followDownloads(browser);
  t.after(downloads.remove);
  await browser.setToday('2023-10-15');
  const full = await FullPage.openRegister(browser, CONVENTION);
  await full.recordCommitment('1 000', 'Maquettes');
  await full.confirmEntry('1512345678');
  await full.waitForFirst(['confirmation', 'recorded']);
  const before = await dumpDatabase(full.page);
  const room = await BackupRoom.open(full);
  let file = '';

  await t.step('the button gives one file, named after the day', async () => {
    await room.export();
    file = await downloads.path('.json');
    assert.equal(basename(file), 'enveloppe-sauvegarde-2023-10-15.json');
  });

  await t.step('nothing is erased before the word is typed whole', async () => {
    for (const word of ['', 'effacer', 'EFFACE', 'EFFACER '])
      assert.equal(await room.typeWord(word), false, word);
    assert.equal(await room.typeWord('EFFACER'), true);
    assert.deepEqual(await dumpDatabase(full.page), before);
    await room.erase();
    assert.deepEqual(Object.values(await rowsOf(full)).flat(), []);
  });

  await t.step('the file brings back every row, and the rank of the next one', async () => {
    assert.match(
      await room.choose(file),
      /contient 1 convention et 2 écritures.*\(0 convention et 0 écriture\)/,
    );
    await room.restore();
    assert.deepEqual(await dumpDatabase(full.page), before);
    await full.go('registre');
    await full.waitForEntries([
      ['confirmation', 'recorded'],
      ['commitment', 'confirmed'],
    ]);
  });

  await t.step('restoring over data says what it replaces, and replaces it only then', async () => {
    await full.recordCommitment('2 000', 'Accueil');
    await BackupRoom.open(full);
    assert.match(
      await room.choose(file),
      /remplace tout ce qui est sur ce poste \(1 convention et 3 écritures\)/,
    );
    assert.equal((await rowsOf(full))['ledger']?.length, 3);
    await room.restore();
    assert.deepEqual(await rowsOf(full), onlyRows(before));
  });
});

journey(
  'A convention is deleted only while its register is empty',
  { browsers: ['chromium', 'firefox'] },
  async (t) => {
    const { browser } = t;
    await browser.setToday('2023-10-15');
    const full = await FullPage.openRegister(browser, CONVENTION);

    await t.step('with an empty register it goes', async () => {
      await full.go('conventions');
      await press(full.page, DELETE);
      await waitFor(full.page, 'a[href="#/importer"]');
      assert.deepEqual((await rowsOf(full))['conventions'], []);
    });

    await t.step(
      'deleted in one tab while another records, it leaves no entry without its convention',
      async () => {
        const other = await FullPage.openRegister(browser, CONVENTION);
        await full.go('conventions');
        await fill(other.page, '#entry-amount', '1 000');
        await pressAtOnce([full.page, DELETE], [other.page, '[data-testid=record-entry]:not(:disabled)']);
        await waitForNone(full.page, DELETE);
        const { conventions, ledger } = await rowsOf(full);
        assert.equal(conventions?.length, ledger?.length);
        await other.page.close();
      },
    );

    await t.step('with one entry it is no longer offered', async () => {
      await browser.reset();
      const again = await FullPage.openRegister(browser, CONVENTION);
      await again.go('conventions');
      await waitFor(again.page, DELETE);
      await again.go('registre');
      await again.recordCommitment('1 000', 'Maquettes');
      await again.go('conventions');
      await waitFor(again.page, '[data-tranche]');
      await waitForNone(again.page, DELETE);
    });
  },
);
