import 'fake-indexeddb/auto';
import { readdirSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { followChain, type StoredRow, sealRows } from '../../lib/budget/ledger-chain';
import { conventionSchema } from '../../lib/convention/convention';
import { cents } from '../../lib/money';
import { parseBackup } from '../../lib/storage/backup';
import { openDatabase } from '../../lib/storage/database';
import { migrateTables, migrations, SCHEMA_VERSION } from '../../lib/storage/migrations';
import { toVersion2 } from '../../lib/storage/migrations/to-version-2';
import { readEntry } from '../../lib/storage/read-entry';
import { makeConvention, makeTranche } from '../make-convention';

/** A convention and a ledger as version 1 wrote them: literally, so that a change of the code cannot change them. */
const CONVENTION = (() => {
  const { ownFunds, excludesStaffCosts, ...rest } = makeConvention({ id: 'a' });
  const { fundsCenter, ...tranche } = makeTranche('t1', cents(50_000), null, { conditional: true });
  return { ...rest, tranches: [tranche] };
})();
const common = { conventionId: 'a', recordedAt: '2024-01-01T00:00:00Z', note: '' };
const credit = { amount: 30_000, netOfTax: null, pending: true, purpose: '' };
const LEDGER = [
  { ...common, ...credit, id: 'e1', date: '2024-01-02', operation: 'commitment', commitmentNumber: null },
  { ...common, ...credit, id: 'p1', date: '2024-01-03', operation: 'payment', of: 'e1' },
  { ...common, id: 'r1', date: '2024-01-04', operation: 'tranche-release', trancheId: 't1' },
  { ...common, id: 'c1', date: '2024-01-05', operation: 'confirmation', of: 'e1', commitmentNumber: '15' },
  { ...common, id: 'w1', date: '2024-01-06', operation: 'withdrawal', amount: 100, of: 'e1' },
].map((entry, rank): StoredRow => ({ seq: rank + 1, ...entry }));
const SETTINGS = [{ key: 'current-convention', value: 'a' }];
const stored = { conventions: [CONVENTION], ledger: LEDGER, settings: SETTINGS };

/** A database of version 1 under this name, with its rows. */
async function writeVersion1(name: string): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({ ...migrations[0]?.indexes });
  await old.open();
  await old.table('conventions').bulkAdd(stored.conventions);
  await old.table('ledger').bulkAdd(stored.ledger);
  await old.table('settings').bulkAdd(stored.settings);
  old.close();
}

/** What lies in a database, opened without Dexie's upgrade. */
async function peek(name: string) {
  const db = new Dexie(name);
  await db.open();
  const rows = await db.table('ledger').toArray();
  const version = db.backendDB().version / 10;
  db.close();
  return { version, rows };
}

afterEach(() => vi.restoreAllMocks());

describe('from version 1', () => {
  const migrated = migrateTables({ ...stored, amendments: [], controls: [] }, 1);

  it('every row fits the schema of today, and says what it said', () => {
    expect(conventionSchema.parse(migrated['conventions']?.[0])).toMatchObject({
      id: 'a',
      ownFunds: null,
      excludesStaffCosts: null,
      tranches: [{ id: 't1', fundsCenter: null }],
    });
    const entries = (migrated['ledger'] ?? []).map(readEntry);
    expect(entries).toMatchObject(LEDGER.map(({ seq, ...entry }) => entry));
    expect(entries).toMatchObject([
      { line: null, fundsCenter: null },
      { fundsCenter: null },
      { decidedBy: '' },
      { line: null },
      {},
    ]);
  });

  it('the ledger is sealed again, with its end', () => {
    const rows = migrated['ledger'] as StoredRow[];
    const { mark, broken } = followChain(rows, null);
    expect(broken).toBeNull();
    expect(migrated['settings']).toContainEqual({ key: 'ledger-end', value: mark });
    expect(migrated['settings']).toContainEqual(SETTINGS[0]);
  });

  it('damage that was there is still there', () => {
    const { rows, end } = sealRows(LEDGER);
    const damaged = rows.map((row) => (row.seq === 3 ? { ...row, note: 'altered' } : row));
    const before = { ...stored, ledger: damaged, settings: [{ key: 'ledger-end', value: end }] };
    const after = toVersion2.migrate(before)['ledger'] as StoredRow[];
    expect(after).toHaveLength(5);
    expect(followChain(after, null).broken).toMatchObject({ fault: 'altered', row: { seq: 3 } });
  });

  it('a row it does not understand goes on as it is', () => {
    const odd = { ...stored, ledger: [{ seq: 1, id: 'x', operation: 'unknown' }] };
    expect(toVersion2.migrate(odd)['ledger']).toMatchObject([{ seq: 1, id: 'x', operation: 'unknown' }]);
    expect(
      toVersion2.migrate({ ...stored, conventions: [{ id: 'x', tranches: 7 }] })['conventions'],
    ).toMatchObject([{ id: 'x', tranches: 7 }]);
  });
});

describe('a database of version 1', () => {
  it('is brought up when it is opened', async () => {
    await writeVersion1('old');
    const db = await openDatabase('old');
    expect(db.backendDB().version / 10).toBe(SCHEMA_VERSION);
    const rows = await db.ledger.orderBy('seq').toArray();
    expect(rows.map(readEntry).map(({ id }) => id)).toEqual(['e1', 'p1', 'r1', 'c1', 'w1']);
    expect(followChain(rows as StoredRow[], null).broken).toBeNull();
    expect(await db.amendments.count()).toBe(0);
    db.close();
  });

  it('is what it was when the step fails, and opens once the step works', async () => {
    await writeVersion1('killed');
    vi.spyOn(toVersion2, 'migrate').mockImplementation(() => {
      throw new Error('the browser dies here');
    });
    await expect(openDatabase('killed')).rejects.toThrow();
    expect(await peek('killed')).toEqual({ version: 1, rows: LEDGER });
    vi.restoreAllMocks();
    const db = await openDatabase('killed');
    expect(await db.ledger.count()).toBe(5);
    db.close();
  });

  it('is what it was when a write in the middle fails', async () => {
    await writeVersion1('half');
    vi.spyOn(toVersion2, 'migrate').mockImplementation((tables) => ({
      ...tables,
      ledger: [...LEDGER].reverse().map((row) => ({ ...row, note: 'changed' })),
      settings: [{ value: 'a row without its key cannot be written' }],
    }));
    await expect(openDatabase('half')).rejects.toThrow();
    expect(await peek('half')).toEqual({ version: 1, rows: LEDGER });
  });
});

describe('a backup of version 1', () => {
  const file = (changes: object = {}) =>
    JSON.stringify({
      format: 'enveloppe-backup',
      schemaVersion: 1,
      exportedAt: '2024-01-01T00:00:00Z',
      ...stored,
      ...changes,
    });

  it('goes through the same steps', () => {
    const parsed = parseBackup(file());
    if (!parsed.ok) throw new Error(parsed.error);
    expect(parsed.value).toMatchObject({ schemaVersion: SCHEMA_VERSION, amendments: [], controls: [] });
    expect(followChain(parsed.value.ledger, null).broken).toBeNull();
  });

  it('is refused when it is damaged, as one of today is', () => {
    expect(parseBackup(file({ conventions: [] })).ok).toBe(false);
    expect(parseBackup(file({ ledger: 'nothing' })).ok).toBe(false);
  });
});

it('every step is in the list, once, in order', () => {
  const files = readdirSync(new URL('../../lib/storage/migrations/', import.meta.url))
    .filter((name) => name.startsWith('to-version-'))
    .map((name) => Number(name.replace(/\D/g, '')));
  expect(migrations.map(({ version }) => version)).toEqual(files.toSorted((first, second) => first - second));
});
