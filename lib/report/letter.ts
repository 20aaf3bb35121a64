import type { BudgetPosition } from '../budget/position';
import type { LastExtract } from '../reconciliation/last-extract';

/** A message made ready: the person reads it, changes it, and sends it from their own mail program. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** What a letter is written from. */
export interface LetterFacts {
  /** On the day of the letter. */
  readonly position: BudgetPosition;
  readonly delegating: string;
  readonly delegate: string;
  /** How far the figures were checked against Chorus. */
  readonly lastExtract: LastExtract | null;
}

/** One letter that a convention asks for, with the clause it answers to. */
export interface LetterTemplate {
  /** Equal to the file name. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  write(facts: LetterFacts): Letter;
}
