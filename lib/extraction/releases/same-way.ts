import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import { findShares } from './find-shares';
import type { ReleaseStatement } from './release-statement';
import type { StatedPart } from './stated-part';

/** « …, les CP de 2026 dans les mêmes conditions », « 30 000 €, disponibles dans les mêmes conditions ». */
const SAME_WAY = spaced(
  /\b(?:dans les memes conditions|aux memes (?:conditions|dates)|de la meme (?:maniere|facon))(?= ?(?:[,.;)]|$))/,
);

/** Whether a clause says that its credits are opened as those told before it. */
export const saysLikewise = ({ folded }: Reading, { start, end }: Span): boolean =>
  SAME_WAY.test(folded.slice(start, end));

/**
 * The part that such a clause opens, on the day told last, in its sentence or the one before: its one amount, or the whole
 * year where a whole year was opened.
 */
export function inSameWay(reading: Reading, clause: Span, last: ReleaseStatement | undefined): StatedPart[] {
  const [only, other] = last?.parts ?? [];
  if (!only || other || only.isSplit || !saysLikewise(reading, clause)) return [];
  const rank = reading.sentenceRank(clause.start);
  const isNear = only.at.start >= (reading.sentences[rank - 1]?.start ?? 0) && only.at.start < clause.start;
  const [amount, another] = reading.amountsIn(clause);
  if (!isNear || another || (!amount && only.share !== 'whole') || findShares(reading, clause).length > 0)
    return [];
  const share = amount ? { amount: amount.amount } : ('whole' as const);
  return [{ share, found: only.found, at: amount ?? clause }];
}
