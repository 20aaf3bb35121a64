import { useId } from 'preact/hooks';
import type { Candidate, Confidence } from '../lib/extraction/candidate';
import { factLabel, formatFactValue } from '../lib/extraction/fact-label';
import { parseFactValue } from '../lib/extraction/parse-fact-value';
import type { Choice, ReviewedFact } from '../lib/extraction/review';

const CONFIDENCE: Record<Confidence, { word: string; look: string }> = {
  sure: { word: 'sûr', look: 'tag good' },
  'to-check': { word: 'à vérifier', look: 'tag warning' },
  contradictory: { word: 'contradictoire', look: 'tag error' },
};

/** One fact: its candidates with their sentences, another value, or nothing. */
export function ReviewFact({
  reviewed,
  onChoose,
}: {
  reviewed: ReviewedFact;
  onChoose: (choice: Choice) => void;
}) {
  const name = useId();
  const { fact, candidates, choice } = reviewed;
  const typed = choice?.kind === 'typed' ? choice.text : '';
  const problem = choice?.kind === 'typed' ? parseFactValue(fact, choice.text) : undefined;
  const isTranche = fact.startsWith('tranche:');
  return (
    <fieldset class="card stack review-fact">
      <legend>{factLabel(fact)}</legend>
      {candidates.map((candidate, rank) => (
        <CandidateChoice
          key={`${rank}`}
          candidate={candidate}
          name={name}
          isChosen={choice?.kind === 'candidate' && choice.rank === rank}
          onChoose={() => onChoose({ kind: 'candidate', rank })}
        />
      ))}
      <div class="row">
        {!isTranche && (
          <label class="choice">
            <input
              type="radio"
              name={name}
              checked={choice?.kind === 'typed'}
              onChange={() => onChoose({ kind: 'typed', text: typed })}
            />
            autre valeur
          </label>
        )}
        <label class="choice">
          <input
            type="radio"
            name={name}
            checked={choice?.kind === 'none'}
            onChange={() => onChoose({ kind: 'none' })}
          />
          laisser vide
        </label>
      </div>
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
    </fieldset>
  );
}

interface ChoiceProps {
  readonly candidate: Candidate;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function CandidateChoice({ candidate, name, isChosen, onChoose }: ChoiceProps) {
  const { word, look } =
    candidate.standing === 'rejected' ? { word: 'écarté', look: 'tag' } : CONFIDENCE[candidate.confidence];
  return (
    <div
      class="candidate"
      data-fact={candidate.fact}
      data-confidence={candidate.confidence}
      data-standing={candidate.standing}
      data-value={JSON.stringify(candidate.value)}
    >
      <div>
        <label class="choice">
          <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
          <strong>{formatFactValue(candidate.value)}</strong>
        </label>
        <p>
          <span class={look}>{word}</span> <small>{candidate.reason}</small>
        </p>
      </div>
      <Quotation candidate={candidate} />
    </div>
  );
}

/** The sentence, with the value marked where it stands. */
function Quotation({ candidate: { quote, position } }: { candidate: Candidate }) {
  const from = Math.max(0, position.start - quote.start);
  const to = Math.max(from, Math.min(quote.text.length, position.end - quote.start));
  return (
    <blockquote>
      {quote.text.slice(0, from)}
      <mark>{quote.text.slice(from, to)}</mark>
      {quote.text.slice(to)}
    </blockquote>
  );
}
