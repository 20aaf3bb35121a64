import type { Convention } from '../convention/convention';
import type { IsoDate } from '../dates';
import type { BudgetDraft } from './budget-draft';
import type { BudgetQuestion, Finding } from './budget-rule';
import type { BudgetWarning } from './budget-warning';
import type { LedgerEntry } from './ledger-entry';
import { type BudgetPosition, computePosition, positionOn } from './position';
import { rules } from './rules';
import { LEVELS, type WarningLevel } from './warning-level';

export type { BudgetDraft } from './budget-draft';

/**
 * What the rules have to say, errors first. With a draft: what the draft would cause, on the draft's day, and nothing
 * else. Without: where things stand today. Linear in the entries; while an amount is being typed, compute the position
 * once and ask `checkDraft`.
 */
export function checkBudget(question: {
  readonly convention: Convention;
  readonly entries: readonly LedgerEntry[];
  readonly draft: BudgetDraft | null;
  readonly today: IsoDate;
}): BudgetWarning[] {
  const position = computePosition(question.convention, question.entries, question.today);
  return question.draft ? checkDraft(position, question.draft) : checkPosition(position);
}

/** What a draft would cause, from a position computed for today. Constant time in the ledger. */
export function checkDraft(position: BudgetPosition, draft: BudgetDraft): BudgetWarning[] {
  const onItsDay = positionOn(position.convention, position.sums, draft.date);
  return ask({ position: onItsDay, draft, today: position.date });
}

/** Where things stand on the day of a position. */
export function checkPosition(position: BudgetPosition): BudgetWarning[] {
  return ask({ position, draft: null, today: position.date });
}

/** The gravest level found, or undefined when nothing was. */
export function worstLevel(warnings: readonly BudgetWarning[]): WarningLevel | undefined {
  return LEVELS.findLast((level) => warnings.some((warning) => warning.level === level));
}

function ask(question: BudgetQuestion): BudgetWarning[] {
  return byLevel(
    rules.flatMap((rule) =>
      rule.check(question).map(
        (finding: Finding): BudgetWarning => ({
          rule: rule.id,
          level: finding.level ?? rule.level,
          message: finding.message,
          source: rule.source,
          over: finding.over ?? null,
          year: finding.year ?? null,
          trancheId: finding.trancheId ?? null,
          date: question.position.date,
        }),
      ),
    ),
  );
}

const byLevel = (warnings: readonly BudgetWarning[]): BudgetWarning[] =>
  warnings.toSorted((first, second) => LEVELS.indexOf(second.level) - LEVELS.indexOf(first.level));

/** Where things stand, with what a draft would cause in place of the same rule's finding. What the screens and the badge show. */
export function warningsWith(position: BudgetPosition, draft: BudgetDraft | null): BudgetWarning[] {
  const caused = draft ? checkDraft(position, draft) : [];
  const standing = checkPosition(position).filter(({ rule }) => !caused.some((found) => found.rule === rule));
  return byLevel([...caused, ...standing]);
}
