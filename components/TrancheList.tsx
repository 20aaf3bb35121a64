import { useState } from 'preact/hooks';
import { CREDITS } from '../lib/convention/budget-kind';
import type { Tranche } from '../lib/convention/convention';
import { formatDate, type IsoDate, parseDay } from '../lib/dates';
import { formatAmount } from '../lib/money';

type Release = { readonly date: IsoDate; readonly note: string };

interface Props {
  readonly tranches: readonly Tranche[];
  /** The recorded release of each tranche, by tranche id: its day, and the proof in `note`. */
  readonly releases: ReadonlyMap<string, Release>;
  readonly today: IsoDate;
  readonly onRelease: (trancheId: string, date: IsoDate, proof: string) => void;
}

/** The tranches of a convention, and « libérer la tranche » for those that wait for somebody to say the condition is met. */
export function TrancheList({ tranches, releases, today, onRelease }: Props) {
  if (tranches.length === 0) return null;
  return (
    <section class="stack" aria-label="Tranches">
      <h3>Tranches</h3>
      <ol class="stack">
        {tranches.map((tranche) => (
          <li key={tranche.id} data-tranche={tranche.id}>
            <strong>
              {CREDITS[tranche.kind]} {tranche.year} :{' '}
              <span class="amount">{formatAmount(tranche.amount)}</span>
            </strong>{' '}
            <TrancheState tranche={tranche} release={releases.get(tranche.id)} today={today} />
            <p class="muted">
              {tranche.release.text}
              {releases.get(tranche.id)?.note && ` (justificatif : ${releases.get(tranche.id)?.note})`}
            </p>
            {tranche.conditional && !releases.has(tranche.id) && (
              <ReleaseForm
                tranche={tranche}
                today={today}
                onRelease={(date, proof) => onRelease(tranche.id, date, proof)}
              />
            )}
          </li>
        ))}
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
  if (tranche.conditional) {
    if (release) return <span class="tag good">libérée le {formatDate(release.date)}</span>;
    return (
      <span class="tag warning">
        {date ? `condition attendue pour le ${formatDate(date)}` : 'condition à remplir'}
      </span>
    );
  }
  if (date === null) return <span class="tag warning">date à préciser</span>;
  return date <= today ? (
    <span class="tag good">disponible depuis le {formatDate(date)}</span>
  ) : (
    <span class="tag warning">disponible le {formatDate(date)}</span>
  );
}

function ReleaseForm({
  tranche,
  today,
  onRelease,
}: {
  tranche: Tranche;
  today: IsoDate;
  onRelease: (date: IsoDate, proof: string) => void;
}) {
  const [day, setDay] = useState<string>(today);
  const [proof, setProof] = useState('');
  const date = parseDay(day);
  const isReady = date !== undefined && proof.trim() !== '';
  return (
    <details>
      <summary>Libérer la tranche de {formatAmount(tranche.amount)}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (date && isReady) onRelease(date, proof.trim());
        }}
      >
        <div class="fields">
          <div class="field">
            <label for={`day-${tranche.id}`}>Libérée le</label>
            <input
              id={`day-${tranche.id}`}
              type="date"
              value={day}
              onInput={(event) => setDay(event.currentTarget.value)}
            />
          </div>
          <div class="field">
            <label for={`proof-${tranche.id}`}>Justificatif</label>
            <input
              id={`proof-${tranche.id}`}
              placeholder="Courriel de la DINUM du 28/11/2023"
              maxLength={500}
              value={proof}
              onInput={(event) => setProof(event.currentTarget.value)}
            />
          </div>
        </div>
        <div>
          <button type="submit" disabled={!isReady} data-testid={`release-${tranche.id}`}>
            Libérer {formatAmount(tranche.amount)}
          </button>
        </div>
      </form>
    </details>
  );
}
