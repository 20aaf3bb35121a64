import { checkAppend } from '../budget/check-append';
import { sealEntry } from '../budget/ledger-chain';
import { type LedgerEntry, ledgerEntrySchema } from '../budget/ledger-entry';
import type { LedgerIndex } from '../budget/ledger-index';
import { conventionSchema } from '../convention/convention';
import { failure, type Outcome } from '../outcome';
import { amendmentsOf } from './amendments';
import { database, type EnveloppeDatabase } from './database';
import { cachedLedger } from './ledger-cache';
import { chainMarkSchema } from './ledger-check';
import { readRow } from './read-row';

/**
 * The ledger of a convention, kept in memory and caught up: shared by all who ask in this page or worker, so it grows
 * under them. @throws StorageError for an unreadable row.
 */
export const readLedger = async (conventionId: string): Promise<LedgerIndex> =>
  cachedLedger(await database(), conventionId);

/** The entries of one convention in the order they were recorded. @throws StorageError for an unreadable row. */
export const listEntries = async (conventionId: string): Promise<LedgerEntry[]> => [
  ...(await readLedger(conventionId)).entries,
];

/**
 * Adds one entry. The check against what is already there and the write are one read-write transaction, so two
 * tabs cannot both pass it; when the promise is fulfilled the entry is on the disk (strict durability).
 * The failure is a French sentence: what was refused, and why.
 */
export async function appendEntry(entry: LedgerEntry): Promise<Outcome<LedgerEntry, string>> {
  const db = await database();
  return db.transaction('rw', db.ledger, db.conventions, db.amendments, db.settings, async () => {
    const stored = await db.conventions.get(entry.conventionId);
    if (!stored) return failure("Écriture refusée : sa convention n'est plus dans la base.");
    const convention = readRow(conventionSchema, stored, 'conventions', entry.conventionId);
    const amendments = await amendmentsOf(db, entry.conventionId);
    const ledger = await cachedLedger(db, entry.conventionId);
    const checked = checkAppend({ convention, amendments, ledger }, ledgerEntrySchema.parse(entry));
    if (checked.ok) await addSealed(db, checked.value);
    return checked;
  });
}

/**
 * Writes the row and the new end of the chain. It is sealed behind the row that was recorded last, not behind the row
 * that happens to lie last: a row lost or slipped in between must show. To be called in a transaction, once accepted.
 */
export async function addSealed(db: EnveloppeDatabase, entry: LedgerEntry): Promise<void> {
  const stored = await db.settings.get('ledger-end');
  const end = stored ? readRow(chainMarkSchema, stored.value, 'settings', 'ledger-end') : null;
  const row = sealEntry(entry, end);
  const seq = await db.ledger.add(row);
  await db.settings.put({ key: 'ledger-end', value: { seq, digest: row.digest } });
}
