import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { NamedParty } from './named-party';
import { bodiesIn } from './parties-by-deed';

/** Where the parties stand, below the title. */
const HEAD = 2_500;

/**
 * The two bodies that the head of an act names with their acronyms, where no word tells the role of one or of both: the
 * first delegates, most often. Only to be asked about.
 */
export function partiesInOrder(
  reading: Reading,
  { start }: Span,
  known: readonly NamedParty[],
): NamedParty[] {
  const bodies = bodiesIn(reading, { start, end: Math.min(reading.text.length, start + HEAD) });
  const textOf = ({ start: from, end }: Span) => reading.text.slice(from, end);
  const distinct = bodies.filter(
    (body, rank) => bodies.findIndex((other) => textOf(other) === textOf(body)) === rank,
  );
  const [first, second, third] = distinct;
  if (!first || !second || third) return [];
  const [own] = known;
  if (!own)
    return [
      { role: 'delegating', at: first },
      { role: 'delegate', at: second },
    ];
  const other = distinct.find((body) => textOf(body) !== textOf(own.at));
  return other && known.length === 1
    ? [own, { role: own.role === 'delegating' ? 'delegate' : 'delegating', at: other }]
    : [];
}
