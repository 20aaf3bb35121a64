import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { namedBudgets } from '../values/named-budgets';
import { findShares } from './find-shares';
import { yearsOf } from './release-clauses';
import type { Allotted } from './tranche-part';
import { PUT_IN_PLACE } from './use-words';

/**
 * The sentence that grants both budgets of a year, or one, all that the year has, where the next one, which tells no
 * credits of its own, says when they come.
 */
export function givenBefore(
  reading: Reading,
  sentence: Span,
  words: string,
  before: Span,
  allotted: readonly Allotted[],
): Span | undefined {
  const isPlain =
    PUT_IN_PLACE.test(words) &&
    namedBudgets(words).length === 0 &&
    reading.amountsIn(sentence).length === 0 &&
    findShares(reading, sentence).length === 0;
  const kinds = isPlain ? namedBudgets(reading.folded.slice(before.start, before.end)) : [];
  const year = yearGranted(reading, before, kinds, allotted);
  if (kinds.length === 0 || year === undefined) return undefined;
  const told = new Set(reading.amountsIn(before).map(({ amount }) => amount));
  const own = allotted.filter((each) => each.year === year && each.amount !== 0);
  const isAll =
    own.length === kinds.length && own.every(({ kind, amount }) => kinds.includes(kind) && told.has(amount));
  return isAll && told.size === new Set(own.map(({ amount }) => amount)).size ? before : undefined;
}

/** The one year that a sentence names, or the only one that has credits. */
function yearGranted(
  reading: Reading,
  before: Span,
  kinds: readonly BudgetKind[],
  allotted: readonly Allotted[],
): number | undefined {
  const named = yearsOf(reading, before);
  const [year, other] = named.length > 0 ? named : [...new Set(allotted.map((each) => each.year))];
  return other === undefined && kinds.length > 0 ? year : undefined;
}
