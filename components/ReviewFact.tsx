import { useContext, useId, useRef, useState } from 'preact/hooks';
import type { FactKey } from '../lib/extraction/candidate';
import { factLabel, formatFactValue } from '../lib/extraction/review/fact-label';
import { parseFactValue } from '../lib/extraction/review/parse-fact-value';
import { type Choice, isSure, type ReviewedFact } from '../lib/extraction/review/review';
import { CandidateLine } from './CandidateLine';
import { PageViewContext } from './page-view';
import { TrancheFields } from './TrancheFields';

/** One fact: its candidates with their sentences, another value, or nothing. What is sure asks for nothing. */
export function ReviewFact({
  reviewed,
  onChoose,
}: {
  reviewed: ReviewedFact;
  onChoose: (choice: Choice | null) => void;
}) {
  const { fact, candidates, choice, isAdded } = reviewed;
  const [isOpen, setOpen] = useState((!isSure(candidates) && candidates.length > 0) || isAdded === true);
  const isTranche = fact.startsWith('tranche:');
  const readTranche = candidates.find(({ standing }) => standing === 'retained')?.value;
  const [isMade, setMade] = useState(isTranche && isAdded === true);
  const decide = (next: Choice | null) => {
    setMade(isTranche && (isAdded === true || next?.kind === 'made'));
    onChoose(next);
  };
  const name = useId();
  const card = useRef<HTMLFieldSetElement>(null);
  const open = () => {
    setOpen(true);
    // Once the choices are there: the button that had the focus is not.
    setTimeout(() => card.current?.querySelector('input')?.focus());
  };
  const view = useContext(PageViewContext);
  const showFirst = () => {
    const places = candidates[0] && view?.placesOf(candidates[0].position);
    if (places && places.length > 0) view?.show(factLabel(fact), places);
  };
  const verb = candidates.length === 0 ? 'Saisir' : 'Corriger';
  return (
    <fieldset class="card review-fact" ref={card} data-review={fact} onFocusCapture={showFirst}>
      <legend>{factLabel(fact)}</legend>
      {candidates.map((candidate, rank) => (
        <CandidateLine key={`${candidate.position.start} ${rank}`} candidate={candidate}>
          {isOpen && (
            <input
              type="radio"
              name={name}
              aria-label={`${factLabel(fact)} : ${formatFactValue(candidate.value)}`}
              checked={choice?.kind === 'candidate' && choice.rank === rank}
              onChange={() => decide({ kind: 'candidate', rank })}
            />
          )}
        </CandidateLine>
      ))}
      {isOpen ? (
        <>
          {isMade && (
            <TrancheFields
              label={factLabel(fact)}
              from={readTranche?.type === 'tranche' ? readTranche.tranche : undefined}
              onChoose={onChoose}
            />
          )}
          <OtherChoices
            fact={fact}
            choice={choice}
            name={name}
            other={
              isTranche
                ? readTranche && {
                    isChosen: isMade,
                    choose: () => decide({ kind: 'made', value: readTranche }),
                  }
                : {
                    isChosen: choice?.kind === 'typed',
                    choose: () =>
                      decide({ kind: 'typed', text: choice?.kind === 'typed' ? choice.text : '' }),
                  }
            }
            onChoose={decide}
          />
        </>
      ) : (
        <button type="button" class="quiet" aria-label={`${verb} : ${factLabel(fact)}`} onClick={open}>
          {verb}
        </button>
      )}
    </fieldset>
  );
}

/** Another value than those read, or none. */
function OtherChoices({
  fact,
  choice,
  name,
  other,
  onChoose,
}: {
  fact: FactKey;
  choice: Choice | null;
  name: string;
  /** Absent where there is nothing else to choose: a tranche added by hand has its fields. */
  other: { readonly isChosen: boolean; readonly choose: () => void } | undefined;
  onChoose: (choice: Choice) => void;
}) {
  const typed = choice?.kind === 'typed' ? choice.text : '';
  const problem = choice?.kind === 'typed' ? parseFactValue(fact, choice.text) : undefined;
  return (
    <div class="row">
      {other && (
        <label class="choice">
          <input type="radio" name={name} checked={other.isChosen} onChange={other.choose} />
          Autre valeur
        </label>
      )}
      <label class="choice">
        <input
          type="radio"
          name={name}
          checked={choice?.kind === 'none'}
          onChange={() => onChoose({ kind: 'none' })}
        />
        Laisser vide
      </label>
      {choice?.kind === 'typed' && (
        <div class="field">
          <input
            aria-label={`${factLabel(fact)} : autre valeur`}
            value={typed}
            aria-invalid={problem !== undefined && !problem.ok}
            onInput={(event) => onChoose({ kind: 'typed', text: event.currentTarget.value })}
          />
          {problem && !problem.ok && <small>{problem.error}</small>}
        </div>
      )}
    </div>
  );
}
