import { comparable } from './comparable.ts';
import type { ExpectedConvention } from './expected-convention.ts';
import { type ExpectedFact, expectedFacts, trancheAnswer } from './expected-facts.ts';
import { expectedLines, isLine, type PresentedLine } from './expected-lines.ts';

/** A value as the review shows it; `value` is the JSON of a FactValue. */
export interface PresentedFact {
  readonly fact: string;
  readonly confidence: string;
  readonly standing: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** What the review screen made of one act, with what it takes it for. */
export interface PresentedAct {
  readonly kind: 'convention' | 'avenant';
  readonly facts: readonly PresentedFact[];
  /** The facts listed as not found in the document, to be typed. */
  readonly notFound: readonly string[];
}

/** What the import made of a document: one act to review, a choice between several, or a refusal with its code. */
export type Presented =
  | PresentedAct
  | { readonly acts: readonly PresentedAct[] }
  | { readonly error: string };

export type Verdict = 'right' | 'wrong' | 'missing' | 'asked';

export interface Score {
  readonly verdicts: readonly Judged[];
}
interface Judged {
  readonly name: string;
  readonly verdict: Verdict;
  /** Missing, and nothing in the review speaks of it: neither a doubtful value of the same fact nor « non trouvé ». */
  readonly isSilent?: true;
}

/**
 * One verdict per fact of the document, and one `wrong` for each value presented as sure that answers none of them.
 * A refusal of a document that had to be refused is one right fact; of any other, every fact is missing.
 */
export function score(expected: ExpectedConvention, presented: Presented): Score {
  if (expected.expectedError) {
    const refused = 'error' in presented;
    return { verdicts: [{ name: 'refusal', verdict: refused ? 'right' : 'wrong' }] };
  }
  if (expected.kind === 'several') return scoreSeveral(expected, presented);
  if ('error' in presented) return { verdicts: allMissing(expected) };
  if ('acts' in presented)
    return { verdicts: [{ name: 'kind', verdict: 'wrong' }, ...factsMissing(expected)] };
  const kind: Verdict = presented.kind === expected.kind ? 'right' : 'wrong';
  return { verdicts: [{ name: 'kind', verdict: kind }, ...judgeAct(expected, presented, false)] };
}

/** Every act of the file must be offered; each is then judged by what its answer speaks of. */
function scoreSeveral(expected: ExpectedConvention, presented: Presented): Score {
  const answers = Array.isArray(expected['conventions']) ? (expected['conventions'] as unknown[]) : [];
  const acts = 'acts' in presented ? presented.acts : [];
  const kind = 'error' in presented ? 'missing' : acts.length === answers.length ? 'right' : 'wrong';
  const verdicts = answers.flatMap((answer, rank) => {
    const own = toAnswer(answer);
    const act = acts[rank];
    const judged = act ? judgeAct(own, act, true) : factsMissing(own);
    const named = own.kind !== null && 'kind' in (answer as object);
    const kindOf = named ? [{ name: 'kind', verdict: kindVerdict(own, act) }] : [];
    return [...kindOf, ...judged].map(({ name, verdict }) => ({
      name: `conventions[${rank + 1}].${name}`,
      verdict,
    }));
  });
  return { verdicts: [{ name: 'kind', verdict: kind }, ...verdicts] };
}

/** An act may be named by its title alone. */
const toAnswer = (answer: unknown): ExpectedConvention =>
  typeof answer === 'string'
    ? { kind: 'convention', title: answer }
    : { kind: 'convention', ...(answer as object) };

const kindVerdict = (expected: ExpectedConvention, act: PresentedAct | undefined): Verdict =>
  act === undefined ? 'missing' : act.kind === expected.kind ? 'right' : 'wrong';

const factsMissing = (expected: ExpectedConvention) =>
  expectedFacts(expected).map(({ name }) => ({ name, verdict: 'missing' as const }));

const allMissing = (expected: ExpectedConvention) => [
  { name: 'kind', verdict: 'missing' as const },
  ...factsMissing(expected),
];

/** `isPartial`: the answer may leave out whole keys, whose values are then not judged. */
function judgeAct(expected: ExpectedConvention, act: PresentedAct, isPartial: boolean): Score['verdicts'] {
  const retained = act.facts.filter(({ standing }) => standing === 'retained');
  const used = new Set<PresentedFact>();
  const verdicts = expectedFacts(expected).map((fact): Judged => {
    const judged = { name: fact.name, verdict: judge(fact, retained, used) };
    return judged.verdict === 'missing' && !isToldOf(fact, act, retained)
      ? { ...judged, isSilent: true }
      : judged;
  });
  const invented = retained
    .filter((each) => each.confidence === 'sure' && !used.has(each) && isScored(each, expected, isPartial))
    .map(({ fact }) => ({ name: `${fact} (invented)`, verdict: 'wrong' as const }));
  return [...verdicts, ...invented];
}

function judge(fact: ExpectedFact, retained: readonly PresentedFact[], used: Set<PresentedFact>): Verdict {
  const own = retained.filter((each) => !used.has(each) && fact.keys.some((key) => isOf(each.fact, key)));
  const right = own.find((each) => isAnswer(fact, each));
  if (right) {
    used.add(right);
    // « functionalArea »: of two that the answer accepts, a text that names both may be presented with both.
    if (!fact.name.includes('[')) for (const each of own) if (isAnswer(fact, each)) used.add(each);
    if (right.confidence === 'sure') return fact.mustWarn ? 'wrong' : 'right';
    return fact.mustWarn ? 'right' : 'asked';
  }
  const isNumbered = fact.keys.some((key) => own.some(({ fact: name }) => name !== key));
  const sure = own.find(({ confidence }) => confidence === 'sure');
  if (fact.mayBeEmpty) {
    if (sure) used.add(sure);
    return sure ? 'wrong' : own.length > 0 ? 'asked' : 'right';
  }
  // A list has other places for a sure value: it is judged as invented once every fact has taken its own.
  if (sure && !isNumbered) {
    used.add(sure);
    return 'wrong';
  }
  return 'missing';
}

/** A value of the fact that waits for the person, or a line that says it was not found. */
function isToldOf(fact: ExpectedFact, act: PresentedAct, retained: readonly PresentedFact[]): boolean {
  const own = (key: string) => fact.keys.some((each) => isOf(key, each));
  return act.notFound.some(own) || retained.some((each) => each.confidence !== 'sure' && own(each.fact));
}

/** `activity` is answered by `activity:1`, `commitment-allotment:2024` only by itself. */
const isOf = (fact: string, key: string): boolean =>
  fact === key || (!key.includes(':') && fact.startsWith(`${key}:`));

const isAnswer = (fact: ExpectedFact, presented: PresentedFact): boolean =>
  fact.line
    ? isLine(fact.line, presented.value['line'] as PresentedLine)
    : fact.answers.includes(answerOf(presented));

function answerOf({ value }: PresentedFact): string {
  const answer =
    value['text'] ?? value['code'] ?? value['amount'] ?? value['date'] ?? value['months'] ?? value['manner'];
  if (value['type'] !== 'tranche') return comparable(answer ?? null);
  const tranche = value['tranche'] as {
    kind: string;
    year: number;
    amount: number;
    conditional: boolean;
    release: { date: string | null };
  };
  return comparable(trancheAnswer({ ...tranche, budget: tranche.kind === 'commitment' ? 'AE' : 'CP' }));
}

/** The key of an answer that speaks of a presented fact. */
const KEYS: Readonly<Record<string, string>> = {
  product: 'product',
  number: 'number',
  fund: 'fund',
  'material-group': 'materialGroup',
  location: 'location',
  siret: 'siret',
  'own-funds-amount': 'ownFunds',
  'own-funds-months': 'ownFunds',
  'excludes-staff-costs': 'excludesStaffCosts',
  'functional-area': 'functionalArea',
  line: 'lines',
  'amended-title': 'amends',
  'amended-number': 'amends.number',
  'amended-signature-date': 'amends.signatureDate',
  'new-commitment-total': 'newGlobalTotals',
  'new-payment-total': 'newGlobalTotals',
};
/** Those that every answer of a document of its own must speak of. */
const ALWAYS: Readonly<Record<string, string>> = {
  title: 'title',
  programme: 'programme',
  'delegating-party': 'parties',
  'delegate-party': 'parties',
  'beneficiary-party': 'parties',
  'funds-center': 'fundsCenter',
  activity: 'activities',
  'cost-center': 'costCenter',
  'commitment-allotment': 'amounts',
  'payment-allotment': 'amounts',
  'commitment-total': 'totals',
  'payment-total': 'totals',
  tranche: 'tranches',
  'signature-date': 'signatureDate',
  'start-date': 'startDate',
  'end-date': 'endDate',
  'notice-months': 'noticeMonths',
  'amendment-number': 'avenantNumber',
  'amounts-are': 'amountsAre',
};

/** Values of keys that the expected facts do not speak of (a product, a number) are neither right nor wrong. */
function isScored(
  { fact, value: shown }: PresentedFact,
  expected: ExpectedConvention,
  isPartial: boolean,
): boolean {
  const kind = fact.split(':')[0] ?? '';
  const key = KEYS[kind] ?? (isPartial ? ALWAYS[kind] : undefined);
  if (key === undefined) return !isPartial;
  // A line may have a functional area of its own, for which the answer has no list.
  const lines = Array.isArray(expected['lines']) ? expectedLines(expected['lines']) : [];
  const isOfLine = lines.some(({ codes }) => codes['functionalArea'] === shown['code']);
  if (kind === 'functional-area' && isOfLine) return false;
  const [first = '', second] = key.split('.');
  const value = expected[first];
  return second === undefined
    ? first in expected
    : typeof value === 'object' && value !== null && second in value;
}

/** How many documents, facts and verdicts of each kind, and how many of the missing nothing speaks of: the last line of the command. */
export function summary(scores: readonly Score[]) {
  const all = scores.flatMap(({ verdicts }) => verdicts);
  const count = (verdict: Verdict) => all.filter((each) => each.verdict === verdict).length;
  return {
    documents: scores.length,
    facts: all.length,
    right: count('right'),
    wrong: count('wrong'),
    missing: count('missing'),
    asked: count('asked'),
    silent: all.filter(({ isSilent }) => isSilent).length,
  };
}
