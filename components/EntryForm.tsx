import { useState } from 'preact/hooks';
import type { OpenCommitment } from '../lib/budget/open-commitments';
import { type IsoDate, parseDay } from '../lib/dates';
import { type Cents, formatAmount, parseTypedAmount } from '../lib/money';
import { AmountField } from './AmountField';
import { CommitmentSelect } from './CommitmentSelect';

export interface TypedEntry {
  readonly nature: 'commitment' | 'payment';
  readonly amount: Cents;
  readonly date: IsoDate;
  readonly purpose: string;
  readonly commitmentNumber: string;
  readonly of: string | null;
}

interface Props {
  readonly today: IsoDate;
  /** Commitments that a payment may pay, with what is left on them. */
  readonly commitments: readonly OpenCommitment[];
  readonly paid: string | null;
  /** Tells what the entry would do while it is typed; null when it is not an entry yet. */
  readonly onDraft: (draft: Omit<TypedEntry, 'purpose' | 'commitmentNumber'> | null) => void;
  readonly onRecord: (entry: TypedEntry) => void;
}

/** An entry typed by hand: for what was done outside of a recognised form. */
export function EntryForm({ today, commitments, paid, onDraft, onRecord }: Props) {
  const [fields, setFields] = useState({
    nature: paid ? 'payment' : 'commitment',
    amount: '',
    day: String(today),
    purpose: '',
    number: '',
    of: paid ?? '',
  });
  const read = (from: typeof fields) => {
    const amount = parseTypedAmount(from.amount);
    const date = parseDay(from.day);
    if (!amount.ok || !date) return null;
    const nature = from.nature === 'payment' ? ('payment' as const) : ('commitment' as const);
    return {
      nature,
      amount: amount.value,
      date,
      of: nature === 'payment' && from.of !== '' ? from.of : null,
    };
  };
  const set = (change: Partial<typeof fields>) => {
    const next = { ...fields, ...change };
    setFields(next);
    onDraft(read(next));
  };
  const entry = read(fields);
  const isPayment = fields.nature === 'payment';
  return (
    <form
      class="card stack"
      aria-label="Saisir une écriture"
      onSubmit={(event) => {
        event.preventDefault();
        if (!entry) return;
        onRecord({ ...entry, purpose: fields.purpose.trim(), commitmentNumber: fields.number.trim() });
        set({ amount: '', purpose: '', number: '', of: '' });
      }}
    >
      <div class="fields">
        <div class="field">
          <label for="entry-nature">Opération</label>
          <select
            id="entry-nature"
            value={fields.nature}
            onChange={(event) => set({ nature: event.currentTarget.value })}
          >
            <option value="commitment">Engagement (AE)</option>
            <option value="payment">Paiement (CP)</option>
          </select>
        </div>
        <AmountField
          key={paid}
          id="entry-amount"
          label="Montant TTC (€)"
          value={fields.amount}
          hasFocus={paid !== null}
          onInput={(amount) => set({ amount })}
        />
        <div class="field">
          <label for="entry-day">Date</label>
          <input
            id="entry-day"
            type="date"
            value={fields.day}
            onInput={(event) => set({ day: event.currentTarget.value })}
          />
        </div>
        {isPayment ? (
          <div class="field">
            <label for="entry-of">Engagement payé</label>
            <CommitmentSelect
              id="entry-of"
              value={fields.of}
              commitments={commitments}
              onChange={(of) => set({ of })}
            />
          </div>
        ) : (
          <div class="field">
            <label for="entry-number">
              N° d'EJ <small>(s'il est connu)</small>
            </label>
            <input
              id="entry-number"
              value={fields.number}
              onInput={(event) => set({ number: event.currentTarget.value })}
            />
          </div>
        )}
        <div class="field">
          <label for="entry-purpose">
            Objet <small>(facultatif)</small>
          </label>
          <input
            id="entry-purpose"
            maxLength={500}
            value={fields.purpose}
            onInput={(event) => set({ purpose: event.currentTarget.value })}
          />
        </div>
      </div>
      <div>
        <button type="submit" class="main" disabled={!entry} data-testid="record-entry">
          Enregistrer{entry ? ` ${formatAmount(entry.amount)}` : ''}
        </button>
      </div>
    </form>
  );
}
