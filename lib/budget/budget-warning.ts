import type { IsoDate } from '../dates';
import type { Cents } from '../money';
import type { RuleId } from './rules';
import type { WarningLevel } from './warning-level';

/** What a rule found. A warning, never a lock: Chorus is the authority. */
export interface BudgetWarning {
  readonly rule: RuleId;
  readonly level: WarningLevel;
  /** French, one or two sentences: what is passed, by how much, at which date, and what to do. */
  readonly message: string;
  /** The clause of the convention or the article of the law that the rule applies. */
  readonly source: string;
  /** How much the limit is passed by, when the rule is about an amount. */
  readonly over: Cents | null;
  readonly year: number | null;
  /** The tranche that is still closed, when one explains the warning. */
  readonly trancheId: string | null;
  readonly date: IsoDate;
}
