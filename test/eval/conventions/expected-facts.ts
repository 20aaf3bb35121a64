import { comparable } from './comparable.ts';
import type { ExpectedConvention, ExpectedTranche } from './expected-convention.ts';

/** One fact to score: the name shown in the table, the presented facts that answer it, and the answers that are right. */
export interface ExpectedFact {
  readonly name: string;
  /** Presented fact keys that answer it, without their rank: any `activity:n` may carry an activity. */
  readonly keys: readonly string[];
  /** Comparable texts. */
  readonly answers: readonly string[];
  /** The document does not state it: nothing presented is right. */
  readonly mayBeEmpty: boolean;
  readonly mustWarn: boolean;
}

/** Keys that say something about the file and not about the convention. */
const NOT_FACTS = new Set(['file', 'kind', 'traps', 'note', 'expectedError', 'acceptable', 'mustWarn']);
/** Keys that the lists `functionalAreas`, `fundsCenters`, `costCenters` repeat in full. */
const LISTS: Readonly<Record<string, { readonly key: string; readonly singular: string }>> = {
  functionalAreas: { key: 'functional-area', singular: 'functionalArea' },
  fundsCenters: { key: 'funds-center', singular: 'fundsCenter' },
  activities: { key: 'activity', singular: 'activity' },
  costCenters: { key: 'cost-center', singular: 'costCenter' },
};
const SINGLES: Readonly<Record<string, string>> = {
  title: 'title',
  product: 'product',
  number: 'number',
  programme: 'programme',
  fund: 'fund',
  materialGroup: 'material-group',
  location: 'location',
  siret: 'siret',
  signatureDate: 'signature-date',
  startDate: 'start-date',
  endDate: 'end-date',
  noticeMonths: 'notice-months',
};

/** The facts of one document, as the command's definition lists them. */
export function expectedFacts(expected: ExpectedConvention): ExpectedFact[] {
  const facts: ExpectedFact[] = [];
  const add: Add = (name, key, keys, value) => {
    const others = expected.acceptable?.[name] ?? expected.acceptable?.[key] ?? [];
    const answers = [...(value === null ? [] : [value]), ...(Array.isArray(others) ? others : [others])];
    const mustWarn = (expected.mustWarn ?? []).some((warned) => warned === key || warned === name);
    facts.push({ name, keys, answers: answers.map(comparable), mayBeEmpty: value === null, mustWarn });
  };
  for (const [key, value] of Object.entries(expected)) {
    if (!NOT_FACTS.has(key) && !isRepeatedByList(key, expected)) addFact(expected, key, value, add);
  }
  return facts;
}

function addFact(expected: ExpectedConvention, key: string, value: unknown, add: Add): void {
  const list = LISTS[key];
  const ofList = Object.values(LISTS).find(({ singular }) => singular === key);
  if (list && Array.isArray(value)) addList(key, list.key, value, add);
  else if (ofList) add(key, key, [ofList.key], value);
  else if (key === 'parties') addParties(expected, add);
  else if (key === 'amounts') addAmounts(expected, add);
  else if (key === 'tranches') addList(key, 'tranche', (expected.tranches ?? []).map(trancheAnswer), add);
  else if (key === 'totals') {
    add('totals.ae', 'totals', ['commitment-total'], expected.totals?.ae ?? null);
    add('totals.cp', 'totals', ['payment-total'], expected.totals?.cp ?? null);
  } else add(key, key, [SINGLES[key] ?? `unread:${key}`], value);
}

/** `fundsCenter` beside `fundsCenters` is the first of the list. */
function isRepeatedByList(key: string, expected: ExpectedConvention): boolean {
  const [plural] = Object.entries(LISTS).find(([, { singular }]) => singular === key) ?? [];
  const list = plural === undefined ? undefined : expected[plural];
  return Array.isArray(list) && list.length > 0;
}

/** An empty list is one fact: nothing must be presented. */
function addList(name: string, key: string, values: readonly unknown[], add: Add): void {
  if (values.length === 0) add(name, name, [key], null);
  for (const [rank, value] of values.entries()) add(`${name}[${rank + 1}]`, name, [key], value);
}

type Add = (name: string, key: string, keys: readonly string[], value: unknown) => void;

function addParties({ parties = [] }: ExpectedConvention, add: Add): void {
  for (const [rank, { role, name }] of parties.entries()) {
    const key = /^délégante?$/.test(role) ? 'delegating-party' : 'delegate-party';
    add(`parties[${rank + 1}]`, 'parties', [key], name);
  }
}

function addAmounts({ amounts = [] }: ExpectedConvention, add: Add): void {
  for (const { year, ae, cp } of amounts) {
    add(`ae ${year}`, 'amounts', [`commitment-allotment:${year}`], ae);
    add(`cp ${year}`, 'amounts', [`payment-allotment:${year}`], cp);
  }
}

/** What one tranche is judged by: budget, year, amount, condition, day of release. */
export const trancheAnswer = ({ budget, year, amount, conditional, release }: ExpectedTranche): string =>
  [budget, year, amount, conditional ? 'conditional' : 'plain', release.date].join(' ');
