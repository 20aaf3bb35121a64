import { useState } from 'preact/hooks';
import { ADJUSTMENT_REASONS } from '../lib/budget/ledger-entry';
import type { OpenCommitment } from '../lib/budget/open-commitments';
import { ASKS, TYPED_OPERATIONS, type TypedEntry } from '../lib/budget/typed-entry';
import { BUDGET_KINDS, CREDITS } from '../lib/convention/budget-kind';
import { type IsoDate, yearOf } from '../lib/dates';
import { formatAmount } from '../lib/money';
import { AmountField } from './AmountField';
import { ChoiceField } from './ChoiceField';
import { CommitmentSelect } from './CommitmentSelect';
import { DayField } from './DayField';
import { readEntryFields } from './entry-fields';
import { OPERATIONS } from './operation-names';

const NAMES = { ...OPERATIONS, commitment: 'Engagement (AE)', payment: 'Paiement (CP)' };
const REASONS = {
  'carry-forward': 'Report',
  blocked: 'Blocage',
  redeployment: 'Redéploiement',
  amendment: 'Avenant',
} as const;

interface Props {
  readonly today: IsoDate;
  /** What a follow-up may be about, what a payment may pay, what a repayment may come back on. */
  readonly commitments: readonly OpenCommitment[];
  readonly open: readonly OpenCommitment[];
  readonly payments: readonly OpenCommitment[];
  /** Where the convention divides its credits between several; empty otherwise. */
  readonly centers: readonly string[];
  readonly paid: string | null;
  /** Tells what is typed at each key; null when it is not an entry yet. */
  readonly onDraft: (entry: TypedEntry | null) => void;
  readonly onRecord: (entry: TypedEntry) => void;
}

/** An entry typed by hand: for what was done outside of a recognised form. */
export function EntryForm({ today, commitments, open, payments, centers, paid, onDraft, onRecord }: Props) {
  const [fields, setFields] = useState(() => ({
    operation: paid ? 'payment' : 'commitment',
    amount: '',
    day: String(today),
    purpose: '',
    number: '',
    line: '',
    of: paid ?? '',
    fundsCenter: centers[0] ?? '',
    kind: 'commitment',
    year: String(yearOf(today)),
    reason: 'carry-forward',
    sign: 'more',
  }));
  const set = (change: Partial<typeof fields>) => {
    const next = { ...fields, ...change };
    setFields(next);
    onDraft(readEntryFields(next));
  };
  const entry = readEntryFields(fields);
  const operation = TYPED_OPERATIONS.find((id) => id === fields.operation) ?? 'commitment';
  const asks = ASKS[operation];
  const isOfCredits = operation === 'opening-balance' || operation === 'adjustment';
  const choice = (
    key: keyof typeof fields,
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <ChoiceField
      id={`entry-${key === 'operation' ? 'nature' : key}`}
      label={label}
      value={fields[key]}
      options={options}
      onChange={(value) => set({ [key]: value })}
    />
  );
  const text = (key: 'number' | 'line' | 'purpose' | 'year', label: string, hint?: string) => (
    <div class={key === 'line' || key === 'year' ? 'field narrow' : 'field'}>
      <label for={`entry-${key}`}>
        {label} {hint && <small>({hint})</small>}
      </label>
      <input
        id={`entry-${key}`}
        autocomplete="off"
        maxLength={key === 'purpose' ? 500 : 30}
        value={fields[key]}
        onInput={(event) => set({ [key]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <form
      class="card stack"
      aria-label="Saisir une écriture"
      onSubmit={(event) => {
        event.preventDefault();
        if (!entry) return;
        onRecord(entry);
        set({ amount: '', purpose: '', number: '', line: '', of: '' });
      }}
    >
      <div class="fields">
        {choice(
          'operation',
          'Opération',
          TYPED_OPERATIONS.map((id) => [id, NAMES[id]] as const),
        )}
        <AmountField
          key={paid}
          id="entry-amount"
          label="Montant TTC (€)"
          value={fields.amount}
          hasFocus={paid !== null}
          onInput={(amount) => set({ amount })}
        />
        <DayField id="entry-day" label="Date" value={fields.day} onInput={(day) => set({ day })} />
        {asks.of && (
          <div class="field">
            <label for="entry-of">
              {operation === 'payment'
                ? 'Engagement payé'
                : `${asks.of === 'payment' ? 'Paiement' : 'Engagement'} concerné`}
            </label>
            <CommitmentSelect
              id="entry-of"
              value={fields.of}
              commitments={operation === 'payment' ? open : asks.of === 'payment' ? payments : commitments}
              onChange={(of) => set({ of })}
            />
          </div>
        )}
        {isOfCredits &&
          choice(
            'kind',
            'Crédits',
            BUDGET_KINDS.map((kind) => [kind, CREDITS[kind]] as const),
          )}
        {operation === 'adjustment' && (
          <>
            {text('year', 'Exercice')}
            {choice(
              'reason',
              'Motif',
              ADJUSTMENT_REASONS.map((id) => [id, REASONS[id]] as const),
            )}
            {choice('sign', 'Sens', [
              ['more', 'En plus'],
              ['less', 'En moins'],
            ])}
          </>
        )}
        {asks.center &&
          centers.length > 0 &&
          !(operation === 'payment' && fields.of !== '') &&
          choice(
            'fundsCenter',
            'Centre financier',
            centers.map((center) => [center, center] as const),
          )}
        {operation === 'commitment' && (
          <>
            {text('number', 'N° d’EJ', 's’il est connu')}
            {text('line', 'Poste', 'facultatif')}
          </>
        )}
        {text(
          'purpose',
          operation === 'commitment' || operation === 'payment' ? 'Objet' : 'Motif, justificatif',
          'facultatif',
        )}
      </div>
      <div>
        <button type="submit" class="main" disabled={!entry} data-testid="record-entry">
          Enregistrer{entry ? ` ${formatAmount(entry.amount)}` : ''}
        </button>
      </div>
    </form>
  );
}
