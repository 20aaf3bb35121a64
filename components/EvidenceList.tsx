import type { Evidence } from '../lib/convention/convention';
import type { FactKey } from '../lib/extraction/candidate';
import { factLabel } from '../lib/extraction/review/fact-label';

/** The sentence each stored value was read from. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <details>
      <summary>D'où viennent ces valeurs</summary>
      <dl class="facts">
        {evidence.map(({ fact, quote }) => (
          <div key={fact} style="display:contents">
            <dt>{factLabel(fact as FactKey)}</dt>
            <dd>
              <blockquote>{quote}</blockquote>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
