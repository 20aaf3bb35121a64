import type { Clause } from './release-clauses';
import type { ReleaseStatement } from './release-statement';
import type { StatedPart } from './stated-part';

const MOST_PARTS = 20;

/** « 40 % des AE 2024 à la signature. Le solde au 1er octobre. » is one statement in two sentences. */
export const sameCredits = (first: Clause | ReleaseStatement, second: Clause): boolean =>
  first.kinds.join() === second.kinds.join() && first.years.join() === second.years.join();

const isShared = (parts: readonly StatedPart[]): boolean => parts.every(({ share }) => share !== 'whole');

/** Whether the parts of a clause are more parts of what was told last. */
export const isMoreOf = (last: ReleaseStatement, clause: Clause, parts: readonly StatedPart[]): boolean =>
  last.parts.length < MOST_PARTS && sameCredits(last, clause) && isShared(parts) && isShared(last.parts);
