import { useState } from 'preact/hooks';
import type { ControlProfile } from '../lib/budget/control-profile';
import { rules } from '../lib/budget/rules';
import { readTyped, type TypedControl, toTyped } from '../lib/budget/typed-control';
import { ErrorNotice } from './ErrorNotice';
import { RULE_NAMES } from './rule-names';
import { ThresholdList } from './ThresholdList';
import { LEVEL_WORDS } from './WarningList';

interface Props {
  readonly control: ControlProfile;
  readonly onSave: (control: ControlProfile) => void;
  readonly onReset: () => void;
}

const DAYS = [
  ['pendingDays', 'Écriture en attente : en parler après (jours)'],
  ['unusedDays', 'Crédits non utilisés : en parler avant le terme (jours)'],
  ['reportDays', 'Compte rendu : en parler avant et après la fin (jours)'],
] as const;

/** What a convention is controlled by: thresholds, levels of the alerts, days. An error has no choice. */
export function ControlForm({ control, onSave, onReset }: Props) {
  const [typed, setTyped] = useState<TypedControl>(() => toTyped(control));
  const [problems, setProblems] = useState<readonly string[]>([]);
  const set = (change: Partial<TypedControl>) => setTyped({ ...typed, ...change });
  return (
    <form
      class="stack"
      aria-label="Seuils et niveaux"
      onSubmit={(event) => {
        event.preventDefault();
        const read = readTyped(control.conventionId, typed);
        setProblems(read.ok ? [] : read.error);
        if (read.ok) onSave(read.value);
      }}
    >
      <ThresholdList thresholds={typed.thresholds} onChange={(thresholds) => set({ thresholds })} />
      <LevelFields levels={typed.levels} onChange={(levels) => set({ levels })} />
      <fieldset class="stack">
        <legend>Jours</legend>
        <div class="fields">
          {DAYS.map(([key, label]) => (
            <TextField
              key={key}
              id={`control-${key}`}
              label={label}
              value={typed[key]}
              onInput={(text) => set({ [key]: text })}
            />
          ))}
        </div>
        <YearEndFields yearEnd={typed.yearEnd} onChange={(yearEnd) => set({ yearEnd })} />
      </fieldset>
      {problems.length > 0 && <ErrorNotice>{problems.join(' ')}</ErrorNotice>}
      <div class="row">
        <button type="submit" class="main" data-testid="save-control">
          Enregistrer les seuils
        </button>
        <button type="button" data-testid="reset-control" onClick={onReset}>
          Revenir aux seuils habituels
        </button>
      </div>
    </form>
  );
}

function LevelFields({
  levels,
  onChange,
}: {
  levels: ControlProfile['levels'];
  onChange: (levels: ControlProfile['levels']) => void;
}) {
  const choose = (id: string, level: string) => {
    const { [id]: _, ...others } = levels;
    const isKnown = level === 'off' || level === 'information' || level === 'warning' || level === 'error';
    onChange(isKnown ? { ...others, [id]: level } : others);
  };
  return (
    <fieldset class="stack">
      <legend>Niveau des alertes</legend>
      <p class="muted">Un dépassement ne se désactive pas et ne s’abaisse pas.</p>
      <div class="fields wide">
        {rules.map(({ id, level }) => (
          <div key={id} class="field">
            <label for={`level-${id}`}>{RULE_NAMES[id]}</label>
            <select
              id={`level-${id}`}
              disabled={level === 'error'}
              value={levels[id] ?? ''}
              onChange={(event) => choose(id, event.currentTarget.value)}
            >
              <option value="">Habituel : {LEVEL_WORDS[level]}</option>
              <option value="off">Désactivée</option>
              <option value="information">{LEVEL_WORDS.information}</option>
              <option value="warning">{LEVEL_WORDS.warning}</option>
              <option value="error">{LEVEL_WORDS.error}</option>
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

const KINDS = [
  ['commitment', 'Commandes suspendues'],
  ['payment', 'Paiements suspendus'],
] as const;

function YearEndFields({
  yearEnd,
  onChange,
}: {
  yearEnd: TypedControl['yearEnd'];
  onChange: (yearEnd: TypedControl['yearEnd']) => void;
}) {
  return (
    <div class="fields">
      {KINDS.flatMap(([kind, words]) =>
        (['from', 'until'] as const).map((end) => (
          <TextField
            key={`${kind} ${end}`}
            id={`year-end-${kind}-${end}`}
            label={`${words} ${end === 'from' ? 'du' : 'au'} (JJ/MM)`}
            value={yearEnd[kind][end]}
            onInput={(text) => onChange({ ...yearEnd, [kind]: { ...yearEnd[kind], [end]: text } })}
          />
        )),
      )}
    </div>
  );
}

interface TextProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

function TextField({ id, label, value, onInput }: TextProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        autocomplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
