import { comparable } from './comparable.ts';
import type { ExpectedConvention } from './expected-convention.ts';
import { type ExpectedFact, expectedFacts, trancheAnswer } from './expected-facts.ts';

/** A value as the review shows it; `value` is the JSON of a FactValue. */
export interface PresentedFact {
  readonly fact: string;
  readonly confidence: string;
  readonly standing: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** What the review screen made of a document: values, or a refusal with its code. */
export type Presented = { readonly facts: readonly PresentedFact[] } | { readonly error: string };

export type Verdict = 'right' | 'wrong' | 'missing' | 'asked';

export interface Score {
  readonly verdicts: readonly { readonly name: string; readonly verdict: Verdict }[];
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
  const facts = expectedFacts(expected);
  if ('error' in presented) {
    return {
      verdicts: [
        { name: 'kind', verdict: 'missing' },
        ...facts.map(({ name }) => ({ name, verdict: 'missing' as const })),
      ],
    };
  }
  const retained = presented.facts.filter(({ standing }) => standing === 'retained');
  const used = new Set<PresentedFact>();
  const kind: Verdict = expected.kind === 'convention' ? 'right' : 'wrong';
  const verdicts = facts.map((fact) => ({ name: fact.name, verdict: judge(fact, retained, used) }));
  const invented = retained
    .filter((each) => each.confidence === 'sure' && !used.has(each) && isScored(each, expected))
    .map(({ fact }) => ({ name: `${fact} (invented)`, verdict: 'wrong' as const }));
  return { verdicts: [{ name: 'kind', verdict: kind }, ...verdicts, ...invented] };
}

function judge(fact: ExpectedFact, retained: readonly PresentedFact[], used: Set<PresentedFact>): Verdict {
  const own = retained.filter((each) => !used.has(each) && fact.keys.some((key) => isOf(each.fact, key)));
  const right = own.find((each) => fact.answers.includes(answerOf(each)));
  if (right) {
    used.add(right);
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

/** `activity` is answered by `activity:1`, `commitment-allotment:2024` only by itself. */
const isOf = (fact: string, key: string): boolean =>
  fact === key || (!key.includes(':') && fact.startsWith(`${key}:`));

function answerOf({ value }: PresentedFact): string {
  const answer = value['text'] ?? value['code'] ?? value['amount'] ?? value['date'] ?? value['months'];
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

/** Values of keys that the expected facts do not speak of (a product, a number) are neither right nor wrong. */
function isScored({ fact }: PresentedFact, expected: ExpectedConvention): boolean {
  const kind = fact.split(':')[0] ?? '';
  const keys: Readonly<Record<string, string>> = {
    product: 'product',
    number: 'number',
    fund: 'fund',
    'material-group': 'materialGroup',
    location: 'location',
    siret: 'siret',
    'functional-area': 'functionalArea',
  };
  const key = keys[kind];
  return key === undefined || key in expected;
}

/** How many documents, facts and verdicts of each kind: the last line of the command. */
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
  };
}
