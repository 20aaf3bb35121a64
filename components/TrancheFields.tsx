import { useId, useState } from 'preact/hooks';
import { BUDGET_KINDS, CREDITS } from '../lib/convention/budget-kind';
import { parseIsoDate } from '../lib/dates';
import type { Choice } from '../lib/extraction/review';
import { parseTypedAmount } from '../lib/money';

const EMPTY = { kind: 'commitment', year: '', amount: '', date: '', words: '', conditional: false } as const;
const MODES = { year: 'numeric', amount: 'decimal', words: 'text' } as const;
type Typed = { [Key in keyof typeof EMPTY]: Key extends 'conditional' ? boolean : string };

/** A tranche typed by hand: it is decided once its year and amount can be read. */
export function TrancheFields({ label, onChoose }: { label: string; onChoose: (choice: Choice) => void }) {
  const id = useId();
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const change = (changes: Partial<Typed>) => {
    const next = { ...typed, ...changes };
    setTyped(next);
    const choice = choiceOf(next);
    if (choice) onChoose(choice);
  };
  const text = (key: 'year' | 'amount' | 'date' | 'words', name: string) => (
    <div class="field">
      <label for={`${id}-${key}`}>
        {name}
        <span class="visually-hidden"> ({label})</span>
      </label>
      <input
        id={`${id}-${key}`}
        {...(key === 'date' ? { type: 'date' } : { type: 'text', inputMode: MODES[key] })}
        value={typed[key]}
        onInput={(event) => change({ [key]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <div class="stack" data-testid="tranche-fields">
      <div class="row">
        <div class="field">
          <label for={`${id}-kind`}>Crédits</label>
          <select
            id={`${id}-kind`}
            value={typed.kind}
            onChange={(event) => change({ kind: event.currentTarget.value })}
          >
            {BUDGET_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {CREDITS[kind]}
              </option>
            ))}
          </select>
        </div>
        {text('year', 'Exercice')}
        {text('amount', 'Montant')}
        {text('date', 'Ouverture le')}
      </div>
      {text('words', 'Termes de la convention')}
      <label class="choice">
        <input
          type="checkbox"
          checked={typed.conditional}
          onChange={(event) => change({ conditional: event.currentTarget.checked })}
        />
        Sous condition : elle reste fermée tant que sa libération n'est pas enregistrée
      </label>
      {choiceOf(typed) === undefined && (
        <small>Exercice (par exemple 2025) et montant (par exemple 35 000,00) attendus.</small>
      )}
    </div>
  );
}

function choiceOf(typed: Typed): Choice | undefined {
  const amount = parseTypedAmount(typed.amount);
  if (!/^20\d\d$/.test(typed.year) || !amount.ok) return undefined;
  const date = parseIsoDate(typed.date) ?? null;
  return {
    kind: 'made',
    value: {
      type: 'tranche',
      tranche: {
        kind: typed.kind === 'payment' ? 'payment' : 'commitment',
        year: Number(typed.year),
        amount: amount.value,
        extent: 'part',
        share: null,
        release: { type: date === null ? 'event' : 'date', text: typed.words, date },
        conditional: typed.conditional,
      },
    },
  };
}
