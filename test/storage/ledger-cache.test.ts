import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { eraseEverything, exportBackup, parseBackup, restoreBackup } from '../../lib/storage/backup';
import { saveConvention } from '../../lib/storage/conventions';
import { database, type EnveloppeDatabase, openDatabase, StorageError } from '../../lib/storage/database';
import { appendEntry, listEntries, readLedger } from '../../lib/storage/ledger';
import { cachedLedger } from '../../lib/storage/ledger-cache';
import * as reading from '../../lib/storage/read-entry';
import { makeConvention } from '../make-convention';
import { commitment, payment } from '../make-ledger';

/** Another tab: the same database, opened apart, with a memory of its own. */
let other: EnveloppeDatabase;
const inOtherTab = async (conventionId = 'convention') =>
  (await cachedLedger(other, conventionId)).entries.map(({ id }) => id);
const here = async (conventionId = 'convention') => (await listEntries(conventionId)).map(({ id }) => id);
const append = async (entry: LedgerEntry) => {
  const appended = await appendEntry(entry);
  if (!appended.ok) throw new Error(appended.error);
};

beforeEach(async () => {
  await eraseEverything();
  await saveConvention(makeConvention());
  await saveConvention(
    makeConvention({ id: 'second', source: { ...makeConvention().source, digest: '2'.repeat(64) } }),
  );
  other = await openDatabase();
});
afterEach(() => {
  other.close();
  vi.restoreAllMocks();
});

describe('a ledger kept in memory', () => {
  it('sees what another tab records, before and after its own entries', async () => {
    await append(commitment('e1', 100, '2024-01-01'));
    expect(await inOtherTab()).toEqual(['e1']);
    await append(commitment('e2', 100, '2024-01-01'));
    await append(payment('p1', 50, '2024-02-01', 'e2'));
    expect(await inOtherTab()).toEqual(['e1', 'e2', 'p1']);
    expect(await here()).toEqual(['e1', 'e2', 'p1']);
  });

  it('reads each row once', async () => {
    const read = vi.spyOn(reading, 'readEntry');
    for (const rank of [1, 2, 3, 4]) await append(commitment(`e${rank}`, 100, '2024-01-01'));
    await here();
    expect(read.mock.calls.length).toBeLessThanOrEqual(4);
    read.mockClear();
    await here();
    expect(read).not.toHaveBeenCalled();
  });

  it('counts a row once when two questions overlap', async () => {
    await append(commitment('e1', 100, '2024-01-01'));
    await Promise.all([inOtherTab(), inOtherTab(), inOtherTab('second'), inOtherTab()]);
    expect(await inOtherTab()).toEqual(['e1']);
  });

  it('keeps conventions apart', async () => {
    await append(commitment('e1', 100, '2024-01-01'));
    await append(commitment('s1', 100, '2024-01-01', { conventionId: 'second' }));
    expect(await here()).toEqual(['e1']);
    expect(await inOtherTab('second')).toEqual(['s1']);
    expect(await inOtherTab('nothing')).toEqual([]);
  });

  it('starts anew after an erasure and a restoration, here and in another tab', async () => {
    await append(commitment('e1', 100, '2024-01-01'));
    const parsed = parseBackup(JSON.stringify(await exportBackup('2024-06-01T00:00:00Z')));
    if (!parsed.ok) throw new Error(parsed.error);
    await append(commitment('e2', 100, '2024-01-01'));
    expect(await inOtherTab()).toEqual(['e1', 'e2']);
    await restoreBackup(parsed.value);
    expect(await here()).toEqual(['e1']);
    expect(await inOtherTab()).toEqual(['e1']);
    await append(commitment('e3', 100, '2024-01-01'));
    expect(await inOtherTab()).toEqual(['e1', 'e3']);
    await eraseEverything();
    expect(await here()).toEqual([]);
    expect(await inOtherTab()).toEqual([]);
  });

  it('refuses what another tab has made a double since', async () => {
    await append(commitment('e1', 100, '2024-01-01'));
    await inOtherTab();
    const { sums } = await readLedger('convention');
    expect(sums.committed).toBe(10_000);
    await append(commitment('e2', 100, '2024-01-01'));
    expect((await appendEntry(commitment('e2', 100, '2024-01-01'))).ok).toBe(false);
  });

  it('tells a damaged row each time it is asked, and only of its convention', async () => {
    await append(commitment('s1', 100, '2024-01-01', { conventionId: 'second' }));
    await (await database()).ledger.add({ ...commitment('e1', 100, '2024-01-01'), amount: 1.5 });
    await expect(here()).rejects.toThrow(StorageError);
    await expect(here()).rejects.toThrow(/amount/);
    await expect(appendEntry(commitment('e2', 1, '2024-01-01'))).rejects.toThrow(StorageError);
    expect(await here('second')).toEqual(['s1']);
  });
});
