import { useState } from 'preact/hooks';
import { CREDITS } from '../lib/convention/budget-kind';
import type { Tranche } from '../lib/convention/convention';
import { formatDate, type IsoDate, parseDay } from '../lib/dates';
import { formatAmount } from '../lib/money';

/** A decision about a tranche: its day, who took it, and on what ground. */
export interface TrancheDecisionTyped {
  readonly date: IsoDate;
  readonly decidedBy: string;
  readonly proof: string;
}

type Release = { readonly date: IsoDate; readonly decidedBy: string; readonly note: string };

interface Props {
  readonly tranches: readonly Tranche[];
  /** The recorded release in force of each tranche, by tranche id: its day, who decided, and the proof in `note`. */
  readonly releases: ReadonlyMap<string, Release>;
  readonly today: IsoDate;
  readonly onRelease: (trancheId: string, decision: TrancheDecisionTyped) => void;
  readonly onWithdraw: (trancheId: string, decision: TrancheDecisionTyped) => void;
}

/** The tranches of a convention, and « libérer la tranche » for those that wait for somebody to say the condition is met. */
export function TrancheList({ tranches, releases, today, onRelease, onWithdraw }: Props) {
  if (tranches.length === 0) return null;
  return (
    <section class="stack" aria-label="Tranches">
      <h3>Tranches</h3>
      <ol class="stack">
        {tranches.map((tranche) => {
          const release = releases.get(tranche.id);
          const waits = tranche.conditional || tranche.release.date === null;
          return (
            <li key={tranche.id} data-tranche={tranche.id}>
              <strong>
                {CREDITS[tranche.kind]} {tranche.year} :{' '}
                <span class="amount">{formatAmount(tranche.amount)}</span>
              </strong>{' '}
              <TrancheState tranche={tranche} release={release} today={today} />
              <p class="muted">
                {tranche.release.text}
                {release?.decidedBy && ` (décision : ${release.decidedBy})`}
                {release?.note && ` (justificatif : ${release.note})`}
              </p>
              {waits && (
                <DecisionForm
                  key={release ? 'withdraw' : 'release'}
                  verb={release ? 'withdraw' : 'release'}
                  tranche={tranche}
                  today={today}
                  onDecide={(decision) => (release ? onWithdraw : onRelease)(tranche.id, decision)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function TrancheState({
  tranche,
  release,
  today,
}: {
  tranche: Tranche;
  release: Release | undefined;
  today: IsoDate;
}) {
  const { date } = tranche.release;
  if (tranche.conditional || date === null) {
    if (release) return <span class="tag good">libérée le {formatDate(release.date)}</span>;
    return (
      <span class="tag warning">
        {date
          ? `condition attendue pour le ${formatDate(date)}`
          : tranche.conditional
            ? 'condition à remplir'
            : 'libération à enregistrer'}
      </span>
    );
  }
  return date <= today ? (
    <span class="tag good">disponible depuis le {formatDate(date)}</span>
  ) : (
    <span class="tag warning">disponible le {formatDate(date)}</span>
  );
}

const WORDS = {
  release: { title: 'Libérer la tranche', day: 'Libérée le', button: 'Libérer' },
  withdraw: { title: 'Retirer la libération', day: 'Retirée le', button: 'Retirer la libération de' },
} as const;

interface DecisionProps {
  readonly verb: keyof typeof WORDS;
  readonly tranche: Tranche;
  readonly today: IsoDate;
  readonly onDecide: (decision: TrancheDecisionTyped) => void;
}

/** Who, when, on what ground: a condition is never met by the calendar alone. */
function DecisionForm({ verb, tranche, today, onDecide }: DecisionProps) {
  const [fields, setFields] = useState({ day: String(today), decidedBy: '', proof: '' });
  const words = WORDS[verb];
  const date = parseDay(fields.day);
  const [decidedBy, proof] = [fields.decidedBy.trim(), fields.proof.trim()];
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  return (
    <details>
      <summary>
        {words.title} de {formatAmount(tranche.amount)}
      </summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (date && proof !== '') onDecide({ date, decidedBy, proof });
        }}
      >
        <div class="fields">
          <div class="field">
            <label for={`day-${tranche.id}`}>{words.day}</label>
            <input
              id={`day-${tranche.id}`}
              type="date"
              value={fields.day}
              onInput={(event) => set({ day: event.currentTarget.value })}
            />
          </div>
          <div class="field">
            <label for={`by-${tranche.id}`}>
              Décidée par <small>(service ou instance)</small>
            </label>
            <input
              id={`by-${tranche.id}`}
              placeholder="Comité d’investissement"
              maxLength={200}
              value={fields.decidedBy}
              onInput={(event) => set({ decidedBy: event.currentTarget.value })}
            />
          </div>
          <div class="field">
            <label for={`proof-${tranche.id}`}>Justificatif</label>
            <input
              id={`proof-${tranche.id}`}
              placeholder="Courriel de la DINUM du 28/11/2023"
              maxLength={500}
              value={fields.proof}
              onInput={(event) => set({ proof: event.currentTarget.value })}
            />
          </div>
        </div>
        <div>
          <button type="submit" disabled={!date || proof === ''} data-testid={`${verb}-${tranche.id}`}>
            {words.button} {formatAmount(tranche.amount)}
          </button>
        </div>
      </form>
    </details>
  );
}
