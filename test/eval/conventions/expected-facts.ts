import { comparable } from './comparable.ts';
import type { ExpectedConvention, ExpectedTranche } from './expected-convention.ts';
import { type ExpectedLine, expectedLines } from './expected-lines.ts';

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
  /** A line of credits is compared part by part, not as one text. */
  readonly line?: ExpectedLine;
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
  avenantNumber: 'amendment-number',
  amountsAre: 'amounts-are',
  signatureDate: 'signature-date',
  startDate: 'start-date',
  endDate: 'end-date',
  noticeMonths: 'notice-months',
};
/** What an avenant says of the convention it changes: one fact each. */
const AMENDED: Readonly<Record<string, string>> = {
  title: 'amended-title',
  number: 'amended-number',
  signatureDate: 'amended-signature-date',
};

/** The facts of one document, as the command's definition lists them. */
export function expectedFacts(expected: ExpectedConvention): ExpectedFact[] {
  const facts: ExpectedFact[] = [];
  const add: Add = (name, key, keys, value, { line, path, others } = {}) => {
    const accepted =
      expected.acceptable?.[name] ?? expected.acceptable?.[path ?? key] ?? expected.acceptable?.[key] ?? [];
    const answers: unknown[] = [
      ...(value === null ? [] : [value]),
      ...(Array.isArray(accepted) ? accepted : [accepted]),
      ...(others ?? []),
    ];
    const mustWarn = (expected.mustWarn ?? []).some((warned) => warned === key || warned === name);
    // An acceptable `null` says that the document may be read as not stating the fact.
    const mayBeEmpty = value === null || answers.includes(null);
    const own = { name, keys, answers: answers.map(comparable), mayBeEmpty, mustWarn };
    facts.push(line ? { ...own, line } : own);
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
  else if (key === 'tranches') addTranches(expected, add);
  else if (key === 'totals') {
    add('totals.ae', 'totals', ['commitment-total'], expected.totals?.ae ?? null);
    add('totals.cp', 'totals', ['payment-total'], expected.totals?.cp ?? null);
  } else if (key === 'newGlobalTotals' && isRecord(value)) {
    add('newGlobalTotals.ae', key, ['new-commitment-total'], value['ae'] ?? null);
    add('newGlobalTotals.cp', key, ['new-payment-total'], value['cp'] ?? null);
  } else if (key === 'amends' && isRecord(value)) {
    for (const [own, answer] of Object.entries(value))
      add(`amends.${own}`, key, [AMENDED[own] ?? `unread:amends.${own}`], answer, {
        // « … du 18 octobre 2022 relative à … »: its day is an answer of its own.
        others: own === 'title' && typeof value['signatureDate'] === 'string' ? [withoutDay(answer)] : [],
      });
  } else if (key === 'amends') add(key, key, ['amended-title'], value);
  else if (key === 'lines' && Array.isArray(value) && value.length > 0) {
    for (const [rank, line] of expectedLines(value).entries())
      add(`lines[${rank + 1}]`, key, ['line'], line, { line });
  } else if (key === 'lines') add(key, key, ['line'], null);
  else add(key, key, [SINGLES[key] ?? `unread:${key}`], value);
}

const withoutDay = (title: unknown): string =>
  String(title).replace(/ du \d{1,2}(?:er)? \p{L}{3,9} 20\d\d(?= )/iu, '');

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

/** Paths in the JSON, as `acceptable` writes them (`amounts[2027].cp`, `tranches[0].release.date`: ranks from 0). */
interface More {
  readonly line?: ExpectedLine;
  readonly path?: string;
  readonly others?: readonly string[];
}

type Add = (name: string, key: string, keys: readonly string[], value: unknown, more?: More) => void;

/** A tranche may have other days of release that are right. */
function addTranches({ tranches = [], acceptable }: ExpectedConvention, add: Add): void {
  if (tranches.length === 0) addList('tranches', 'tranche', [], add);
  for (const [rank, tranche] of tranches.entries()) {
    const days = acceptable?.[`tranches[${rank}].release.date`];
    const others = (Array.isArray(days) ? days : []).map((date) =>
      trancheAnswer({ ...tranche, release: { date } }),
    );
    add(`tranches[${rank + 1}]`, 'tranches', ['tranche'], trancheAnswer(tranche), { others });
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function addParties({ parties = [] }: ExpectedConvention, add: Add): void {
  for (const [rank, { role, name }] of parties.entries()) {
    add(`parties[${rank + 1}]`, 'parties', partyKeys(role), name, { path: `parties[${rank}].name` });
  }
}

/** Who benefits is a party of its own, or the delegate itself where the text has no other. */
function partyKeys(role: string): string[] {
  if (/d[ée]l[ée]gante?s?$/i.test(role)) return ['delegating-party'];
  return /b[ée]n[ée]ficiaire|porteur/i.test(role)
    ? ['beneficiary-party', 'delegate-party']
    : ['delegate-party'];
}

function addAmounts({ amounts = [] }: ExpectedConvention, add: Add): void {
  for (const { year, ae, cp } of amounts) {
    add(`ae ${year}`, 'amounts', [`commitment-allotment:${year}`], ae, {
      path: `amounts[${year}].ae`,
    });
    add(`cp ${year}`, 'amounts', [`payment-allotment:${year}`], cp, { path: `amounts[${year}].cp` });
  }
}

/** What one tranche is judged by: budget, year, amount, condition, day of release. */
export const trancheAnswer = ({ budget, year, amount, conditional, release }: ExpectedTranche): string =>
  [budget, year, amount, conditional ? 'conditional' : 'plain', release.date].join(' ');
