import { z } from 'zod';
import { checkAppend } from '../budget/check-append';
import { type LedgerEntry, ledgerEntrySchema } from '../budget/ledger-entry';
import { conventionSchema } from '../convention/convention';
import { failure, type Outcome } from '../outcome';
import { database, type EnveloppeDatabase } from './database';
import { readRow } from './read-row';

/** Rank in the ledger, given by the database: 1, 2, 3… */
const ranked = z.looseObject({ seq: z.int().positive() });

/** A ledger row without its rank. @throws StorageError when it cannot be read. */
export function readEntry(row: unknown): LedgerEntry {
  const { seq, ...entry } = readRow(ranked, row, 'ledger', (row as { seq?: unknown }).seq);
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
  return db.transaction('rw', db.ledger, db.conventions, async () => {
    const stored = await db.conventions.get(entry.conventionId);
    if (!stored) return failure("Écriture refusée : sa convention n'est plus dans la base.");
    const convention = readRow(conventionSchema, stored, 'conventions', entry.conventionId);
    const checked = checkAppend(
      convention,
      await entriesOf(db, entry.conventionId),
      ledgerEntrySchema.parse(entry),
    );
    if (checked.ok) await db.ledger.add(checked.value);
    return checked;
  });
}
