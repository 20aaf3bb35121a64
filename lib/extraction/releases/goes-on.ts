import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { yearsSaid } from '../reading/years-said';
import { namedBudgets } from '../values/named-budgets';
import { findShares } from './find-shares';
import { isLikewise, OTHERS } from './release-words';

/** The credits whose opening was told last, and where. */
export interface ToldBefore {
  readonly kinds: readonly BudgetKind[];
  readonly years: readonly number[];
  readonly at: number;
}

/** How far below what it goes on with a sentence stands. */
const REACH = 400;

/** « Pour 2026, la totalité est ouverte … »: of the credits told before. */
const WHOLE_YEAR =
  /^(?:pour|en) (?:l'(?:exercice|annee) )?20\d\d,? (?:la totalite|l'integralite|tout) (?:est|sera)\b/;

/**
 * Whether a sentence says more of what opens the credits told before it.
 * @param runIn the heading that its paragraph begins with.
 */
export function goesOnWith(
  reading: Reading,
  sentence: Span,
  words: string,
  before: ToldBefore | undefined,
  runIn: Span | undefined,
): boolean {
  // What was told before the heading is of other credits.
  if (before === undefined || (runIn !== undefined && before.at <= runIn.start)) return false;
  return (
    sentence.start - before.at < REACH &&
    (isLikewise(words) ||
      WHOLE_YEAR.test(words) ||
      findShares(reading, sentence).length > 0 ||
      isOtherAmount(reading, sentence, words, before) ||
      ((OTHERS.test(words) || runIn !== undefined) && reading.amountsIn(sentence).length > 0))
  );
}

/** « Les AE de l'abondement (65 800 €) … », right after « Les AE reportées (184 200 €) … »: another part of the same credits. */
const OF_PART = /^les (?:ae|cp|autorisations d'engagement|credits de paiement) [^.;\d]{4,40} \(\d/;
const isOtherAmount = (reading: Reading, sentence: Span, words: string, { kinds, at }: ToldBefore): boolean =>
  OF_PART.test(words) &&
  sentence.start - at < 3 &&
  namedBudgets(words).join() === kinds.join() &&
  yearsSaid(reading, sentence).length === 0;
