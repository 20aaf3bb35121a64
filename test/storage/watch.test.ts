import 'fake-indexeddb/auto';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { listConventions, saveConvention } from '../../lib/storage/conventions';
import { database } from '../../lib/storage/database';
import { appendEntry, listEntries } from '../../lib/storage/ledger';
import { watch } from '../../lib/storage/watch';
import { makeConvention } from '../make-convention';
import { commitment } from '../make-ledger';

/** A busy machine takes its time: only silence fails. */
const SAFETY = { timeout: 20_000 };

// Files share a worker: nothing is there before, nothing is left behind, and the database is closed at the start.
const erase = async () => (await database()).delete();
beforeEach(erase);
afterAll(erase);

// In a page the watched query is the first to need the database: opening it must not lose sight of what it reads.
it('sees what changes after a first look that opened the database', async () => {
  const seen: string[] = [];
  const query = async () => {
    const [first] = await listConventions();
    return `${first?.id ?? 'none'} ${first ? (await listEntries(first.id)).length : ''}`;
  };
  const stop = watch(query, (value) => seen.push(value), console.error);
  const last = (value: string) => vi.waitFor(() => expect(seen.at(-1)).toBe(value), SAFETY);
  await last('none ');
  await saveConvention(makeConvention());
  await last('convention 0');
  await appendEntry(commitment('e1', 10, '2024-01-01'));
  await last('convention 1');
  await appendEntry(commitment('e2', 10, '2024-01-01'));
  await last('convention 2');
  stop();
}, 60_000);

const look = async () => {
  const [first] = await listConventions();
  return `${first?.id ?? 'none'} ${first ? (await listEntries(first.id)).length : ''}`;
};

it.each([
  ['a function that waits', look],
  ['a function that hands on a promise', () => look()],
])(
  '%s sees what changes',
  async (_, query) => {
    const seen: string[] = [];
    const stop = watch(query, (value) => seen.push(value), console.error);
    await vi.waitFor(() => expect(seen.at(-1)).toBe('none '), SAFETY);
    await saveConvention(makeConvention());
    await vi.waitFor(() => expect(seen.at(-1)).toMatch('convention'), SAFETY);
    stop();
  },
  60_000,
);
