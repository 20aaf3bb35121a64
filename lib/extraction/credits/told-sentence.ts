import type { Span } from '../document';
import type { SaidYear } from '../reading/years-said';
import type { FoundAmount } from '../values/find-amounts';
import type { KindPlace } from './budget-words';

/** A sentence with the amounts, budgets and years that it tells. */
export interface ToldSentence extends Span {
  /** Folded; what is said again in it is blank, so that places stay the same. */
  readonly words: string;
  readonly amounts: readonly FoundAmount[];
  readonly kinds: readonly KindPlace[];
  readonly years: readonly SaidYear[];
}
