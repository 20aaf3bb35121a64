import type { AmountTyped } from '../../lib/messages';
import type { FillRecord } from '../../lib/session';

/**
 * The entry that our fill of the tab recorded, when the amount is typed in a field that this fill wrote: the person is
 * changing what the ledger already counts.
 */
export function editedEntry(
  record: FillRecord | undefined,
  typed: AmountTyped,
  conventionId: string,
): string | null {
  if (record?.status !== 'done') return null;
  const entries = record.entries.filter((entry) => entry.conventionId === conventionId);
  const isThatField = record.filled.some(
    ({ controlId, amount }) => controlId === typed.controlId && amount !== null,
  );
  return isThatField && entries.length === 1 ? (entries[0]?.id ?? null) : null;
}
