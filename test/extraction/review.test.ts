import { describe, expect, it } from 'vitest';
import type { Candidate, Confidence } from '../../lib/extraction/candidate';
import {
  acceptedEvidence,
  acceptedValues,
  choose,
  startReview,
  unsettled,
} from '../../lib/extraction/review/review';

const candidate = (
  code: string,
  confidence: Confidence,
  standing: Candidate['standing'] = 'retained',
): Candidate => ({
  fact: 'cost-center:1',
  value: { type: 'code', code },
  quote: { text: `Centre de coût : ${code}`, start: 0, end: 17 + code.length },
  position: { start: 17, end: 17 + code.length },
  confidence,
  standing,
  reason: '',
});
const costCenter = (candidates: readonly Candidate[]) => {
  const found = startReview(candidates).find(({ fact }) => fact === 'cost-center:1');
  if (!found) throw new Error('no cost center in the review');
  return found;
};

describe('the review of what was read', () => {
  it('preselects one sure value, also beside rejected ones', () => {
    const reviewed = costCenter([
      candidate('AAAAAA075', 'sure', 'rejected'),
      candidate('SGSIFAB075', 'sure'),
    ]);
    expect(reviewed.choice).toEqual({ kind: 'candidate', rank: 1 });
  });

  it.each([
    ['doubtful', [candidate('SGSIFAB075', 'to-check')]],
    ['contradictory', [candidate('SGSIFAB075', 'contradictory')]],
    ['sure twice', [candidate('SGSIFAB075', 'sure'), candidate('SGSIRHA075', 'sure')]],
    ['only rejected', [candidate('SGSIFAB075', 'sure', 'rejected')]],
  ])('waits for the person when the value is %s', (_, candidates) => {
    const review = startReview(candidates);
    expect(unsettled(review).map(({ fact }) => fact)).toEqual(['cost-center:1']);
    expect(acceptedValues(review).has('cost-center:1')).toBe(false);
  });

  it('asks for the references that the document does not state, without waiting for them', () => {
    const review = startReview([]);
    expect(review.map(({ fact }) => fact)).toContain('funds-center:1');
    expect(unsettled(review)).toEqual([]);
    expect(acceptedValues(review).size).toBe(0);
  });

  it('takes a value typed by hand once it can be read, without evidence', () => {
    const review = startReview([candidate('SGSIFAB075', 'to-check')]);
    const wrong = choose(review, 'cost-center:1', { kind: 'typed', text: '075' });
    expect(unsettled(wrong)).toHaveLength(1);
    const right = choose(review, 'cost-center:1', { kind: 'typed', text: 'sgsirha075 ' });
    expect(acceptedValues(right).get('cost-center:1')).toEqual({ type: 'code', code: 'SGSIRHA075' });
    expect(acceptedEvidence(right)).toEqual([]);
  });

  it('keeps the quote of an accepted candidate', () => {
    const review = startReview([candidate('SGSIFAB075', 'sure')]);
    expect(acceptedEvidence(review)).toEqual([
      { fact: 'cost-center:1', quote: 'Centre de coût : SGSIFAB075' },
    ]);
  });
});
