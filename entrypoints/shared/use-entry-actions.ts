import type { EntryActionHandlers } from '../../components/EntryActions';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeConfirmation, makeReversal } from '../../lib/budget/make-entry';
import type { IsoDate } from '../../lib/dates';
import { record } from './record';

/** Confirms and cancels entries; what is refused is told in French through `onProblem`. */
export function useEntryActions(
  today: IsoDate,
  onProblem: (problem: string | undefined) => void,
): Pick<EntryActionHandlers, 'onConfirm' | 'onReverse'> {
  const append = async (entry: LedgerEntry) => {
    const recorded = await record(entry);
    onProblem(recorded.ok ? undefined : recorded.error);
  };
  return {
    onConfirm: (entry, commitmentNumber) =>
      void append(makeConfirmation(entry, today, commitmentNumber || null)),
    onReverse: (entry) => void append(makeReversal(entry, '')),
  };
}
