import { useState } from 'preact/hooks';
import type { SaidText } from '../../components/Said';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { askBackground } from '../../lib/messages';
import { appendEntry } from '../../lib/storage/ledger';

/** Records entries from a page, lets the badge follow, and keeps what is to be said of the last one. */
export function useRecorder() {
  const [said, setSaid] = useState<SaidText | null>(null);
  const record = async (entry: LedgerEntry, done: string): Promise<boolean> => {
    const appended = await appendEntry(entry);
    setSaid(appended.ok ? { text: done, isError: false } : { text: appended.error, isError: true });
    if (appended.ok) await askBackground('refresh', {});
    return appended.ok;
  };
  return { said, record };
}

export type Recorder = ReturnType<typeof useRecorder>['record'];
