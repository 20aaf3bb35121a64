import type { FactKey } from '../candidate';
import type { ReviewedFact } from './review';

/** What may be added to a review by hand. `perYear`: the person says which year; else the next number is taken. */
export const ADDABLE = [
  { kind: 'commitment-allotment', perYear: true },
  { kind: 'payment-allotment', perYear: true },
  { kind: 'commitment-total', perYear: false },
  { kind: 'tranche', perYear: false },
  { kind: 'delegating-party', perYear: false },
  { kind: 'delegate-party', perYear: false },
  { kind: 'beneficiary-party', perYear: false },
  { kind: 'siret', perYear: false },
  { kind: 'functional-area', perYear: false },
  { kind: 'funds-center', perYear: false },
  { kind: 'activity', perYear: false },
  { kind: 'cost-center', perYear: false },
  { kind: 'product', perYear: false },
  { kind: 'number', perYear: false },
  { kind: 'start-date', perYear: false },
  { kind: 'own-funds-amount', perYear: false },
  { kind: 'own-funds-months', perYear: false },
  { kind: 'excludes-staff-costs', perYear: false },
  { kind: 'fund', perYear: false },
  { kind: 'material-group', perYear: false },
  { kind: 'location', perYear: false },
] as const;
export type AddableKind = (typeof ADDABLE)[number]['kind'];

/** Facts that a convention has once. */
const SINGLE: ReadonlySet<string> = new Set([
  'commitment-total',
  'product',
  'number',
  'siret',
  'start-date',
  'own-funds-amount',
  'own-funds-months',
  'excludes-staff-costs',
  'fund',
  'material-group',
  'location',
]);

/** The name of the fact that would be added; undefined when the review has it already. */
export function addedFact(
  review: readonly ReviewedFact[],
  kind: AddableKind,
  year: number | undefined,
): FactKey | undefined {
  const known = new Set<string>(review.map(({ fact }) => fact));
  if (kind === 'commitment-allotment' || kind === 'payment-allotment') {
    const fact: FactKey | undefined = year === undefined ? undefined : `${kind}:${year}`;
    return fact && !known.has(fact) ? fact : undefined;
  }
  if (SINGLE.has(kind)) return known.has(kind) ? undefined : (kind as FactKey);
  if (kind === 'delegating-party' && !known.has(kind)) return kind;
  for (let rank = 1; rank < 100; rank += 1) {
    const fact = `${kind}:${rank}` as FactKey;
    if (!known.has(fact)) return fact;
  }
  return undefined;
}

/** The review with one more fact, to be typed. */
export const addFact = (review: readonly ReviewedFact[], fact: FactKey): ReviewedFact[] => [
  ...review,
  {
    fact,
    candidates: [],
    choice: fact.startsWith('tranche:') ? null : { kind: 'typed', text: '' },
    isAdded: true,
  },
];
