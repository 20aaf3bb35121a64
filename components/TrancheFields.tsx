import { useId, useState } from 'preact/hooks';
import { BUDGET_KINDS, CREDITS } from '../lib/convention/budget-kind';
import { parseIsoDate } from '../lib/dates';
import type { FactValue } from '../lib/extraction/candidate';
import type { Choice } from '../lib/extraction/review/review';
import { formatAmount, parseTypedAmount } from '../lib/money';

const EMPTY = { kind: 'commitment', year: '', amount: '', date: '', words: '', conditional: false } as const;
/** What the fields of a tranche that was read begin with. */
const typedOf = ({ kind, year, amount, release, conditional }: TrancheValue): Typed => ({
  kind,
  year: String(year),
  amount: formatAmount(amount),
  date: release.date ?? '',
  words: release.text,
  conditional,
});
const MODES = { year: 'numeric', amount: 'decimal', words: 'text' } as const;
type TrancheValue = Extract<FactValue, { type: 'tranche' }>['tranche'];
type Typed = { [Key in keyof typeof EMPTY]: Key extends 'conditional' ? boolean : string };

/** A tranche typed by hand, or read and put right: it is decided as long as its year and amount can be read. */
export function TrancheFields({
  label,
  from,
  onChoose,
}: {
  label: string;
  from: TrancheValue | undefined;
  onChoose: (choice: Choice | null) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<Typed>(from ? typedOf(from) : EMPTY);
  const change = (changes: Partial<Typed>) => {
    const next = { ...typed, ...changes };
    setTyped(next);
    onChoose(choiceOf(next, from) ?? null);
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
      {choiceOf(typed, from) === undefined ? (
        <small>Exercice (par exemple 2025) et montant (par exemple 35 000,00) attendus.</small>
      ) : (
        typed.date === '' && (
          <small>
            Sans date d'ouverture, elle reste fermée tant que sa libération n'est pas enregistrée.
          </small>
        )
      )}
    </div>
  );
}

function choiceOf(typed: Typed, from: TrancheValue | undefined): Choice | undefined {
  const amount = parseTypedAmount(typed.amount);
  if (!/^20\d\d$/.test(typed.year) || !amount.ok) return undefined;
  const date = parseIsoDate(typed.date) ?? null;
  const own = {
    kind: typed.kind === 'payment' ? ('payment' as const) : ('commitment' as const),
    year: Number(typed.year),
    amount: amount.value,
  };
  // What of the credits a tranche opens is as it was read, as long as these are the same.
  const isSame = from?.kind === own.kind && from.year === own.year && from.amount === own.amount;
  const type = date === null ? 'event' : date === from?.release.date ? from.release.type : 'date';
  return {
    kind: 'made',
    value: {
      type: 'tranche',
      tranche: {
        ...own,
        extent: isSame ? from.extent : 'part',
        share: isSame ? from.share : null,
        release: { type, text: typed.words, date },
        conditional: typed.conditional,
      },
    },
  };
}
