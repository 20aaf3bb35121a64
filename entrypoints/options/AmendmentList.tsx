import { useState } from 'preact/hooks';
import { AmendmentChange } from '../../components/AmendmentChange';
import { EnvelopeChange } from '../../components/EnvelopeChange';
import { ErrorNotice } from '../../components/ErrorNotice';
import type { Convention } from '../../lib/convention/convention';
import { envelopeOn } from '../../lib/convention/envelope-on';
import { formatDate, type IsoDate, parseIsoDate } from '../../lib/dates';
import { askBackground } from '../../lib/messages';
import { deleteAmendment, listAmendments } from '../../lib/storage/amendments';
import { useWatched } from '../shared/use-watched';

interface Props {
  /** As it was signed. */
  readonly convention: Convention;
  readonly today: IsoDate;
}

/** The amendments of a convention, each with what it changed, and the envelope on any day. */
export function AmendmentList({ convention, today }: Props) {
  const amendments = useWatched(() => listAmendments(convention.id), [convention.id]);
  const [day, setDay] = useState<IsoDate>(today);
  const [problem, setProblem] = useState<string>();
  if (amendments.status === 'failed') return <ErrorNotice>{amendments.message}</ErrorNotice>;
  if (amendments.status === 'loading' || amendments.value.length === 0) return null;
  const remove = async (id: string) => {
    const deleted = await deleteAmendment(id);
    setProblem(deleted.ok ? undefined : deleted.error);
    await askBackground('refresh', {});
  };
  return (
    <section class="card stack" aria-label="Avenants" data-testid="amendments">
      <h3>Avenants</h3>
      {problem && <ErrorNotice>{problem}</ErrorNotice>}
      {amendments.value.map((amendment) => (
        <details key={amendment.id} data-amendment={amendment.number ?? ''}>
          <summary>
            {amendment.number === null ? 'Avenant' : `Avenant n° ${amendment.number}`}, applicable au{' '}
            {formatDate(amendment.effectiveDate)}
          </summary>
          <div class="stack">
            <p class="muted">{amendment.title}</p>
            <AmendmentChange
              convention={convention}
              others={amendments.value.filter(({ id }) => id !== amendment.id)}
              amendment={amendment}
            />
            <div class="row">
              <button type="button" class="quiet" onClick={() => void remove(amendment.id)}>
                Supprimer cet avenant, importé par erreur
              </button>
            </div>
          </div>
        </details>
      ))}
      <div class="field">
        <label for="envelope-day">L'enveloppe au</label>
        <input
          id="envelope-day"
          type="date"
          value={day}
          onInput={(event) => setDay(parseIsoDate(event.currentTarget.value) ?? day)}
        />
      </div>
      <EnvelopeChange
        title={`L’enveloppe au ${formatDate(day)}, à côté de la convention signée`}
        before={convention}
        after={envelopeOn(convention, amendments.value, day)}
        labels={['à la signature', `au ${formatDate(day)}`]}
      />
    </section>
  );
}
