import { useState } from 'preact/hooks';
import type { BudgetDraft } from '../../lib/budget/budget-draft';
import { type IsoDate, parseDay } from '../../lib/dates';
import { parseTypedAmount } from '../../lib/money';
import { AmountField } from '../AmountField';

interface Props {
  readonly today: IsoDate;
  /** Null while it is not an entry yet. */
  readonly onDraft: (draft: BudgetDraft | null) => void;
}

/** « Et si » : an entry that is drawn on top of the plots and records nothing. */
export function TrialEntry({ today, onDraft }: Props) {
  const [fields, setFields] = useState({ operation: 'commitment', amount: '', day: String(today) });
  const set = (change: Partial<typeof fields>) => {
    const next = { ...fields, ...change };
    setFields(next);
    const amount = parseTypedAmount(next.amount);
    const date = parseDay(next.day);
    const operation = next.operation === 'payment' ? 'payment' : 'commitment';
    onDraft(amount.ok && date ? { operation, amount: amount.value, date, of: null } : null);
  };
  return (
    <fieldset class="fields">
      <legend>Essayer une écriture, sans rien enregistrer</legend>
      <div class="field">
        <label for="trial-operation">Opération</label>
        <select
          id="trial-operation"
          value={fields.operation}
          onChange={(event) => set({ operation: event.currentTarget.value })}
        >
          <option value="commitment">Engagement (AE)</option>
          <option value="payment">Paiement (CP)</option>
        </select>
      </div>
      <AmountField
        id="trial-amount"
        label="Montant TTC (€)"
        value={fields.amount}
        onInput={(amount) => set({ amount })}
      />
      <div class="field">
        <label for="trial-day">Date</label>
        <input
          id="trial-day"
          type="date"
          value={fields.day}
          onInput={(event) => set({ day: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}
