import type { LedgerEntry } from '../budget/ledger-entry';
import { type LedgerIndex, makeLedgerIndex } from '../budget/ledger-index';
import type { EnveloppeDatabase } from './database';
import { readEntry } from './read-entry';

/** A row of the ledger, as far as this file looks into it. */
interface Row {
  readonly seq: number;
  readonly id?: unknown;
  readonly conventionId?: unknown;
}

/**
 * The ledgers of this page or worker, up to the last row they have seen. The rows stay the only truth: each use catches
 * up with what this tab or another has recorded since, and a row that is no longer what it was starts everything anew.
 */
interface Cache {
  last: Row | undefined;
  readonly ledgers: Map<string, LedgerIndex>;
  /** Conventions of which a row cannot be read: their ledger is told to be damaged, never shown in part. */
  readonly damaged: Map<string, unknown>;
}

const makeCache = (): Cache => ({ last: undefined, ledgers: new Map(), damaged: new Map() });
const caches = new WeakMap<EnveloppeDatabase, Cache>();

/**
 * The ledger of a convention with everything recorded so far. To be called inside a transaction that holds the ledger,
 * or alone. It reads the rows after the last one seen, so it costs what is new. The index is shared: never append to it.
 * @throws StorageError when a row of the convention cannot be read.
 */
export async function cachedLedger(db: EnveloppeDatabase, conventionId: string): Promise<LedgerIndex> {
  const cache = await caughtUp(db);
  if (cache.damaged.has(conventionId)) throw cache.damaged.get(conventionId);
  return cache.ledgers.get(conventionId) ?? makeLedgerIndex();
}

async function caughtUp(db: EnveloppeDatabase): Promise<Cache> {
  const cache = caches.get(db) ?? makeCache();
  const { last } = cache;
  // One moment for both: a restoration in between would leave the old rows before the new ones.
  const [known, rows] = await db.transaction('r', db.ledger, () =>
    Promise.all([
      last && db.ledger.get(last.seq),
      db.ledger
        .where('seq')
        .above(last?.seq ?? 0)
        .toArray(),
    ]),
  );
  // From here on nothing waits: two questions that overlap never count a row twice.
  const current = caches.get(db);
  if (current !== undefined && current !== cache) return caughtUp(db);
  // After a restoration or an erasure, here or in another tab, that row is another or is gone.
  if (last && (known as Row | undefined)?.id !== last.id) {
    caches.set(db, makeCache());
    return caughtUp(db);
  }
  caches.set(db, cache);
  const seen = cache.last?.seq ?? 0;
  count(
    cache,
    (rows as Row[]).filter(({ seq }) => seq > seen),
  );
  return cache;
}

function count(cache: Cache, rows: readonly Row[]): void {
  const read = new Map<string, LedgerEntry[]>();
  for (const row of rows) {
    const conventionId = String(row.conventionId);
    try {
      const entry = readEntry(row);
      const others = read.get(conventionId);
      if (others) others.push(entry);
      else read.set(conventionId, [entry]);
    } catch (error) {
      if (!cache.damaged.has(conventionId)) cache.damaged.set(conventionId, error);
    }
  }
  for (const [conventionId, entries] of read) {
    const ledger = cache.ledgers.get(conventionId);
    if (ledger) for (const entry of entries) ledger.append(entry);
    else cache.ledgers.set(conventionId, makeLedgerIndex(entries));
  }
  cache.last = rows.at(-1) ?? cache.last;
}
