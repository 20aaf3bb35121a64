import type { IsoDate } from '../dates';
import { formatDate } from '../dates';
import type { Cents } from '../money';
import type { BudgetDraft } from './budget-draft';
import type { ControlProfile } from './control-profile';
import type { BudgetPosition } from './position';
import type { WarningLevel } from './warning-level';

/** With a draft: what would it cause? Without: where do things stand? */
export interface BudgetQuestion {
  /** On the day of the draft, or today. The draft itself is not in it. */
  readonly position: BudgetPosition;
  readonly draft: BudgetDraft | null;
  readonly today: IsoDate;
  /** Levels, thresholds and days of the convention. */
  readonly control: ControlProfile;
}

/** One thing a rule has to say. `level` only where it differs from the rule's own. */
export interface Finding {
  readonly message: string;
  readonly level?: WarningLevel;
  readonly over?: Cents;
  readonly year?: number;
  readonly trancheId?: string;
}

/** One warning: its name, its usual level, the clause or article it applies, and when it speaks. */
export interface BudgetRule<Id extends string = string> {
  /** Equal to the file name. */
  readonly id: Id;
  readonly level: WarningLevel;
  readonly source: string;
  /** Nothing to say is an empty list. */
  check(question: BudgetQuestion): readonly Finding[];
}

/** A rule that keeps its id as a type. Not `as const`: mutation tests change nothing inside one. */
export const budgetRule = <const Id extends string>(rule: BudgetRule<Id>): BudgetRule<Id> => rule;

/** The reserve that a message about sums ends with: Chorus is the authority, not this ledger. */
export const asRecorded = ({ today }: BudgetQuestion): string =>
  `selon les opérations saisies ici, au ${formatDate(today)}`;
