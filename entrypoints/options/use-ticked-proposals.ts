import { useMemo, useState } from 'preact/hooks';
import type { SaidText } from '../../components/Said';
import type { LedgerIndex } from '../../lib/budget/ledger-index';
import { askBackground } from '../../lib/messages';
import { entriesOf } from '../../lib/reconciliation/entries-of';
import type { Proposal } from '../../lib/reconciliation/proposal';
import { appendEntry } from '../../lib/storage/ledger';

/** The proposals that the person ticked, and their recording. A proposal that is no longer made is no longer ticked. */
export function useTickedProposals(
  conventionId: string,
  ledger: LedgerIndex,
  proposals: readonly Proposal[],
) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [recordedOn, setRecordedOn] = useState<LedgerIndex | null>(null);
  const [said, setSaid] = useState<SaidText | null>(null);
  const ticked = useMemo(() => proposals.filter(({ key }) => keys.has(key)), [proposals, keys]);
  const tick = ({ key }: Proposal, isTicked: boolean) => {
    const next = new Set(keys);
    if (isTicked) next.add(key);
    else next.delete(key);
    setKeys(next);
  };
  /** @param noteOf where an entry comes from: it stays with it. */
  const record = async (noteOf: (proposal: Proposal) => string) => {
    const refused: string[] = [];
    const made = entriesOf(ticked, conventionId, ledger, noteOf);
    for (const entry of made) {
      const appended = await appendEntry(entry);
      if (!appended.ok) refused.push(appended.error);
    }
    setKeys(new Set());
    if (made.length > refused.length) setRecordedOn(ledger);
    const count = made.length - refused.length;
    const done = `${count} écriture${count > 1 ? 's' : ''} enregistrée${count > 1 ? 's' : ''}.`;
    setSaid({ text: [done, ...refused].join(' '), isError: refused.length > 0 });
    await askBackground('refresh', {});
  };
  return {
    keys,
    count: ticked.length,
    tick,
    record,
    said,
    /** What is shown is of before the last recording: ticked again, it would be recorded twice. */
    isLate: recordedOn === ledger,
  };
}
