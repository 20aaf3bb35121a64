import { useState } from 'preact/hooks';
import type { LedgerLine } from '../lib/budget/ledger-line';
import { entryName } from './operation-names';
import { useFocusOnAppearing, useTwoPresses } from './use-focus';

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
  const { isAsked, ask, leave, button } = useTwoPresses();
  if (isAsked)
    return (
      <ReasonForm
        line={line}
        testId={testId}
        onReverse={(reason) => onReverse(line, reason)}
        onKeep={leave}
      />
    );
  return (
    <button
      type="button"
      class="quiet"
      ref={button}
      aria-label={`${label} : ${entryName(line)}`}
      onClick={ask}
      data-testid={testId}
    >
      {label}
    </button>
  );
}

interface ReasonProps {
  readonly line: LedgerLine;
  readonly testId: string;
  readonly onReverse: (reason: string) => void;
  readonly onKeep: () => void;
}

function ReasonForm({ line, testId, onReverse, onKeep }: ReasonProps) {
  const [reason, setReason] = useState(USUAL_REASON);
  const confirm = useFocusOnAppearing<HTMLButtonElement>();
  const id = `reason-${testId}-${line.entry.id}`;
  return (
    <form
      class="row"
      aria-label={`Annuler : ${entryName(line)}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onReverse(reason.trim());
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
        ref={confirm}
        disabled={reason.trim() === ''}
        data-testid="confirm-reverse"
      >
        Confirmer l'annulation
      </button>
      <button type="button" onClick={onKeep}>
        Garder
      </button>
    </form>
  );
}
