import { EntryActions } from '../../components/EntryActions';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { ledgerLines } from '../../lib/budget/ledger-line';
import { formatDate, type IsoDate } from '../../lib/dates';
import { formatAmount } from '../../lib/money';
import { useEntryActions } from './use-entry-actions';

interface Props {
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
  readonly onProblem: (problem: string | undefined) => void;
}

/** Entries that wait for their EJ number, to be confirmed or cancelled without leaving the form. */
export function PendingList({ entries, today, onProblem }: Props) {
  const handlers = useEntryActions(today, onProblem);
  const pending = ledgerLines(entries).filter(({ state }) => state === 'pending');
  if (pending.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="pending-title">
      <h2 id="pending-title">En attente de confirmation</h2>
      <ul class="plain stack">
        {pending.map((line) => (
          <li key={line.entry.id} class="card stack" data-pending={line.entry.id}>
            <span>
              {line.effect !== null && <strong class="amount">{formatAmount(line.effect)}</strong>} du{' '}
              {formatDate(line.entry.date)}
            </span>
            <EntryActions line={line} handlers={{ ...handlers, onPay: () => undefined }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
