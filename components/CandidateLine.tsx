import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Candidate, Confidence } from '../lib/extraction/candidate';
import { factLabel, formatFactValue } from '../lib/extraction/review/fact-label';
import { PageViewContext } from './page-view';

const CONFIDENCE: Record<Confidence, { word: string; look: string }> = {
  sure: { word: 'sûr', look: 'tag good' },
  'to-check': { word: 'à vérifier', look: 'tag warning' },
  contradictory: { word: 'contradictoire', look: 'tag error' },
};

/** Shows the value on the page it was read on. */
function ShowOnPage({ candidate }: { candidate: Candidate }) {
  const view = useContext(PageViewContext);
  const places = view?.placesOf(candidate.position) ?? [];
  const [first] = places;
  if (!view || !first) return null;
  return (
    <button
      type="button"
      class="quiet"
      data-testid="show-on-page"
      aria-label={`Voir page ${first.page + 1} : ${factLabel(candidate.fact)}, ${formatFactValue(candidate.value)}`}
      onClick={() => view.show(factLabel(candidate.fact), places)}
    >
      Voir page {first.page + 1}
    </button>
  );
}

/** A value with its sentence, its confidence and why; what chooses it stands before it. */
export function CandidateLine({
  candidate,
  children,
}: {
  candidate: Candidate;
  children: ComponentChildren;
}) {
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
        <div class="choice">
          {children}
          <strong>{formatFactValue(candidate.value)}</strong> <span class={look}>{word}</span>
          {candidate.isRepaired && <span class="tag warning">réparé</span>}
          <ShowOnPage candidate={candidate} />
        </div>
        <small>{candidate.reason}</small>
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
