import type { ComponentChildren } from 'preact';
import type { DraftEntry } from '../lib/autofill/plan/fill-plan';
import { type DraftFields, NATURES } from '../lib/autofill/plan/read-draft';
import type { OpenCommitment } from '../lib/budget/open-commitments';
import { formatAmount, VAT_RATES } from '../lib/money';
import { AmountField } from './AmountField';
import { CommitmentSelect } from './CommitmentSelect';

interface Props {
  readonly fields: DraftFields;
  readonly onChange: (fields: DraftFields) => void;
  readonly draft: DraftEntry;
  /** What a payment may pay. */
  readonly commitments: readonly OpenCommitment[];
}

const percent = (rate: number) => `${String(rate / 100).replace('.', ',')} %`;
/** Rates of the overseas departments only (CGI art. 296). */
const OVERSEAS = new Set([850]);
const rateName = (rate: number) => `${percent(rate)}${OVERSEAS.has(rate) ? ' (outre-mer)' : ''}`;

/** What the person is about to enter: what the amount is, how much, when, for what. */
export function DraftForm({ fields, onChange, draft, commitments }: Props) {
  const set = <Key extends keyof DraftFields>(key: Key, value: DraftFields[Key]) =>
    onChange({ ...fields, [key]: value });
  return (
    <section class="stack" aria-label="Saisie">
      <fieldset>
        <legend>Ce montant est</legend>
        <div class="natures">
          {NATURES.map(({ id, label }) => (
            <label key={id} class="choice">
              <input
                type="radio"
                name="nature"
                value={id}
                checked={fields.nature === id}
                onChange={() => set('nature', id)}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="draft-fields">
        <AmountField
          id="amount"
          label="Montant (€)"
          value={fields.amount}
          hasFocus
          onInput={(text) => set('amount', text)}
        />
        <Field id="basis" label="Saisi" width="narrow">
          <select
            id="basis"
            value={fields.basis}
            onChange={(event) => set('basis', event.currentTarget.value === 'excl' ? 'excl' : 'incl')}
          >
            <option value="incl">TTC</option>
            <option value="excl">HT</option>
          </select>
        </Field>
        <Field id="rate" label="TVA" width="narrow">
          <select id="rate" value={fields.rate} onChange={(event) => set('rate', event.currentTarget.value)}>
            {VAT_RATES.map((rate) => (
              <option key={rate} value={String(rate)}>
                {rateName(rate)}
              </option>
            ))}
          </select>
        </Field>
        {fields.nature === 'payment' && (
          <Field id="paid" label="Engagement payé" width="wide">
            <CommitmentSelect
              id="paid"
              value={fields.of}
              commitments={commitments}
              onChange={(of) => set('of', of)}
            />
          </Field>
        )}
        <Field id="date" label="Date">
          <input
            id="date"
            type="date"
            required
            value={fields.date}
            onInput={(event) => set('date', event.currentTarget.value)}
          />
        </Field>
        <Field id="commitment-number" label="N° d'EJ" optional>
          <input
            id="commitment-number"
            autocomplete="off"
            maxLength={30}
            value={fields.commitmentNumber}
            onInput={(event) => set('commitmentNumber', event.currentTarget.value)}
          />
        </Field>
        <Field id="purpose" label="Objet" width="wide" optional>
          <input
            id="purpose"
            maxLength={500}
            value={fields.purpose}
            onInput={(event) => set('purpose', event.currentTarget.value)}
          />
        </Field>
      </div>
      {draft.amount !== null && draft.netOfTax && (
        <p class="muted" data-testid="incl-tax">
          {fields.nature === 'estimate' ? 'Estimation, rien n’est compté' : 'Compté sur l’enveloppe'} :{' '}
          <span class="amount">{formatAmount(draft.amount)}</span> TTC (
          <span class="amount">{formatAmount(draft.netOfTax.amount)}</span> HT, TVA{' '}
          {percent(draft.netOfTax.vatRate)}).
        </p>
      )}
    </section>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly width?: 'narrow' | 'wide';
  readonly children: ComponentChildren;
}

function Field({ id, label, optional, width, children }: FieldProps) {
  return (
    <div class={width ? `field ${width}` : 'field'}>
      <label for={id}>
        {label} {optional && <small>(facultatif)</small>}
      </label>
      {children}
    </div>
  );
}
