import { type AsOf, amendmentsAsOf, entriesAsOf } from '../../../lib/budget/as-of';
import type { BudgetDraft } from '../../../lib/budget/budget-draft';
import type { BudgetWarning } from '../../../lib/budget/budget-warning';
import { checkBudget } from '../../../lib/budget/check-budget';
import { defaultControl } from '../../../lib/budget/control-profile';
import type { LedgerEntry } from '../../../lib/budget/ledger-entry';
import { computePosition, yearPosition } from '../../../lib/budget/position';
import type { Amendment } from '../../../lib/convention/amendment';
import { type Convention, conventionSchema } from '../../../lib/convention/convention';
import { type IsoDate, isoDate, yearOf } from '../../../lib/dates';
import { amendmentFromFacts } from './amendment-from-facts';
import { conventionFromFacts } from './convention-from-facts';
import { type EntryEvent, entryFromEvent } from './entry-from-event';
import { type Scenario, type ScenarioEvent, scenarioSchema } from './scenario';

/** What was wrong in a scenario, one line each; none = right. */
export type Complaints = readonly string[];

/** The facts of a convention, or of an amendment, by the name of its file. @throws when there is none. */
export type FindFacts = (name: string) => unknown;

/** Plays a scenario and compares every number and warning it states. */
export function scoreScenario(json: unknown, findFacts: FindFacts): Complaints {
  const parsed = scenarioSchema.safeParse(json);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  try {
    return play(parsed.data, findFacts);
  } catch (error) {
    return [String(error)];
  }
}

/** Where a scenario stands: what is computed from, and on which day. */
interface Stand {
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly today: IsoDate;
}

function play(scenario: Scenario, findFacts: FindFacts): Complaints {
  const { events, draft, expect, control } = scenario;
  const today = isoDate(scenario.today);
  const signed = conventionFromFacts(findFacts(scenario.convention), scenario.convention);
  const convention = conventionSchema.parse({ ...signed, ...scenario.with });
  const amendments = events.flatMap((event) =>
    event.do === 'amend' ? amendmentFromFacts(findFacts(event.by), event, convention.id) : [],
  );
  const tranches = [convention, ...amendments].flatMap((text) => text.tranches);
  const entryOf = (event: EntryEvent, rank: number) =>
    entryFromEvent(event, convention.id, tranches, rank + 1);
  const recorded = events.flatMap((event, rank) => (event.do === 'amend' ? [] : entryOf(event, rank)));
  const looked = { ...LOOK, ...mapValues(scenario.asOf) };
  const entries = entriesAsOf(recorded, looked);
  const stand = { convention, amendments: amendmentsAsOf(amendments, looked), today };
  const last = draft && draft.do !== 'amend' ? entryOf(draft, events.length) : null;
  const { after, must, mustNot, ...before } = expect;
  const asked = last && draft ? draftOf(last, draft) : null;
  // A release or a notice is no draft of an amount: what it causes is where things stand once it is recorded.
  const counted = last && !asked ? [...entries, last] : entries;
  const warnings = checkBudget({
    ...stand,
    entries: counted,
    draft: asked,
    control: { ...defaultControl(convention.id), ...defined(control) },
  });
  return [
    ...compare('', before, numbersOn(stand, entries)),
    ...compare('after.', after ?? {}, numbersOn(stand, last ? [...entries, last] : entries)),
    ...must.flatMap((wanted) => missing(wanted, warnings)),
    ...warnings.filter(({ rule }) => mustNot.includes(rule)).map(({ rule }) => `unwanted ${rule}`),
  ];
}

const LOOK: AsOf = { knownOn: null, heldOn: null, timeZone: 'Europe/Paris' };
const mapValues = ({ knownOn, heldOn }: Scenario['asOf']): Partial<AsOf> => ({
  ...(knownOn && { knownOn: isoDate(knownOn) }),
  ...(heldOn && { heldOn: isoDate(heldOn) }),
});

/** Without the keys left out: they must not hide the usual profile. */
const defined = <Known extends object>(values: Known): { [Key in keyof Known]-?: NonNullable<Known[Key]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

function draftOf(entry: LedgerEntry, event: ScenarioEvent): BudgetDraft | null {
  const typed = {
    ...('imputation' in event && event.imputation && { imputation: defined(event.imputation) }),
    ...('purpose' in event && event.purpose !== undefined && { purpose: event.purpose }),
  };
  switch (entry.operation) {
    case 'commitment':
      return { ...entry, ...typed, of: null };
    case 'payment':
    case 'supplement':
    case 'withdrawal':
    case 'repayment':
    case 'service-rendered':
      return { ...entry, ...typed };
    default:
      return null;
  }
}

type Numbers = Readonly<Record<string, number | null | undefined>>;

function numbersOn({ convention, amendments, today }: Stand, entries: readonly LedgerEntry[]): Numbers {
  const position = computePosition(convention, entries, today, amendments);
  const committed = yearPosition(position, 'commitment', yearOf(today));
  const paid = yearPosition(position, 'payment', yearOf(today));
  return {
    availableCommitment: committed.available,
    availablePayment: paid.available,
    yearCommitment: committed.remaining,
    yearPayment: paid.remaining,
    capLeft: position.capLeft,
    outstanding: position.outstanding,
  };
}

const compare = (prefix: string, expected: Numbers, found: Numbers): string[] =>
  Object.entries(expected)
    .filter(([name, number]) => number !== undefined && number !== found[name])
    .map(([name, number]) => `${prefix}${name}: expected ${number}, found ${found[name]}`);

function missing(
  wanted: { rule: string; level?: string | undefined },
  warnings: readonly BudgetWarning[],
): string[] {
  const levels = warnings.filter(({ rule }) => rule === wanted.rule).map(({ level }) => level);
  if (levels.some((level) => level === (wanted.level ?? level))) return [];
  return [`missing ${wanted.rule} (${wanted.level ?? 'any level'}; found: ${levels.join(', ') || 'none'})`];
}
