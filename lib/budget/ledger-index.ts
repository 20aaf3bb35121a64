import type { Convention } from '../convention/convention';
import type { IsoDate } from '../dates';
import type { LedgerEntry } from './ledger-entry';
import { addEntry } from './ledger-sums';
import { type BudgetPosition, positionOn, sumLedger } from './position';

/** A ledger kept in memory with its sums. */
export interface LedgerIndex {
  /** Counts one more entry, already accepted by `checkAppend`. Constant time, but for a reversal, which recounts. */
  append(entry: LedgerEntry): void;
  /** A view of the sums as they stand; ask again after an `append`. */
  position(convention: Convention, date: IsoDate): BudgetPosition;
}

/** Reads a ledger once, so that one more entry costs nothing. The entries given are not changed. */
export function makeLedgerIndex(recorded: readonly LedgerEntry[]): LedgerIndex {
  const entries = [...recorded];
  let sums = sumLedger(entries);
  return {
    append(entry) {
      entries.push(entry);
      if (entry.operation === 'reversal') sums = sumLedger(entries);
      else addEntry(sums, entry);
    },
    position: (convention, date) => positionOn(convention, sums, date),
  };
}
