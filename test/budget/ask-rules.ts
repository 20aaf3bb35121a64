import type { BudgetDraft } from '../../lib/budget/budget-draft';
import type { BudgetWarning } from '../../lib/budget/budget-warning';
import { checkBudget } from '../../lib/budget/check-budget';
import { type ControlProfile, defaultControl } from '../../lib/budget/control-profile';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import type { RuleId } from '../../lib/budget/rules';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import { isoDate } from '../../lib/dates';
import { makeConvention } from '../make-convention';

/** A question with its defaults: no entry, no draft, 2024-06-01. */
interface Asked {
  readonly convention?: Convention;
  readonly entries?: readonly LedgerEntry[];
  readonly draft?: BudgetDraft | null;
  readonly today?: string;
  /** What differs from the profile a convention starts with. */
  readonly control?: Partial<ControlProfile>;
  readonly amendments?: readonly Amendment[];
}

export const ask = ({
  convention = makeConvention(),
  entries = [],
  draft = null,
  today = '2024-06-01',
  control = {},
  amendments = [],
}: Asked): BudgetWarning[] =>
  checkBudget({
    convention,
    entries,
    draft,
    today: isoDate(today),
    control: { ...defaultControl(convention.id), ...control },
    amendments,
  });

/** What one rule answers, or undefined when it is silent. */
export const askRule = (rule: RuleId, asked: Asked): BudgetWarning | undefined =>
  ask(asked).find((warning) => warning.rule === rule);

/** The rules that speak, in the order shown, each with its level. */
export const spoken = (asked: Asked): string[] => ask(asked).map(({ rule, level }) => `${rule}: ${level}`);
