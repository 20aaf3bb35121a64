import { useState } from 'preact/hooks';
import type { CreditEntry } from '../lib/budget/ledger-entry';
import type { LedgerLine } from '../lib/budget/ledger-line';
import { entryName } from './operation-names';
import { ReverseButton } from './ReverseButton';

export interface EntryActionHandlers {
  /** The EJ number is empty for a payment. */
  readonly onConfirm: (line: LedgerLine, entry: CreditEntry, commitmentNumber: string) => void;
  readonly onReverse: (line: LedgerLine, reason: string) => void;
  /** Prepares a payment of this commitment; absent where there is nothing to type it in. */
  readonly onPay?: (entry: CreditEntry) => void;
}

/** What can follow an entry: its EJ number, its payment, its cancellation. */
export function EntryActions({ line, handlers }: { line: LedgerLine; handlers: EntryActionHandlers }) {
  const { entry, state } = line;
  if (state === 'reversed' || entry.operation === 'reversal') return null;
  const isCredit = entry.operation === 'commitment' || entry.operation === 'payment';
  const { onPay } = handlers;
  return (
    <div class="row">
      {isCredit && state === 'pending' && (
        <ConfirmForm line={line} entry={entry} onConfirm={handlers.onConfirm} />
      )}
      {entry.operation === 'commitment' && state === 'confirmed' && onPay && (
        <button
          type="button"
          aria-label={`Payer : ${entryName(line)}`}
          onClick={() => onPay(entry)}
          data-testid="pay"
        >
          Payer
        </button>
      )}
      <ReverseButton line={line} label="Annuler l'écriture" testId="reverse" onReverse={handlers.onReverse} />
    </div>
  );
}

interface ConfirmProps {
  readonly line: LedgerLine;
  readonly entry: CreditEntry;
  readonly onConfirm: EntryActionHandlers['onConfirm'];
}

function ConfirmForm({ line, entry, onConfirm }: ConfirmProps) {
  const [number, setNumber] = useState(line.commitmentNumber ?? '');
  const needsNumber = entry.operation === 'commitment';
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(line, entry, number.trim());
      }}
    >
      {needsNumber && (
        <input
          aria-label={`N° d’EJ : ${entryName(line)}`}
          placeholder="N° d'EJ"
          size={12}
          style="width:9.5rem"
          value={number}
          onInput={(event) => setNumber(event.currentTarget.value)}
        />
      )}
      <button
        type="submit"
        aria-label={`Confirmer : ${entryName(line)}`}
        disabled={needsNumber && number.trim() === ''}
        data-testid="confirm-entry"
      >
        Confirmer
      </button>
    </form>
  );
}
