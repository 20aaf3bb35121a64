import type { Amendment } from '../convention/amendment';
import type { Convention } from '../convention/convention';
import type { IsoDate } from '../dates';
import { addEntry, removeEntry } from './count-entry';
import type { LedgerEntry } from './ledger-entry';
import type { LedgerSums } from './ledger-sums';
import { type BudgetPosition, positionOn, sumLedger } from './position';

/** A ledger kept in memory with its sums. */
export interface LedgerIndex {
  /** In the order of recording. Grows with `append`: copy it to keep it. */
  readonly entries: readonly LedgerEntry[];
  readonly sums: LedgerSums;
  find(id: string): LedgerEntry | undefined;
  isReversed(id: string): boolean;
  /** The entries in force that name this one, in the order of recording. */
  naming(id: string): readonly LedgerEntry[];
  /** Counts one more entry, already accepted by `checkAppend`. Constant time. */
  append(entry: LedgerEntry): void;
  /**
   * Looks as if this entry had never been recorded: an amount typed again in a form that has filled it already must not
   * count twice. Only a pending entry that nothing else names is put aside; any other stays. Constant time.
   */
  without<Result>(id: string | null, look: () => Result): Result;
  /** A view of the sums as they stand; ask again after an `append`. */
  position(convention: Convention, date: IsoDate, amendments?: readonly Amendment[]): BudgetPosition;
}

/** Reads a ledger once, so that one more entry costs nothing. The entries given are not changed. */
export function makeLedgerIndex(recorded: readonly LedgerEntry[] = []): LedgerIndex {
  const entries: LedgerEntry[] = [];
  const byId = new Map<string, LedgerEntry>();
  const named = new Map<string, LedgerEntry[]>();
  const reversed = new Set<string>();
  const note = (entry: LedgerEntry) => {
    entries.push(entry);
    byId.set(entry.id, entry);
    if (entry.operation === 'reversal') reversed.add(entry.of);
    if (!('of' in entry && entry.of)) return;
    const others = named.get(entry.of);
    if (others) others.push(entry);
    else named.set(entry.of, [entry]);
  };
  for (const entry of recorded) note(entry);
  let sums = sumLedger(entries);
  const naming = (id: string) => (named.get(id) ?? []).filter((entry) => !reversed.has(entry.id));

  /** Takes an entry out alone where it can be; where others lean on it, or something is wrong, counts everything anew. */
  const reverse = (id: string, isFirst: boolean) => {
    const target = byId.get(id);
    const isAlone = naming(id).every(({ operation }) => ['confirmation', 'reversal'].includes(operation));
    if (isFirst && isAlone && sums.issues.length === 0 && target && target.operation !== 'reversal')
      removeEntry(sums, target);
    else sums = sumLedger(entries);
  };

  return {
    entries,
    get sums() {
      return sums;
    },
    find: (id) => byId.get(id),
    isReversed: (id) => reversed.has(id),
    naming,
    append(entry) {
      const isFirst = entry.operation === 'reversal' && !reversed.has(entry.of);
      note(entry);
      if (entry.operation === 'reversal') reverse(entry.of, isFirst);
      else addEntry(sums, entry);
    },
    without(id, look) {
      const aside = sums.pending.get(id ?? '');
      if (!aside || sums.issues.length > 0 || naming(aside.id).length > 0) return look();
      removeEntry(sums, aside);
      try {
        return look();
      } finally {
        addEntry(sums, aside);
      }
    },
    position: (convention, date, amendments) => positionOn(convention, sums, date, amendments),
  };
}
