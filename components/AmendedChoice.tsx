import { useId } from 'preact/hooks';
import type { Convention } from '../lib/convention/convention';
import { formatDate } from '../lib/dates';
import type { AmendedMatch } from '../lib/extraction/acts/amended-matches';

interface Props {
  readonly matches: readonly AmendedMatch[];
  readonly conventions: readonly Convention[];
  readonly chosenId: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** The stored convention that an avenant changes: those that fit with what agrees, and any other by hand. */
export function AmendedChoice({ matches, conventions, chosenId, onChoose }: Props) {
  const name = useId();
  const others = conventions.filter(({ id }) => !matches.some(({ convention }) => convention.id === id));
  return (
    <fieldset class="card stack" data-testid="amended-choice">
      <legend>Convention modifiée</legend>
      {conventions.length === 0 && (
        <p role="alert" class="notice error">
          Aucune convention n'est enregistrée sur ce poste : un avenant ne s'applique à rien sans la sienne.
          Importez d'abord la convention, puis cet avenant.
        </p>
      )}
      {conventions.length > 0 && matches.length === 0 && (
        <p role="alert" class="notice warning">
          Aucune convention enregistrée ne correspond à cet avenant, ni par son numéro ou son titre, ni par sa
          date et ses parties. Importez d'abord la sienne, ou désignez-la ci-dessous si vous la reconnaissez.
        </p>
      )}
      {matches.length > 1 && <p>Plusieurs conventions correspondent : dites laquelle cet avenant modifie.</p>}
      {matches.map(({ convention, agrees, differs }) => (
        <label key={convention.id} class="choice" data-convention={convention.id}>
          <input
            type="radio"
            name={name}
            checked={chosenId === convention.id}
            onChange={() => onChoose(convention.id)}
          />
          <span>
            <strong>{convention.title}</strong>
            {convention.signatureDate && ` (signée le ${formatDate(convention.signatureDate)})`}
            <br />
            <small>{[agrees.join(', '), ...differs.map((each) => `mais ${each}`)].join(' ; ')}.</small>
          </span>
        </label>
      ))}
      {others.length > 0 && (
        <div class="field">
          <label for={`${name}-other`}>
            {matches.length > 0 ? 'Une autre convention' : 'Désigner la convention'}
          </label>
          <select
            id={`${name}-other`}
            data-testid="amended-by-hand"
            value={others.some(({ id }) => id === chosenId) ? chosenId : ''}
            onChange={(event) => event.currentTarget.value !== '' && onChoose(event.currentTarget.value)}
          >
            <option value="">Choisissez une convention</option>
            {others.map((convention) => (
              <option key={convention.id} value={convention.id}>
                {convention.title}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  );
}
