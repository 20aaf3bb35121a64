import { useState } from 'preact/hooks';
import type { LedgerLine } from '../lib/budget/ledger-line';
import { entryName } from './operation-names';

interface Props {
  readonly line: LedgerLine;
  /** What the button says; its name for screen readers says which entry. */
  readonly label: string;
  /** What tells it to tests. */
  readonly testId: string;
  readonly onReverse: (line: LedgerLine, reason: string) => void;
}

const USUAL_REASON = 'Erreur de saisie';

/** Two presses and a reason: an entry cancelled by mistake must be typed again. */
export function ReverseButton({ line, label, testId, onReverse }: Props) {
  const [reason, setReason] = useState<string | null>(null);
  const id = `reason-${testId}-${line.entry.id}`;
  if (reason === null)
    return (
      <button
        type="button"
        class="quiet"
        aria-label={`${label} : ${entryName(line)}`}
        onClick={() => setReason(USUAL_REASON)}
        data-testid={testId}
      >
        {label}
      </button>
    );
  return (
    <form
      class="row"
      aria-label={`Annuler : ${entryName(line)}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onReverse(line, reason.trim());
      }}
    >
      <label for={id}>Motif</label>
      <input
        id={id}
        class="short"
        maxLength={500}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <button
        type="submit"
        class="danger"
        // biome-ignore lint/a11y/noAutofocus: takes the place of the button that was just pressed
        autoFocus
        disabled={reason.trim() === ''}
        data-testid="confirm-reverse"
      >
        Confirmer l'annulation
      </button>
      <button type="button" onClick={() => setReason(null)}>
        Garder
      </button>
    </form>
  );
}
