import type { FactKey } from '../lib/extraction/candidate';
import { factLabel } from '../lib/extraction/fact-label';
import { type Choice, isSure, type ReviewedFact, unsettled } from '../lib/extraction/review';
import { ReviewFact } from './ReviewFact';

interface Props {
  readonly review: readonly ReviewedFact[];
  readonly onChoose: (fact: FactKey, choice: Choice) => void;
  readonly onSave: () => void;
  readonly onAbandon: () => void;
  /** French: why the last attempt to save was refused. */
  readonly problems: readonly string[];
}

/** Every value beside the sentence it comes from: what waits for the person first, then what is sure. */
export function ImportReview({ review, onChoose, onSave, onAbandon, problems }: Props) {
  const waiting = unsettled(review);
  const asked = review.filter(({ candidates }) => candidates.length > 0 && !isSure(candidates));
  const sure = review.filter(({ candidates }) => isSure(candidates));
  const absent = review.filter((reviewed) => reviewed.candidates.length === 0);
  const list = (title: string, facts: readonly ReviewedFact[]) =>
    facts.length > 0 && (
      <section class="stack" aria-label={title}>
        <h3>{title}</h3>
        {facts.map((reviewed) => (
          <ReviewFact
            key={reviewed.fact}
            reviewed={reviewed}
            onChoose={(choice) => onChoose(reviewed.fact, choice)}
          />
        ))}
      </section>
    );
  return (
    <section class="stack" data-testid="review" aria-labelledby="review-title">
      <h2 id="review-title">Relire avant d'enregistrer</h2>
      <p role="status" class={waiting.length > 0 ? 'notice warning' : 'notice'}>
        {waiting.length === 0
          ? 'Toutes les valeurs sont décidées. Rien n’est enregistré avant votre accord.'
          : `À décider avant d'enregistrer : ${waiting.map(({ fact }) => factLabel(fact)).join(', ')}.`}
      </p>
      {list('À vérifier', asked)}
      {list('Valeurs sûres', sure)}
      {list('Non trouvé dans le document', absent)}
      {problems.length > 0 && (
        <div role="alert" class="notice error">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="row">
        <button
          type="button"
          class="main"
          disabled={waiting.length > 0}
          onClick={onSave}
          data-testid="save-convention"
        >
          Enregistrer la convention
        </button>
        <button type="button" onClick={onAbandon}>
          Abandonner
        </button>
      </div>
    </section>
  );
}
