import type { BudgetKind } from '../../convention/budget-kind';
import { sum } from '../../money';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { yearsOf } from './release-clauses';
import { statedParts } from './stated-parts';
import type { Allotted } from './tranche-part';

const OF_YEAR =
  /^(?:[^a-z]{0,8})?(?:(?:d'abord|ensuite|enfin|puis),? )?les \d[^a-z]{0,12}(?:€|k€|m€|euros) (?:de |d')20\d\d\b/;

/** « Les 60 000 € de 2026 ne seront ouverts que … »: the budget that alone has this amount in this year. */
export function ofAmount(
  reading: Reading,
  sentence: Span,
  allotted: readonly Allotted[],
): BudgetKind[] | undefined {
  if (!OF_YEAR.test(reading.folded.slice(sentence.start, sentence.end))) return undefined;
  const [stated] = reading.amountsIn(sentence);
  const [year] = yearsOf(reading, sentence);
  const own = allotted.filter((each) => each.year === year && each.amount === stated?.amount);
  return own.length === 1 ? own.map(({ kind }) => kind) : undefined;
}

/** « AE 2024 : 30 000 € à la signature ; 45 000 € quand … »: amounts that each say when, and come to the credits of the year. */
export function isSharedOut(
  reading: Reading,
  sentence: Span,
  kinds: readonly BudgetKind[],
  allotted: readonly Allotted[],
): boolean {
  const amounts = kinds.length === 1 ? reading.amountsIn(sentence) : [];
  if (amounts.length < 2) return false;
  const [first] = yearsOf(reading, sentence);
  const credits = allotted.find(({ kind, year }) => kind === kinds[0] && year === first);
  return (
    credits?.amount === sum(amounts.map(({ amount }) => amount)) &&
    statedParts(reading, sentence, undefined, credits.year).length === amounts.length
  );
}
