import { LEVEL_WORDS } from '../../components/WarningList';
import type { DraftFields } from '../../lib/autofill/plan/read-draft';
import type { BudgetWarning } from '../../lib/budget/budget-warning';
import { type Cents, formatAmount } from '../../lib/money';

/** What a recorded entry waits for. */
const WAITS: Readonly<Record<DraftFields['nature'], string>> = {
  commitment: 'L’écriture sera en attente jusqu’à son numéro d’EJ.',
  payment: 'L’écriture sera en attente de votre confirmation (page Registre).',
  estimate: '',
};

interface Props {
  /** How many will be filled. */
  readonly fields: number;
  /** What goes into the ledger; null when nothing does. */
  readonly recorded: Cents | null;
  readonly nature: DraftFields['nature'];
  /** The worst of what the budget says of it. */
  readonly worst: BudgetWarning | undefined;
  readonly isReady: boolean;
  readonly onConfirm: () => void;
}

/** The button that fills the page and records the entry, with what it does and what speaks against it. */
export function ConfirmBar({ fields, recorded, nature, worst, isReady, onConfirm }: Props) {
  return (
    <div class="confirm-bar">
      {worst && (
        <strong class={`level ${worst.level}`}>
          {LEVEL_WORDS[worst.level]}
          {worst.over !== null && ` : ${formatAmount(worst.over)} de trop`}
        </strong>
      )}
      <button type="button" class="main" data-testid="confirm" disabled={!isReady} onClick={onConfirm}>
        Remplir {fields} champ{fields > 1 ? 's' : ''}
        {recorded !== null && ` et enregistrer ${formatAmount(recorded)}`}
      </button>
      <small>{recorded === null ? 'Ce remplissage n’enregistre rien au registre.' : WAITS[nature]}</small>
    </div>
  );
}
