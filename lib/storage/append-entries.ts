import type { LedgerEntry } from '../budget/ledger-entry';
import { failure, type Outcome, success } from '../outcome';
import { database } from './database';
import { appendEntry } from './ledger';

/** Thrown to undo the transaction; never leaves this file. */
class Refused extends Error {}

/**
 * Adds one entry to each of several conventions' ledgers, all of them or none. The failure is the French sentence of the
 * first that was refused.
 */
export async function appendEntries(entries: readonly LedgerEntry[]): Promise<Outcome<null, string>> {
  if (entries.length === 0) return success(null);
  const db = await database();
  try {
    await db.transaction('rw', db.tables, async () => {
      for (const entry of entries) {
        const appended = await appendEntry(entry);
        if (!appended.ok) throw new Refused(appended.error);
      }
    });
    return success(null);
  } catch (error) {
    if (error instanceof Refused) return failure(error.message);
    throw error;
  }
}
