import { BUDGET_KINDS, CREDITS } from '../../convention/budget-kind';
import type { Evidence } from '../../convention/convention';
import { formatAmount, sum } from '../../money';
import type { Candidate, FactKey, FactValue } from '../candidate';
import type { ReadAct } from '../extract-acts';
import { parseFactValue } from './parse-fact-value';

/** What the person decided for one fact: a candidate by rank, a value typed by hand, or nothing at all. */
export type Choice =
  | { readonly kind: 'candidate'; readonly rank: number }
  | { readonly kind: 'typed'; readonly text: string }
  /** A value made in a form of its own: a tranche. */
  | { readonly kind: 'made'; readonly value: FactValue }
  | { readonly kind: 'none' };

export interface ReviewedFact {
  readonly fact: FactKey;
  /** In the order read; empty when the document does not state the fact. */
  readonly candidates: readonly Candidate[];
  /** null = still to be settled. */
  readonly choice: Choice | null;
  /** Added by the person: the document was not asked for it. */
  readonly isAdded?: true;
}

/** Facts worth asking for when the document does not state them: forms and rules need them. */
const EXPECTED_FACTS: readonly FactKey[] = [
  'title',
  'delegating-party',
  'delegate-party:1',
  'programme',
  'functional-area:1',
  'funds-center:1',
  'activity:1',
  'cost-center:1',
  'signature-date',
  'start-date',
  'end-date',
  'notice-months',
];

const EXPECTED_OF_AMENDMENT: readonly FactKey[] = ['title', 'amendment-number', 'signature-date'];

/**
 * The review as it opens: a fact with exactly one retained and sure candidate is preselected; a fact that the
 * document does not state is left empty; everything else waits for the person.
 */
export function startReview(
  candidates: readonly Candidate[],
  kind: ReadAct['kind'] = 'convention',
): ReviewedFact[] {
  // What an avenant does not say is as before: nothing is asked for but its own name.
  const expected = kind === 'amendment' ? EXPECTED_OF_AMENDMENT : EXPECTED_FACTS;
  const keys = [...new Set([...candidates.map((candidate) => candidate.fact), ...expected])];
  return keys.map((fact) => {
    const own = candidates.filter((candidate) => candidate.fact === fact);
    const sure = sureRank(own);
    if (sure !== undefined) return { fact, candidates: own, choice: { kind: 'candidate', rank: sure } };
    return { fact, candidates: own, choice: own.length === 0 ? { kind: 'none' } : null };
  });
}

/** The rank of the one candidate that needs no decision, if there is one. */
function sureRank(candidates: readonly Candidate[]): number | undefined {
  const retained = candidates.filter((candidate) => candidate.standing === 'retained');
  const [first] = retained;
  return first && retained.length === 1 && first.confidence === 'sure'
    ? candidates.indexOf(first)
    : undefined;
}

export const isSure = (candidates: readonly Candidate[]): boolean => sureRank(candidates) !== undefined;

export const choose = (
  review: readonly ReviewedFact[],
  fact: FactKey,
  choice: Choice | null,
): ReviewedFact[] => review.map((reviewed) => (reviewed.fact === fact ? { ...reviewed, choice } : reviewed));

/** The value a fact ends up with: null = left empty on purpose, undefined = not settled or not readable. */
function chosenValue(reviewed: ReviewedFact): FactValue | null | undefined {
  const { choice, candidates, fact } = reviewed;
  if (choice === null) return undefined;
  if (choice.kind === 'none') return null;
  if (choice.kind === 'candidate') return candidates[choice.rank]?.value;
  if (choice.kind === 'made') return choice.value;
  const parsed = parseFactValue(fact, choice.text);
  return parsed.ok ? parsed.value : undefined;
}

/** Facts that still wait for the person, or whose typed value cannot be read. */
export const unsettled = (review: readonly ReviewedFact[]): ReviewedFact[] =>
  review.filter((reviewed) => chosenValue(reviewed) === undefined && !isAboutAmended(reviewed.fact));

/** What an avenant says of its convention serves to find it: the person picks the convention, not these words. */
const isAboutAmended = (fact: FactKey): boolean => fact.startsWith('amended-');

export function acceptedValues(review: readonly ReviewedFact[]): Map<FactKey, FactValue> {
  const accepted = new Map<FactKey, FactValue>();
  for (const reviewed of review) {
    const value = chosenValue(reviewed);
    if (value) accepted.set(reviewed.fact, value);
  }
  return accepted;
}

/** The quotes of the accepted candidates. A value typed by hand has none. */
export function acceptedEvidence(review: readonly ReviewedFact[]): Evidence[] {
  return review.flatMap(({ fact, candidates, choice }) => {
    const candidate = choice?.kind === 'candidate' ? candidates[choice.rank] : undefined;
    return candidate ? [{ fact, quote: candidate.quote.text }] : [];
  });
}

/** French: totals that the accepted years do not add up to. They must agree, or the total be left empty. */
export function sumProblems(review: readonly ReviewedFact[]): string[] {
  const accepted = [...acceptedValues(review)];
  return BUDGET_KINDS.flatMap((kind) => {
    const years = accepted.flatMap(([fact, value]) =>
      fact.startsWith(`${kind}-allotment:`) && value.type === 'amount' ? [value.amount] : [],
    );
    const total = accepted.find(([fact]) => fact === `${kind}-total`)?.[1];
    if (years.length === 0 || total?.type !== 'amount' || sum(years) === total.amount) return [];
    return [
      `Les ${CREDITS[kind]} des années font ${formatAmount(sum(years))}, le total ${formatAmount(total.amount)} : corrigez l’un des deux, ou laissez le total vide.`,
    ];
  });
}
