import type { TypedThreshold } from '../lib/budget/typed-control';
import { LEVEL_WORDS } from './WarningList';

interface Props {
  readonly thresholds: readonly TypedThreshold[];
  readonly onChange: (thresholds: readonly TypedThreshold[]) => void;
}

const OPERATIONS = { commitment: 'Engagements (AE)', payment: 'Paiements (CP)' } as const;
const BASES = { annual: 'de l’année', overall: 'de toute la convention' } as const;
const AGAINST = { total: 'tous les crédits', released: 'les crédits libérés' } as const;

const USUAL: TypedThreshold = {
  operation: 'commitment',
  base: 'annual',
  against: 'total',
  share: '80',
  left: '',
  level: 'information',
};

/** The thresholds of consumption, one card each: per cent consumed, or euros left. */
export function ThresholdList({ thresholds, onChange }: Props) {
  return (
    <fieldset class="stack">
      <legend>Seuils de consommation</legend>
      <p class="muted">
        Un seuil parle quand le taux est atteint, ou quand il ne reste que ce montant : au premier des deux.
      </p>
      <ol class="plain stack thresholds">
        {thresholds.map((threshold, rank) => (
          <li key={`${rank} of ${thresholds.length}`} class="fields" data-testid="threshold">
            <ThresholdFields
              rank={rank}
              threshold={threshold}
              onChange={(changed) => onChange(thresholds.with(rank, changed))}
            />
            <button
              type="button"
              class="quiet"
              aria-label={`Retirer le seuil ${rank + 1}`}
              onClick={() => onChange(thresholds.toSpliced(rank, 1))}
            >
              Retirer
            </button>
          </li>
        ))}
      </ol>
      <div>
        <button type="button" data-testid="add-threshold" onClick={() => onChange([...thresholds, USUAL])}>
          Ajouter un seuil
        </button>
      </div>
    </fieldset>
  );
}

interface FieldsProps {
  readonly rank: number;
  readonly threshold: TypedThreshold;
  readonly onChange: (threshold: TypedThreshold) => void;
}

function ThresholdFields({ rank, threshold, onChange }: FieldsProps) {
  const id = (name: string) => `threshold-${rank}-${name}`;
  const set = (change: Partial<TypedThreshold>) => onChange({ ...threshold, ...change });
  const choice = <Key extends 'operation' | 'base' | 'against' | 'level'>(
    key: Key,
    label: string,
    words: Readonly<Record<TypedThreshold[Key], string>>,
  ) => (
    <div class="field">
      <label for={id(key)}>{label}</label>
      <select
        id={id(key)}
        value={threshold[key]}
        onChange={(event) => set({ [key]: event.currentTarget.value })}
      >
        {Object.entries<string>(words).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
  const text = (key: 'share' | 'left', label: string) => (
    <div class="field">
      <label for={id(key)}>{label}</label>
      <input
        id={id(key)}
        inputMode="decimal"
        autocomplete="off"
        value={threshold[key]}
        onInput={(event) => set({ [key]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <>
      {choice('operation', `Seuil ${rank + 1}`, OPERATIONS)}
      {choice('base', 'Crédits', BASES)}
      {choice('against', 'Sur', AGAINST)}
      {text('share', 'Taux consommé (%)')}
      {text('left', 'Reste (€)')}
      {choice('level', 'Niveau', LEVEL_WORDS)}
    </>
  );
}
