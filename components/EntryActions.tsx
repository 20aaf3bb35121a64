import { useState } from 'preact/hooks';
import type { CreditEntry, LedgerEntry } from '../lib/budget/ledger-entry';
import type { LedgerLine } from '../lib/budget/ledger-line';

export interface EntryActionHandlers {
  /** The EJ number is empty for a payment. */
  readonly onConfirm: (entry: CreditEntry, commitmentNumber: string) => void;
  readonly onReverse: (entry: LedgerEntry) => void;
  /** Prepares a payment of this commitment. */
  readonly onPay: (entry: CreditEntry) => void;
}

/** What can follow an entry: its EJ number, its payment, its cancellation. */
export function EntryActions({ line, handlers }: { line: LedgerLine; handlers: EntryActionHandlers }) {
  const { entry, state } = line;
  if (state === 'reversed' || entry.operation === 'reversal') return null;
  const isCredit = entry.operation === 'commitment' || entry.operation === 'payment';
  return (
    <div class="row">
      {isCredit && state === 'pending' && (
        <ConfirmForm entry={entry} known={line.commitmentNumber} onConfirm={handlers.onConfirm} />
      )}
      {entry.operation === 'commitment' && state === 'confirmed' && (
        <button type="button" onClick={() => handlers.onPay(entry)} data-testid="pay">
          Payer
        </button>
      )}
      <button type="button" class="quiet" onClick={() => handlers.onReverse(entry)} data-testid="reverse">
        Annuler
      </button>
    </div>
  );
}

function ConfirmForm({
  entry,
  known,
  onConfirm,
}: {
  entry: CreditEntry;
  known: string | null;
  onConfirm: EntryActionHandlers['onConfirm'];
}) {
  const [number, setNumber] = useState(known ?? '');
  const needsNumber = entry.operation === 'commitment';
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(entry, number.trim());
      }}
    >
      {needsNumber && (
        <input
          aria-label="N° d'EJ"
          placeholder="N° d'EJ"
          size={12}
          style="width:9.5rem"
          value={number}
          onInput={(event) => setNumber(event.currentTarget.value)}
        />
      )}
      <button type="submit" disabled={needsNumber && number.trim() === ''} data-testid="confirm-entry">
        Confirmer
      </button>
    </form>
  );
}
