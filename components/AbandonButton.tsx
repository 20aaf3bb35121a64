import { useId } from 'preact/hooks';
import { useFocusOnAppearing, useTwoPresses } from './use-focus';

interface Props {
  /** Something was decided or typed in the review. */
  readonly isTouched: boolean;
  readonly onAbandon: () => void;
}

/** Leaves a review; by two presses where something would be lost with it, for it is kept nowhere. */
export function AbandonButton({ isTouched, onAbandon }: Props) {
  const { isAsked, ask, leave, button } = useTwoPresses();
  if (isAsked) return <Asked onAbandon={onAbandon} onGoOn={leave} />;
  return (
    <button
      type="button"
      ref={button}
      onClick={() => (isTouched ? ask() : onAbandon())}
      data-testid="abandon-import"
    >
      Abandonner
    </button>
  );
}

function Asked({ onAbandon, onGoOn }: { onAbandon: () => void; onGoOn: () => void }) {
  const confirm = useFocusOnAppearing<HTMLButtonElement>();
  const lost = useId();
  return (
    <fieldset class="row" aria-label="Abandonner la relecture">
      <p id={lost}>Ce que vous avez décidé ou saisi ici n’est gardé nulle part.</p>
      <button
        type="button"
        class="danger"
        ref={confirm}
        aria-describedby={lost}
        onClick={onAbandon}
        data-testid="confirm-abandon"
      >
        Abandonner quand même
      </button>
      <button type="button" onClick={onGoOn}>
        Continuer
      </button>
    </fieldset>
  );
}
