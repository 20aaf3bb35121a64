import type { Cents } from '../money';
import type { Candidate } from './candidate';

/** What is retained for a fact. */
export const retainedFor = (candidates: readonly Candidate[], fact: string): Candidate[] =>
  candidates.filter((each) => each.fact === fact && each.standing === 'retained');

/** The amount retained for a fact, where there is one and no other. */
export function amountFor(candidates: readonly Candidate[], fact: string): Cents | undefined {
  const [own, other] = retainedFor(candidates, fact);
  return own?.value.type === 'amount' && !other ? own.value.amount : undefined;
}
