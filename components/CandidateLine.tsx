import type { ComponentChildren } from 'preact';
import type { Candidate, Confidence } from '../lib/extraction/candidate';
import { factLabel, formatFactValue } from '../lib/extraction/review/fact-label';
import { Quotation } from './Quotation';
import { ShowOnPage } from './ShowOnPage';

const CONFIDENCE: Record<Confidence, { word: string; look: string }> = {
  sure: { word: 'sûr', look: 'tag good' },
  'to-check': { word: 'à vérifier', look: 'tag warning' },
  contradictory: { word: 'contradictoire', look: 'tag error' },
};

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
          <ShowOnPage
            title={factLabel(candidate.fact)}
            value={formatFactValue(candidate.value)}
            position={candidate.position}
          />
        </div>
        <small>{candidate.reason}</small>
      </div>
      <Quotation quote={candidate.quote} position={candidate.position} />
    </div>
  );
}
