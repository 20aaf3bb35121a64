import { EntryActions } from '../../components/EntryActions';
import { OPERATIONS } from '../../components/operation-names';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { ledgerLines } from '../../lib/budget/ledger-line';
import { formatDate, type IsoDate } from '../../lib/dates';
import { formatAmount } from '../../lib/money';
import { useEntryActions } from './use-entry-actions';
import type { Recorder } from './use-recorder';

interface Props {
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
  readonly record: Recorder;
}

/** Entries that wait for their EJ number, to be confirmed or cancelled without leaving the form. */
export function PendingList({ entries, today, record }: Props) {
  const handlers = useEntryActions(today, record);
  const pending = ledgerLines(entries).filter(({ state }) => state === 'pending');
  if (pending.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="pending-title">
      <h2 id="pending-title">En attente de confirmation</h2>
      <ul class="plain stack">
        {pending.map((line) => (
          <li key={line.entry.id} class="card stack" data-pending={line.entry.id}>
            <span>
              {OPERATIONS[line.entry.operation]} de{' '}
              {'amount' in line.entry && <strong class="amount">{formatAmount(line.entry.amount)}</strong>} du{' '}
              {formatDate(line.entry.date)}
              {'purpose' in line.entry && line.entry.purpose !== '' && `, ${line.entry.purpose}`}
            </span>
            <EntryActions line={line} handlers={handlers} />
          </li>
        ))}
      </ul>
    </section>
  );
}
