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
  const isOurs = record?.conventionId === conventionId && record.status === 'done';
  const isThatField = record?.filled.some(
    ({ controlId, amount }) => controlId === typed.controlId && amount !== null,
  );
  return isOurs && isThatField ? (record.entry?.id ?? null) : null;
}
