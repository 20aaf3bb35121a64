import { z } from 'zod';
import { checkAppend } from '../budget/check-append';
import { sealEntry } from '../budget/ledger-chain';
import { type LedgerEntry, ledgerEntrySchema } from '../budget/ledger-entry';
import { makeLedgerIndex } from '../budget/ledger-index';
import { conventionSchema } from '../convention/convention';
import { failure, type Outcome } from '../outcome';
import { amendmentsOf } from './amendments';
import { database, type EnveloppeDatabase } from './database';
import { chainMarkSchema } from './ledger-check';
import { readRow } from './read-row';

/** Rank in the ledger, given by the database: 1, 2, 3…; its seal is looked at when the chain is checked. */
const ranked = z.looseObject({ seq: z.int().positive() });

/** A ledger row without its rank and its seal. @throws StorageError when it cannot be read. */
export function readEntry(row: unknown): LedgerEntry {
  const { seq, previous, digest, ...entry } = readRow(ranked, row, 'ledger', (row as { seq?: unknown }).seq);
  return readRow(ledgerEntrySchema, entry, 'ledger', seq);
}

async function entriesOf(db: EnveloppeDatabase, conventionId: string): Promise<LedgerEntry[]> {
  const rows = await db.ledger.where('conventionId').equals(conventionId).sortBy('seq');
  return rows.map(readEntry);
}

/** The entries of one convention in the order they were recorded. @throws StorageError for an unreadable row. */
export async function listEntries(conventionId: string): Promise<LedgerEntry[]> {
  return entriesOf(await database(), conventionId);
}

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
    const ledger = makeLedgerIndex(await entriesOf(db, entry.conventionId));
    const checked = checkAppend({ convention, amendments, ledger }, ledgerEntrySchema.parse(entry));
    if (checked.ok) await addSealed(db, checked.value);
    return checked;
  });
}

/**
 * Writes the row and the new end of the chain. It is sealed behind the row that was recorded last, not behind the row
 * that happens to lie last: a row lost or slipped in between must show.
 */
async function addSealed(db: EnveloppeDatabase, entry: LedgerEntry): Promise<void> {
  const stored = await db.settings.get('ledger-end');
  const end = stored ? readRow(chainMarkSchema, stored.value, 'settings', 'ledger-end') : null;
  const row = sealEntry(entry, end);
  const seq = await db.ledger.add(row);
  await db.settings.put({ key: 'ledger-end', value: { seq, digest: row.digest } });
}
