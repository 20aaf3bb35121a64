import type { CreditEntry, EntryOf, LedgerEntry } from './ledger-entry';

/** What has become of an entry, as the register shows it. */
export type EntryState = 'pending' | 'confirmed' | 'reversed' | 'recorded';

/** One line of the register: an entry, what became of it, and its EJ number once it is known. */
export interface LedgerLine {
  readonly rank: number;
  readonly entry: LedgerEntry;
  readonly state: EntryState;
  readonly commitmentNumber: string | null;
}

/** The register, oldest first: nothing is hidden, a cancelled entry stays with its mark. Linear in the entries. */
export const ledgerLines = (entries: readonly LedgerEntry[]): LedgerLine[] =>
  entries.map(ledgerLineMaker(entries));

/** Line after line, for whoever cannot wait for a long register. */
export function ledgerLineMaker(
  entries: readonly LedgerEntry[],
): (entry: LedgerEntry, index: number) => LedgerLine {
  const reversed = new Set<string>();
  const confirmations = new Map<string, EntryOf<'confirmation'>>();
  for (const entry of entries) if (entry.operation === 'reversal') reversed.add(entry.of);
  for (const entry of entries) {
    if (entry.operation === 'confirmation' && !reversed.has(entry.id)) confirmations.set(entry.of, entry);
  }
  return (entry, index) => {
    const confirmation = confirmations.get(entry.id);
    return {
      rank: index + 1,
      entry,
      state: reversed.has(entry.id) ? 'reversed' : stateOf(entry, confirmation !== undefined),
      commitmentNumber:
        confirmation?.commitmentNumber ?? (entry.operation === 'commitment' ? entry.commitmentNumber : null),
    };
  };
}

const isCredit = (entry: LedgerEntry): entry is CreditEntry =>
  entry.operation === 'commitment' || entry.operation === 'payment';

function stateOf(entry: LedgerEntry, isConfirmed: boolean): EntryState {
  if (!isCredit(entry)) return 'recorded';
  return entry.pending && !isConfirmed ? 'pending' : 'confirmed';
}
