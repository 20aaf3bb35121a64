import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sealRows } from '../../lib/budget/ledger-chain';
import { eraseEverything } from '../../lib/storage/backup';
import { saveConvention } from '../../lib/storage/conventions';
import { database } from '../../lib/storage/database';
import { type FollowedEntries, followEntries } from '../../lib/storage/follow-entries';
import { appendEntry } from '../../lib/storage/ledger';
import { makeConvention } from '../make-convention';
import { commitment } from '../make-ledger';

/** So many rows, every fifth one of another convention. */
async function store(count: number): Promise<void> {
  const db = await database();
  const { rows, end } = sealRows(
    Array.from({ length: count }, (_, rank) => ({
      ...commitment(`e${rank}`, 1, '2024-03-01'),
      ...(rank % 5 === 4 && { conventionId: 'other' }),
      seq: rank + 1,
    })),
  );
  await db.ledger.bulkAdd(rows);
  if (end) await db.settings.put({ key: 'ledger-end', value: end });
}

function follow() {
  const told: FollowedEntries[] = [];
  const stop = followEntries(
    'convention',
    (followed) => told.push(followed),
    (error) => {
      throw error;
    },
  );
  const whole = (length: number) =>
    vi.waitFor(
      () => {
        const last = told.at(-1);
        if (last?.unread !== 0 || last.entries.length !== length) throw new Error('not yet');
        return last.entries.map(({ id }) => id);
      },
      { timeout: 20_000 },
    );
  return { told, stop, whole };
}

beforeEach(async () => {
  await eraseEverything();
  await saveConvention(makeConvention());
});

describe('the entries of a convention', () => {
  it('come last ones first, then whole, in the order of recording and without those of another', async () => {
    await store(4_000);
    const { told, stop, whole } = follow();
    const ids = await whole(3_200);
    stop();
    expect(told[0]?.unread).toBe(3_100);
    expect(told[0]?.entries.at(-1)?.id).toBe(ids.at(-1));
    expect(ids).toEqual(
      Array.from({ length: 4_000 }, (_, rank) => `e${rank}`).filter((_, rank) => rank % 5 !== 4),
    );
  });

  it('are told empty when there is none, and then one by one', async () => {
    const { told, stop, whole } = follow();
    await whole(0);
    await appendEntry(commitment('first', 1, '2024-03-01'));
    expect(await whole(1)).toEqual(['first']);
    await appendEntry(commitment('second', 1, '2024-03-01'));
    expect(await whole(2)).toEqual(['first', 'second']);
    stop();
    expect(told.every(({ unread }) => unread === 0)).toBe(true);
  });

  it('are read anew once they are others', async () => {
    await store(10);
    const { stop, whole } = follow();
    await whole(8);
    await eraseEverything();
    expect(await whole(0)).toEqual([]);
    stop();
  });
});
