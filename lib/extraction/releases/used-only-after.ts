import type { IsoDate } from '../../dates';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { namedBudgets } from '../values/named-budgets';
import { spaced } from '../values/spaced';
import { isOfAdded } from './added-credits';
import { findRelease } from './release';
import type { ReleaseStatement } from './release-statement';
import type { Allotted } from './tranche-part';

/** « Le délégataire ne l'utilise qu'après … », « Il n'en dispose qu'à partir du … »: of what the sentence before grants. */
const ONLY_AFTER = spaced(
  /^(?:(?:le |la |l')[a-z][a-z -]{2,40} |elle |il )(?:ne (?:l'|les |le |la )(?:utilise|engage|consomme|emploie|mobilise|depense)(?:ra|nt|ront)?|n'en (?:dispose|use)(?:ra|nt|ront)?|ne (?:peut|pourra) (?:l'|les |le |la )(?:utiliser|engager|consommer|employer|mobiliser|depenser)) qu'/,
);

/** What an avenant adds to one budget, in the one amount of a sentence, and what the next sentence says must come first. */
export function usedOnlyAfter(
  reading: Reading,
  sentence: Span,
  allotted: readonly Allotted[],
  signed: IsoDate | undefined,
): ReleaseStatement | undefined {
  if (!ONLY_AFTER.test(reading.folded.slice(sentence.start, sentence.end))) return undefined;
  const before = reading.sentences[reading.sentenceRank(sentence.start) - 1];
  if (!before || !isOfAdded(reading, before)) return undefined;
  const kinds = namedBudgets(reading.folded.slice(before.start, before.end));
  const [told, another] = reading.amountsIn(before);
  const years = allotted.filter(({ kind, amount }) => kinds.includes(kind) && amount !== 0);
  const found = findRelease(reading, sentence, signed);
  if (kinds.length !== 1 || !told || another || years.length !== 1 || !found) return undefined;
  const part = { share: { amount: told.amount }, found, at: told, isAdded: true };
  return { kinds, years: years.map(({ year }) => year), parts: [part] };
}
