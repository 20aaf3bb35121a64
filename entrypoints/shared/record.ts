import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { askBackground } from '../../lib/messages';
import type { Outcome } from '../../lib/outcome';
import { appendEntry } from '../../lib/storage/ledger';

/** Records one entry from a page and lets the badge follow. The failure is a French sentence. */
export async function record(entry: LedgerEntry): Promise<Outcome<LedgerEntry, string>> {
  const appended = await appendEntry(entry);
  if (appended.ok) await askBackground('refresh-badge', {});
  return appended;
}
