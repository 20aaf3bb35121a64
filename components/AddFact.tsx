import { useId, useState } from 'preact/hooks';
import type { FactKey } from '../lib/extraction/candidate';
import { ADDABLE, addedFact } from '../lib/extraction/review/add-fact';
import { factLabel } from '../lib/extraction/review/fact-label';
import type { ReviewedFact } from '../lib/extraction/review/review';

interface Props {
  readonly review: readonly ReviewedFact[];
  readonly onAdd: (fact: FactKey) => void;
}

/** One more value than those read: the credits of a year, a tranche, a second activity… */
export function AddFact({ review, onAdd }: Props) {
  const id = useId();
  const [rank, setRank] = useState(0);
  const [year, setYear] = useState('');
  const chosen = ADDABLE[rank] ?? ADDABLE[0];
  const fact = addedFact(review, chosen.kind, /^20\d\d$/.test(year) ? Number(year) : undefined);
  const add = () => {
    if (!fact) return;
    onAdd(fact);
    setYear('');
    // Once its field is there.
    setTimeout(() =>
      document
        .querySelector<HTMLElement>(
          `[data-review="${fact}"] input:not([type=radio]), [data-review="${fact}"] select`,
        )
        ?.focus(),
    );
  };
  return (
    <fieldset class="card row" data-testid="add-fact">
      <legend>Ajouter une valeur</legend>
      <div class="field">
        <label for={`${id}-kind`}>Valeur</label>
        <select
          id={`${id}-kind`}
          value={String(rank)}
          onChange={(event) => setRank(Number(event.currentTarget.value))}
        >
          {ADDABLE.map(({ kind, perYear }, index) => (
            <option key={kind} value={String(index)}>
              {perYear
                ? `${factLabel(`${kind}:0` as FactKey).replace(' 0', '')} d'un exercice`
                : factLabel(kind as FactKey)}
            </option>
          ))}
        </select>
      </div>
      {chosen.perYear && (
        <div class="field narrow">
          <label for={`${id}-year`}>Exercice</label>
          <input
            id={`${id}-year`}
            inputMode="numeric"
            placeholder="2025"
            value={year}
            onInput={(event) => setYear(event.currentTarget.value)}
          />
        </div>
      )}
      <button type="button" aria-disabled={!fact} onClick={add}>
        Ajouter
      </button>
      {!fact && (
        <small>
          {chosen.perYear && !/^20\d\d$/.test(year)
            ? 'Indiquez l’exercice, par exemple 2025.'
            : 'Cette valeur est déjà dans la liste.'}
        </small>
      )}
    </fieldset>
  );
}
