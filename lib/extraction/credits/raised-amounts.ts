import type { BudgetKind } from '../../convention/budget-kind';
import { type Cents, subtract, sum } from '../../money';
import type { Span } from '../document';
import { isFormerValue } from '../reading/former-value';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import type { FoundAmount } from '../values/find-amounts';
import { kindsOfNewTotal } from './new-total';

const MOST = 300;

/** « … est porté de 120 000 € à 175 000 € »: what was, and what stands instead of it. */
const raisedAmounts = oncePerReading(
  (reading): readonly { readonly former: FoundAmount; readonly now: FoundAmount }[] =>
    reading.amounts.slice(0, MOST).flatMap((now, rank, all) => {
      const former = all[rank - 1];
      const between = former ? reading.folded.slice(former.end, now.start) : '';
      return former && /^[^.;,\d]{0,30} a $/.test(between) && isFormerValue(reading, former)
        ? [{ former, now }]
        : [];
    }),
);

/** Whether every one of these amounts stands instead of another that the same sentence gives. */
export const areAllRaised = (reading: Reading, places: readonly Span[]): boolean =>
  places.length > 0 &&
  places.every(({ start }) => raisedAmounts(reading).some(({ now }) => now.start === start));

/** What the raised amounts of a budget add, and the new total of it that they make of one which the text gives. */
export interface RaisedTotal {
  readonly added: Cents;
  readonly total: Cents;
}

/** Undefined where some of the amounts are not raised, or where no such totals are told. */
export function raisedToTotal(
  reading: Reading,
  kind: BudgetKind,
  places: readonly Span[],
): RaisedTotal | undefined {
  if (!areAllRaised(reading, places)) return undefined;
  const added: Cents = sum(
    raisedAmounts(reading)
      .filter(({ now }) => places.some(({ start }) => start === now.start))
      .map(({ former, now }) => subtract(now.amount, former.amount)),
  );
  const amounts = reading.amounts.slice(0, MOST);
  const total = amounts.find(
    (each) =>
      kindsOfNewTotal(reading, each).includes(kind) &&
      amounts.some(({ amount }) => amount === subtract(each.amount, added)),
  );
  return total && { added, total: total.amount };
}
