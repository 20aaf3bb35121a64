import { z } from 'zod';
import { type LedgerEntry, ledgerEntrySchema } from '../budget/ledger-entry';
import { readRow } from './read-row';

/** Rank in the ledger, given by the database: 1, 2, 3…; its seal is looked at when the chain is checked. */
const ranked = z.looseObject({ seq: z.int().positive() });

/** A ledger row without its rank and its seal. @throws StorageError when it cannot be read. */
export function readEntry(row: unknown): LedgerEntry {
  const { seq, previous, digest, ...entry } = readRow(ranked, row, 'ledger', (row as { seq?: unknown }).seq);
  return readRow(ledgerEntrySchema, entry, 'ledger', seq);
}
