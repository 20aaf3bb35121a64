import type { EntryActionHandlers } from '../../components/EntryActions';
import { entryName } from '../../components/operation-names';
import { makeConfirmation, makeReversal } from '../../lib/budget/make-entry';
import type { IsoDate } from '../../lib/dates';
import type { Recorder } from './use-recorder';

/** Confirms and cancels entries. */
export function useEntryActions(
  today: IsoDate,
  record: Recorder,
): Pick<EntryActionHandlers, 'onConfirm' | 'onReverse'> {
  return {
    onConfirm: (line, entry, number) =>
      void record(makeConfirmation(entry, today, number || null), `Confirmée : ${entryName(line)}.`),
    onReverse: (line, reason) =>
      void record(makeReversal(line.entry, reason), `Annulée : ${entryName(line)}.`),
  };
}
