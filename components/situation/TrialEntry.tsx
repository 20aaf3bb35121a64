import { useState } from 'preact/hooks';
import type { BudgetDraft } from '../../lib/budget/budget-draft';
import { type IsoDate, parseDay } from '../../lib/dates';
import { parseTypedAmount } from '../../lib/money';
import { AmountField } from '../AmountField';
import { ChoiceField } from '../ChoiceField';
import { DayField } from '../DayField';

interface Props {
  readonly today: IsoDate;
  /** Where the convention divides its credits between several; empty otherwise. */
  readonly centers: readonly string[];
  /** Null while it is not an entry yet. */
  readonly onDraft: (draft: BudgetDraft | null) => void;
}

/** « Et si » : an entry that is drawn on top of the plots and records nothing. */
export function TrialEntry({ today, centers, onDraft }: Props) {
  const [fields, setFields] = useState({
    operation: 'commitment',
    amount: '',
    day: String(today),
    fundsCenter: centers[0] ?? '',
  });
  const set = (change: Partial<typeof fields>) => {
    const next = { ...fields, ...change };
    setFields(next);
    const amount = parseTypedAmount(next.amount);
    const date = parseDay(next.day);
    const operation = next.operation === 'payment' ? 'payment' : 'commitment';
    const fundsCenter = next.fundsCenter || null;
    onDraft(amount.ok && date ? { operation, amount: amount.value, date, of: null, fundsCenter } : null);
  };
  return (
    <fieldset class="fields">
      <legend>Essayer une écriture, sans rien enregistrer</legend>
      <ChoiceField
        id="trial-operation"
        label="Opération"
        value={fields.operation}
        options={[
          ['commitment', 'Engagement (AE)'],
          ['payment', 'Paiement (CP)'],
        ]}
        onChange={(operation) => set({ operation })}
      />
      <AmountField
        id="trial-amount"
        label="Montant TTC (€)"
        value={fields.amount}
        onInput={(amount) => set({ amount })}
      />
      <DayField id="trial-day" label="Date" value={fields.day} onInput={(day) => set({ day })} />
      {centers.length > 0 && (
        <ChoiceField
          id="trial-center"
          label="Centre financier"
          value={fields.fundsCenter}
          options={centers.map((center) => [center, center] as const)}
          onChange={(fundsCenter) => set({ fundsCenter })}
        />
      )}
    </fieldset>
  );
}
