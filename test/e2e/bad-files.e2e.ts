import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { journey } from './journey.ts';
import { BackupRoom } from './pages/backup-room.ts';
import { dumpDatabase } from './pages/database-dump.ts';
import { FullPage } from './pages/full-page.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const CONVENTION = join(FIXTURES, 'conventions/00-fast-13-mano.txt');

/** What a table may look like after a bad conversion, by lines of half a megabyte: nearly the 5 MB that a text may have. */
const PIECES = ['9', ' ', '|', '\t', '| 1 ', '1 000 ', '12,34 € ', 'a. ', 'tranche ', '01/02/2023 '];
const HEAD = 'Convention de délégation de gestion\n\nEntre\nle délégant\net\nle délégataire\n\n';
const hostileText = () =>
  HEAD + PIECES.map((piece) => piece.repeat(489_000 / Buffer.byteLength(piece))).join('\n');

/** `[name, content, code of the refusal, what it is, what to do]`. */
const refused = async (): Promise<[string, string | Buffer, string, RegExp, RegExp][]> => [
  ['vide.txt', '', 'empty', /vide/, /choisissez-en un autre/],
  ['blancs.txt', ' \n\t\n', 'empty', /vide/, /choisissez-en un autre/],
  [
    'programme.txt',
    await readFile(process.execPath).then((all) => all.subarray(0, 400_000)),
    'binary',
    /fichier binaire/,
    /Choisissez le fichier de la convention/,
  ],
  [
    'archive.txt',
    Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(2_000, 7)]),
    'corrupt',
    /abîmé ou incomplet/,
    /Demandez-en une autre copie/,
  ],
  [
    'enorme.txt',
    'Convention de délégation\n'.repeat(2_000_000),
    'too-large',
    /5\d Mo, pour 5 Mo au plus/,
    /vérifiez que c.est le bon fichier/,
  ],
  ['texte.docx', 'PK\x03\x04', 'corrupt', /abîmé ou incomplet/, /Demandez-en une autre copie/],
  ['presque.pdf', 'du texte', 'corrupt', /extension \.pdf/, /Demandez-en une autre copie/],
  ['coupe.pdf', '%PDF-1.7\n1 0 obj', 'corrupt', /PDF abîmé/, /imprimez-le/],
  ['sources.zip', 'PK\x05\x06', 'empty', /archive vide/, /Demandez-en une autre copie/],
];

journey('Bad files change nothing', { browsers: ['chromium', 'firefox'] }, async (t) => {
  const { browser } = t;
  const folder = await mkdtemp(join(tmpdir(), 'enveloppe-files-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const put = async (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  await browser.setToday('2023-10-15');
  const full = await FullPage.openRegister(browser, CONVENTION);
  await full.recordCommitment('1 000', 'Première écriture');
  await full.go('importer');
  const before = await dumpDatabase(full.page);

  const isRefused = async (path: string, code: string, ...words: RegExp[]) => {
    assert.equal(await full.giveFile(path), 'refused', path);
    const refusal = await full.refusal();
    assert.deepEqual([refusal.code, refusal.role], [code, 'alert']);
    for (const expected of [new RegExp(`« ${basename(path)} »`), ...words])
      assert.match(refusal.text, expected);
    assert.deepEqual(await dumpDatabase(full.page), before);
  };

  await t.step('a file that is no text, or too much of it, is named and sent back', async () => {
    for (const [name, content, code, ...words] of await refused())
      await isRefused(await put(name, content), code, ...words);
  });

  await t.step('an order form is told apart from a convention', async () => {
    await isRefused(
      join(FIXTURES, 'conventions/13-negatif-bon-de-commande.txt'),
      'not-a-convention',
      /ne semble pas être une convention/,
      /Choisissez le fichier de la convention/,
    );
  });

  // The same code in both: the faster one is enough.
  if (browser.kind === 'chromium')
    await t.step('nearly 5 MB of figures, blanks and bars are answered within ten seconds', async () => {
      const path = await put('chiffres.txt', hostileText());
      assert.equal(Math.round((await stat(path)).size / 100_000), 49);
      const start = performance.now();
      const outcome = await full.giveFile(path);
      const time = performance.now() - start;
      assert.ok(time < 10_000, `${outcome} after ${Math.round(time)} ms`);
      assert.deepEqual(await dumpDatabase(full.page), before);
    });

  await t.step(
    'a backup cut short, of a later version or of another program is named, and nothing is replaced',
    async () => {
      const room = await BackupRoom.open(full);
      const backup = {
        format: 'enveloppe-backup',
        schemaVersion: 1,
        exportedAt: '2023-10-15T08:00:00.000Z',
        conventions: [],
        ledger: [],
        settings: [],
      };
      const text = JSON.stringify(backup);
      const files: [string, string, RegExp][] = [
        ['coupee.json', text.slice(0, -9), /pas du JSON, ou il est tronqué\. Choisissez/],
        [
          'demain.json',
          JSON.stringify({ ...backup, schemaVersion: 999 }),
          /version plus récente.*Mettez l.extension à jour/,
        ],
        ['autre.json', '{"name":"enveloppe"}', /n.est pas une sauvegarde d.Enveloppe\. Choisissez/],
        [
          'abimee.json',
          text.replace('"ledger":[]', '"ledger":[{"seq":1,"conventionId":"x"}]'),
          /écriture n° 1 illisible.*plus ancienne/,
        ],
      ];
      for (const [name, content, words] of files) {
        assert.match(await room.choose(await put(name, content)), words);
        assert.equal(await room.messageRole(), 'alert');
        assert.equal(await room.canRestore(), false);
        assert.deepEqual(await dumpDatabase(full.page), before);
      }
    },
  );

  await t.step('after all of them the next entry has the next rank', async () => {
    await full.go('registre');
    await full.recordCommitment('2 000', 'Deuxième écriture');
    const { ledger } = await dumpDatabase(full.page);
    assert.deepEqual(
      ledger?.rows.map(([rank]) => rank),
      [1, 2],
    );
  });
});
