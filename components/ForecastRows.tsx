import { useState } from 'preact/hooks';
import { formatAmount, parseTypedAmount } from '../lib/money';
import type { Forecast } from '../lib/report/execution-report';

interface Props {
  readonly year: number;
  readonly forecasts: readonly Forecast[];
  readonly onChange: (forecasts: readonly Forecast[]) => void;
}

/** What is foreseen, line by line: orders to come (AE) and what will be paid (CP). */
export function ForecastRows({ year, forecasts, onChange }: Props) {
  const empty = { purpose: '', year: String(year), commitment: '', payment: '' };
  const [typed, setTyped] = useState(empty);
  const amountOf = (text: string) => {
    const parsed = parseTypedAmount(text);
    return parsed.ok ? parsed.value : null;
  };
  const [commitment, payment] = [amountOf(typed.commitment), amountOf(typed.payment)];
  const isWrong = (text: string, value: unknown) => text.trim() !== '' && value === null;
  const isReady =
    typed.purpose.trim() !== '' &&
    /^20\d\d$/.test(typed.year) &&
    (commitment !== null || payment !== null) &&
    !isWrong(typed.commitment, commitment) &&
    !isWrong(typed.payment, payment);
  const fields = [
    ['purpose', 'Objet prévu', 'forecast-purpose'],
    ['year', 'Exercice', 'forecast-year'],
    ['commitment', 'Commandes (AE, € TTC)', 'forecast-commitment'],
    ['payment', 'Paiements (CP, € TTC)', 'forecast-payment'],
  ] as const;
  return (
    <div class="stack">
      {forecasts.length > 0 && (
        <ul class="plain stack">
          {forecasts.map((line, rank) => (
            <li key={`${rank} ${line.purpose}`} class="row spread">
              <span>
                {line.purpose}, {line.year}
                {line.commitment !== null && ` : AE ${formatAmount(line.commitment)}`}
                {line.payment !== null && ` : CP ${formatAmount(line.payment)}`}
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={`Retirer la prévision : ${line.purpose}`}
                onClick={() => onChange(forecasts.filter((_, other) => other !== rank))}
              >
                Retirer
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="fields"
        aria-label="Ajouter une prévision"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          const line = { purpose: typed.purpose.trim(), year: Number(typed.year), commitment, payment };
          onChange([...forecasts, line]);
          setTyped(empty);
        }}
      >
        {fields.map(([key, label, id]) => (
          <div key={key} class="field">
            <label for={id}>{label}</label>
            <input
              id={id}
              value={typed[key]}
              aria-invalid={
                (key === 'commitment' && isWrong(typed.commitment, commitment)) ||
                (key === 'payment' && isWrong(typed.payment, payment))
              }
              onInput={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })}
            />
          </div>
        ))}
        <div class="field">
          <button type="submit" disabled={!isReady}>
            Ajouter la prévision
          </button>
        </div>
      </form>
    </div>
  );
}
