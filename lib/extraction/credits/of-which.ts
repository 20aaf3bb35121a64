import { sum } from '../../money';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { FoundAmount } from '../values/find-amounts';
import { BALANCE } from './balance-figures';
import { yearsIn } from './year-words';

/** Where what « dont » tells ends: at a comma before the next amount of the whole, or with the clause. */
const GOES_ON = /, et (?:de |d')?(?=\d[\d .,]*(?:€|k€|m€|euros?))|;/;

/**
 * The amounts of a sentence that says « dont »: « 1,2 M€ en 2026, dont 0,3 M€ d'études, et 0,45 M€ en 2027 » without what
 * is only a part; « 180 000 € d'AE, dont 120 000 € en 2025 et 60 000 € en 2026 » whole, as the parts are those of the
 * years. Undefined where neither is sure.
 */
export function ofWhich(
  reading: Reading,
  sentence: Span,
  amounts: readonly FoundAmount[],
): readonly FoundAmount[] | undefined {
  const words = reading.folded.slice(sentence.start, sentence.end);
  const cuts = [...words.matchAll(/\bdont\b/g)].slice(0, MOST);
  const left: FoundAmount[] = [];
  for (const cut of cuts) {
    const start = sentence.start + cut.index;
    const until = GOES_ON.exec(words.slice(cut.index));
    const end = until ? start + until.index : sentence.end;
    const parts = amounts.filter((each) => each.start >= start && each.end <= end);
    const whole = amounts.findLast((each) => each.end <= start);
    if (!whole || parts.length === 0) return undefined;
    const years = yearsIn(reading, { start, end });
    const taken = sum(parts.map(({ amount }) => amount));
    // « …, dont 205 000 € en 2026 et le reste en 2027 ».
    const leavesRest = taken < whole.amount && reading.folded.slice(start, end).search(BALANCE) >= 0;
    const isShared = leavesRest
      ? years.length === parts.length + 1
      : years.length === parts.length && taken === whole.amount;
    if (years.length > 0 && !isShared) return undefined;
    if (years.length === 0) left.push(...parts);
  }
  return cuts.length > 0 ? amounts.filter((each) => !left.includes(each)) : undefined;
}

/** More of them are no sentence of a convention. */
const MOST = 4;
