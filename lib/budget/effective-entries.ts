import type { EntryOf, LedgerEntry } from './ledger-entry';
import { type LedgerIssue, ledgerIssue } from './ledger-issue';

/** An entry that counts: neither cancelled, nor itself a cancellation. */
export type EffectiveEntry = Exclude<LedgerEntry, EntryOf<'reversal'>>;

/**
 * What counts, out of everything that was recorded, in the order it was recorded. A reversal makes the entry it names
 * as if it had never been written, whatever its own date; a confirmation falls with the entry it confirms. A reversal
 * that names nothing, or another reversal, cancels nothing and comes back as an issue: an entry that cannot be
 * resolved is an error shown, never a silent pass.
 */
export function effectiveEntries(entries: readonly LedgerEntry[]): {
  effective: readonly EffectiveEntry[];
  issues: readonly LedgerIssue[];
} {
  const reversals = new Map<string, EntryOf<'reversal'>>();
  for (const entry of entries) if (entry.operation === 'reversal') reversals.set(entry.of, entry);
  const known = new Set<string>();
  const effective: EffectiveEntry[] = [];
  const issues: LedgerIssue[] = [];
  for (const entry of entries) {
    const reversal = reversals.get(entry.id);
    known.add(entry.id);
    if (entry.operation === 'reversal') {
      if (reversal) issues.push(ledgerIssue(reversal, 'porte sur une autre annulation et reste sans effet'));
    } else if (!reversal && !(entry.operation === 'confirmation' && reversals.has(entry.of))) {
      effective.push(entry);
    }
  }
  for (const [target, reversal] of reversals) {
    if (!known.has(target)) {
      issues.push(ledgerIssue(reversal, 'porte sur une écriture qui n’est pas dans ce registre'));
    }
  }
  return { effective, issues };
}
