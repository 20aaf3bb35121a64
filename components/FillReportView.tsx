import { Fragment } from 'preact';
import { type Cents, formatAmount } from '../lib/money';
import { useFocusOnAppearing } from './use-focus';

interface Line {
  readonly controlId: string;
  readonly label: string;
}
interface Props {
  readonly status: 'running' | 'done' | 'failed' | 'undone';
  readonly filled: readonly (Line & { shown: string })[];
  readonly refused: readonly (Line & { reason: string })[];
  /** One amount a convention. */
  readonly recorded: readonly Cents[];
  readonly message: string | null;
  /** How many fills before this one still stand in the page. */
  readonly earlier: number;
  readonly onUndo: (scope: 'last' | 'all') => void;
}

const TITLES: Record<Props['status'], string> = {
  running: 'Remplissage en cours…',
  done: 'Compte rendu du remplissage',
  failed: 'Le remplissage a échoué',
  undone: 'Remplissage annulé',
};

/** What really stuck in the page, what did not and why, and the way back. */
export function FillReportView({ status, filled, refused, recorded, message, earlier, onUndo }: Props) {
  const title = useFocusOnAppearing<HTMLHeadingElement>();
  return (
    <section class="card stack" aria-live="polite" data-testid="fill-report" data-status={status}>
      <h2 ref={title} tabIndex={-1}>
        {TITLES[status]}
      </h2>
      {message && <p class={status === 'failed' ? 'notice error' : 'notice'}>{message}</p>}
      {status === 'done' && (
        <>
          <p>
            {filled.length} champ{filled.length > 1 ? 's remplis et relus' : ' rempli et relu'}
            {message === null &&
              recorded.map((amount, rank) => (
                <Fragment key={rank}>
                  , écriture de <span class="amount">{formatAmount(amount)}</span> en attente au registre
                </Fragment>
              ))}
            .
          </p>
          {filled.length > 0 && (
            <details>
              <summary>Champs remplis</summary>
              <ul>
                {filled.map((line) => (
                  <li key={line.controlId}>
                    {line.label} : {line.shown}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {refused.length > 0 && (
            <ul class="stack" aria-label="Champs refusés">
              {refused.map((line) => (
                <li key={line.controlId} data-refused={line.controlId}>
                  <strong>{line.label}</strong> : {line.reason}
                </li>
              ))}
            </ul>
          )}
          <button type="button" onClick={() => onUndo('last')} data-testid="undo">
            Annuler le remplissage
          </button>
        </>
      )}
      {status === 'undone' && earlier > 0 && (
        <button type="button" onClick={() => onUndo('last')} data-testid="undo-earlier">
          Annuler aussi le remplissage d’avant
        </button>
      )}
      {status === 'done' && earlier > 0 && (
        <button type="button" onClick={() => onUndo('all')} data-testid="undo-all">
          Annuler les {earlier + 1} remplissages de cette page
        </button>
      )}
    </section>
  );
}
