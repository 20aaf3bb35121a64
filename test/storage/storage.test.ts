import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeCreditEntry, makeReversal } from '../../lib/budget/make-entry';
import type { Convention } from '../../lib/convention/convention';
import { isoDate } from '../../lib/dates';
import { cents } from '../../lib/money';
import { eraseEverything, exportBackup, parseBackup, restoreBackup } from '../../lib/storage/backup';
import { deleteConvention, listConventions, saveConvention } from '../../lib/storage/conventions';
import { database, openDatabase, StorageError } from '../../lib/storage/database';
import { appendEntry, listEntries } from '../../lib/storage/ledger';
import { SCHEMA_VERSION } from '../../lib/storage/migrations';
import { readSetting, writeSetting } from '../../lib/storage/settings';
import { makeConvention } from '../make-convention';

const NOW = '2023-10-15T08:00:00.000Z';
const convention = (id: string, digest = id): Convention => ({
  ...makeConvention({}),
  id,
  title: `Convention ${id}`,
  source: {
    fileName: `${id}.txt`,
    digest: digest.padEnd(64, '0').replace(/[^0-9a-f]/g, 'a'),
    importedOn: isoDate('2023-10-15'),
  },
});
const commitment = (conventionId: string, amount: number) =>
  makeCreditEntry(conventionId, {
    nature: 'commitment',
    date: isoDate('2023-10-15'),
    amount: cents(amount),
    netOfTax: null,
    purpose: '',
    pending: true,
    commitmentNumber: null,
    of: null,
  });

/** Every table, row and key: what « the database is what it was » means. */
async function dump() {
  const db = await database();
  return JSON.stringify(
    await Promise.all(
      db.tables.map(async (table) => [
        table.name,
        await table.toCollection().primaryKeys(),
        await table.toArray(),
      ]),
    ),
  );
}

beforeEach(eraseEverything);

describe('conventions', () => {
  it('refuses the same file twice and tells the title it is kept under', async () => {
    expect((await saveConvention(convention('a', 'f'))).ok).toBe(true);
    expect(await saveConvention(convention('b', 'f'))).toEqual({
      ok: false,
      error: { code: 'already-imported', title: 'Convention a' },
    });
    expect(await listConventions()).toHaveLength(1);
  });

  it('stores one of two saves of the same file that overlap', async () => {
    const saved = await Promise.all([
      saveConvention(convention('a', 'f')),
      saveConvention(convention('b', 'f')),
    ]);
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listConventions()).toHaveLength(1);
  });

  it('deletes one only while its ledger is empty', async () => {
    await saveConvention(convention('a'));
    await saveConvention(convention('b'));
    await appendEntry(commitment('a', 1_000));
    expect(await deleteConvention('a')).toEqual({ ok: false, error: { code: 'has-entries', count: 1 } });
    expect((await deleteConvention('b')).ok).toBe(true);
    expect((await listConventions()).map(({ id }) => id)).toEqual(['a']);
  });

  it('names the row that cannot be read, and drops none', async () => {
    await saveConvention(convention('a'));
    await (await database()).conventions.put({ ...convention('b'), title: 7 });
    await expect(listConventions()).rejects.toThrow(/« b ».*conventions.*title/);
  });
});

describe('ledger', () => {
  it('keeps the order of recording and refuses an entry whose convention is gone', async () => {
    await saveConvention(convention('a'));
    const [first, second] = [commitment('a', 1_000), commitment('a', 2_000)];
    await appendEntry(first);
    await appendEntry(second);
    expect((await listEntries('a')).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await appendEntry(commitment('nowhere', 1))).toMatchObject({ ok: false });
  });

  it('refuses the second of two reversals of one entry, also when they overlap', async () => {
    await saveConvention(convention('a'));
    const entry = commitment('a', 1_000);
    await appendEntry(entry);
    const appended = await Promise.all([
      appendEntry(makeReversal(entry, '')),
      appendEntry(makeReversal(entry, '')),
    ]);
    expect(appended.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listEntries('a')).toHaveLength(2);
  });

  it('stores whole cents only', async () => {
    await saveConvention(convention('a'));
    await expect(appendEntry({ ...commitment('a', 1_000), amount: 10.5 as never })).rejects.toThrow();
    expect(await listEntries('a')).toEqual([]);
  });
});

describe('backup', () => {
  async function fill() {
    await saveConvention(convention('a'));
    await appendEntry(commitment('a', 3_000_000));
    await writeSetting('current-convention', 'a');
  }
  const text = async () => JSON.stringify(await exportBackup(NOW));

  it('restores exactly what was exported', async () => {
    await fill();
    const [before, file] = [await dump(), await text()];
    await eraseEverything();
    expect(await listConventions()).toEqual([]);
    const parsed = parseBackup(file);
    if (!parsed.ok) throw new Error(parsed.error);
    await restoreBackup(parsed.value);
    expect(await dump()).toBe(before);
    expect(await readSetting('current-convention')).toBe('a');
  });

  it.each([
    ['a text that is not JSON', 'bonjour', /pas du JSON/],
    ['another JSON file', '{"hello":1}', /pas une sauvegarde d'Enveloppe/],
    ['a backup of a newer version', '{"format":"enveloppe-backup","schemaVersion":99}', /plus récente/],
  ])('refuses %s in French', (_, file, message) => {
    expect(parseBackup(file)).toMatchObject({ ok: false, error: expect.stringMatching(message) });
  });

  it('refuses a truncated file, a missing convention, a double entry and a dangling reference', async () => {
    await fill();
    const file = await text();
    const backup = JSON.parse(file);
    const row = backup.ledger[0];
    const damaged = [
      file.slice(0, -20),
      JSON.stringify({ ...backup, conventions: [] }),
      JSON.stringify({ ...backup, ledger: [row, { ...row, seq: 2 }] }),
      JSON.stringify({
        ...backup,
        ledger: [{ ...row, seq: 2, id: 'x', operation: 'reversal', of: 'nothing' }],
      }),
      JSON.stringify({ ...backup, ledger: [{ ...row, amount: 1.5 }] }),
    ];
    for (const bad of damaged) expect(parseBackup(bad).ok).toBe(false);
  });

  it('leaves everything as it was when a restoration fails half-way', async () => {
    await fill();
    const parsed = parseBackup(await text());
    if (!parsed.ok) throw new Error(parsed.error);
    const before = await dump();
    const twice = {
      ...parsed.value,
      conventions: [...parsed.value.conventions, ...parsed.value.conventions],
    };
    await expect(restoreBackup(twice)).rejects.toThrow();
    expect(await dump()).toBe(before);
  });

  it('exports also when a row can no longer be read', async () => {
    await (await database()).conventions.put({ ...convention('b'), title: 7 });
    expect(await text()).toContain('"title":7');
  });
});

describe('a database of a newer version', () => {
  it('is refused, and left as it is', async () => {
    const newer = new Dexie('newer');
    newer.version(SCHEMA_VERSION + 1).stores({ conventions: 'id', ledger: '++seq', settings: 'key' });
    await newer.open();
    newer.close();
    await expect(openDatabase('newer')).rejects.toThrow(StorageError);
    const left = new Dexie('newer');
    await left.open();
    expect(left.tables.map(({ name }) => name)).toEqual(['conventions', 'ledger', 'settings']);
    expect(left.backendDB().version / 10).toBe(SCHEMA_VERSION + 1);
    left.close();
  });
});
