import type { Amendment } from '../convention/amendment';
import type { Convention } from '../convention/convention';
import type { IsoDate } from '../dates';
import type { BudgetDraft } from './budget-draft';
import type { BudgetQuestion, Finding } from './budget-rule';
import type { BudgetWarning } from './budget-warning';
import { type ControlProfile, defaultControl } from './control-profile';
import type { LedgerEntry } from './ledger-entry';
import { type BudgetPosition, computePosition, positionOn } from './position';
import { rules } from './rules';
import { LEVELS, type WarningLevel } from './warning-level';

export type { BudgetDraft } from './budget-draft';

/**
 * What the rules have to say, errors first. Without a draft: where things stand today. With one: what it would cause on
 * its day, and, of what stands whatever is typed (restes à payer without CP, thresholds of the same credits, unused
 * credits, a notice, a report that is due), what would hold once it is recorded. Linear in the entries; while an amount is being typed, compute the position
 * once and ask `checkDraft`.
 */
export function checkBudget(question: {
  readonly convention: Convention;
  readonly entries: readonly LedgerEntry[];
  readonly draft: BudgetDraft | null;
  readonly today: IsoDate;
  readonly amendments?: readonly Amendment[];
  readonly control?: ControlProfile;
}): BudgetWarning[] {
  const { convention, entries, draft, today, amendments, control } = question;
  const position = computePosition(convention, entries, today, amendments);
  return draft ? checkDraft(position, draft, control) : checkPosition(position, control);
}

/** As `checkBudget` with a draft, from a position computed for today. Constant time in the ledger. */
export function checkDraft(
  position: BudgetPosition,
  draft: BudgetDraft,
  control = defaultControl(position.convention.id),
): BudgetWarning[] {
  const onItsDay = positionOn(position.signed, position.sums, draft.date, position.amendments);
  return ask({ position: onItsDay, draft, today: position.date, control });
}

/** Where things stand on the day of a position. */
export function checkPosition(
  position: BudgetPosition,
  control = defaultControl(position.convention.id),
): BudgetWarning[] {
  return ask({ position, draft: null, today: position.date, control });
}

/** The gravest level found, or undefined when nothing was. */
export function worstLevel(warnings: readonly BudgetWarning[]): WarningLevel | undefined {
  return LEVELS.findLast((level) => warnings.some((warning) => warning.level === level));
}

function ask(question: BudgetQuestion): BudgetWarning[] {
  return byLevel(
    rules.flatMap((rule) =>
      rule.check(question).flatMap((finding: Finding): BudgetWarning[] => {
        const level = levelOf(rule, finding, question.control);
        if (level === 'off') return [];
        return [
          {
            rule: rule.id,
            level,
            message: finding.message,
            source: rule.source,
            over: finding.over ?? null,
            year: finding.year ?? null,
            trancheId: finding.trancheId ?? null,
            date: question.position.date,
          },
        ];
      }),
    ),
  );
}

/** The level chosen for the rule, else its own. What a rule says as an error is never less, whatever the profile. */
function levelOf(rule: (typeof rules)[number], finding: Finding, { levels }: ControlProfile) {
  const own = finding.level ?? rule.level;
  return own === 'error' ? own : (levels[rule.id] ?? own);
}

const byLevel = (warnings: readonly BudgetWarning[]): BudgetWarning[] =>
  warnings.toSorted((first, second) => LEVELS.indexOf(second.level) - LEVELS.indexOf(first.level));

/** Where things stand, with what a draft would cause in place of the same rule's finding. What the screens and the badge show. */
export function warningsWith(
  position: BudgetPosition,
  draft: BudgetDraft | null,
  control?: ControlProfile,
): BudgetWarning[] {
  const caused = draft ? checkDraft(position, draft, control) : [];
  const standing = checkPosition(position, control).filter(
    ({ rule }) => !caused.some((found) => found.rule === rule),
  );
  return byLevel([...caused, ...standing]);
}
