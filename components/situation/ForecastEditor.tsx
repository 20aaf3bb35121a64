import { useState } from 'preact/hooks';
import type { ForecastLine } from '../../lib/budget/forecast';
import { CREDITS } from '../../lib/convention/budget-kind';
import { formatDate, type IsoDate, parseDay } from '../../lib/dates';
import { formatAmount, parseTypedAmount } from '../../lib/money';
import { AmountField } from '../AmountField';
import { ChoiceField } from '../ChoiceField';
import { DayField } from '../DayField';

interface Props {
  readonly lines: readonly ForecastLine[];
  readonly today: IsoDate;
  /** The last day of the restes à payer, when nothing is typed. */
  readonly lastPaymentDay: IsoDate;
  readonly onAdd: (line: Omit<ForecastLine, 'id'>) => void;
  readonly onRemove: (id: string) => void;
}

/** The échéancier: what the person expects to commit and to pay, drawn after today on the plots. */
export function ForecastEditor({ lines, today, lastPaymentDay, onAdd, onRemove }: Props) {
  const [fields, setFields] = useState({ kind: 'payment', amount: '', day: '', label: '' });
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const amount = parseTypedAmount(fields.amount);
  const date = parseDay(fields.day);
  const isPast = date !== undefined && date <= today;
  const isReady = amount.ok && date !== undefined && !isPast;
  return (
    <section class="card stack" aria-label="Échéancier">
      <h3>Échéancier</h3>
      <p class="muted">
        {lines.some(({ kind }) => kind === 'payment')
          ? 'Les paiements prévus sont ceux de cette liste.'
          : `Sans paiement dans cette liste, les restes à payer sont répartis à parts égales, à chaque fin de mois, jusqu'au ${formatDate(lastPaymentDay)}.`}
      </p>
      {lines.length > 0 && (
        <ul class="plain stack">
          {lines.map((each) => (
            <li key={each.id} class="row spread" data-forecast={each.id}>
              <span>
                {formatDate(each.date)} : {CREDITS[each.kind]}{' '}
                <span class="amount">{formatAmount(each.amount)}</span>
                {each.label !== '' && `, ${each.label}`}
                {each.date <= today && <small> (passé, n'est plus dessiné)</small>}
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={`Retirer : ${formatAmount(each.amount)} au ${formatDate(each.date)}`}
                onClick={() => onRemove(each.id)}
              >
                Retirer
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="stack"
        aria-label="Ajouter une échéance"
        onSubmit={(event) => {
          event.preventDefault();
          if (!amount.ok || !date || isPast) return;
          const kind = fields.kind === 'commitment' ? 'commitment' : 'payment';
          onAdd({ kind, date, amount: amount.value, label: fields.label.trim() });
          set({ amount: '', label: '' });
        }}
      >
        <div class="fields">
          <ChoiceField
            id="forecast-kind"
            label="Prévision de"
            value={fields.kind}
            options={[
              ['payment', 'Paiement (CP)'],
              ['commitment', 'Engagement (AE)'],
            ]}
            onChange={(kind) => set({ kind })}
          />
          <AmountField
            id="forecast-amount"
            label="Montant TTC (€)"
            value={fields.amount}
            onInput={(text) => set({ amount: text })}
          />
          <DayField
            id="forecast-day"
            label="Prévue le"
            min={today}
            problem={isPast ? 'forecast-past' : undefined}
            value={fields.day}
            onInput={(day) => set({ day })}
          />
          <div class="field">
            <label for="forecast-label">
              Libellé <small>(facultatif)</small>
            </label>
            <input
              id="forecast-label"
              maxLength={200}
              value={fields.label}
              onInput={(event) => set({ label: event.currentTarget.value })}
            />
          </div>
        </div>
        {isPast && (
          <p id="forecast-past" class="field-problem" role="alert">
            Une prévision est à venir : choisissez une date après le {formatDate(today)}.
          </p>
        )}
        <div>
          <button type="submit" disabled={!isReady} data-testid="add-forecast">
            Ajouter l'échéance
          </button>
        </div>
      </form>
    </section>
  );
}
