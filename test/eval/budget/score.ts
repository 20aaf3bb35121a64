import type { BudgetDraft } from '../../../lib/budget/budget-draft';
import type { BudgetWarning } from '../../../lib/budget/budget-warning';
import { checkBudget } from '../../../lib/budget/check-budget';
import type { LedgerEntry } from '../../../lib/budget/ledger-entry';
import { computePosition, yearPosition } from '../../../lib/budget/position';
import type { Convention } from '../../../lib/convention/convention';
import { type IsoDate, isoDate, yearOf } from '../../../lib/dates';
import { entryFromEvent } from './entry-from-event';
import { type Scenario, scenarioSchema } from './scenario';

/** What was wrong in a scenario, one line each; none = right. */
export type Complaints = readonly string[];

/**
 * Plays a scenario and compares every number and warning it states.
 * @param findConvention gives the convention of that name, or throws.
 */
export function scoreScenario(json: unknown, findConvention: (name: string) => Convention): Complaints {
  const parsed = scenarioSchema.safeParse(json);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  try {
    return play(parsed.data, findConvention(parsed.data.convention));
  } catch (error) {
    return [String(error)];
  }
}

function play({ today: day, events, draft, expect }: Scenario, convention: Convention): Complaints {
  const today = isoDate(day);
  const entries = events.map((event, rank) => entryFromEvent(event, convention, rank + 1));
  const last = draft ? entryFromEvent(draft, convention, events.length + 1) : null;
  const { after, must, mustNot, ...before } = expect;
  const asked = last && draftOf(last);
  // A release or a notice is no draft of an amount: what it causes is where things stand once it is recorded.
  const counted = last && !asked ? [...entries, last] : entries;
  const warnings = checkBudget({ convention, entries: counted, draft: asked, today });
  return [
    ...compare('', before, numbersOn(convention, entries, today)),
    ...compare('after.', after ?? {}, numbersOn(convention, last ? [...entries, last] : entries, today)),
    ...must.flatMap((wanted) => missing(wanted, warnings)),
    ...warnings.filter(({ rule }) => mustNot.includes(rule)).map(({ rule }) => `unwanted ${rule}`),
  ];
}

function draftOf(entry: LedgerEntry): BudgetDraft | null {
  switch (entry.operation) {
    case 'commitment':
      return { ...entry, of: null };
    case 'payment':
    case 'withdrawal':
      return entry;
    default:
      return null;
  }
}

type Numbers = Readonly<Record<string, number | null | undefined>>;

function numbersOn(convention: Convention, entries: readonly LedgerEntry[], today: IsoDate): Numbers {
  const position = computePosition(convention, entries, today);
  return {
    availableCommitment: yearPosition(position, 'commitment', yearOf(today)).available,
    availablePayment: yearPosition(position, 'payment', yearOf(today)).available,
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
