import type { Candidate } from '../candidate';
import type { Reading } from '../reading/reading';
import { retainedFor } from '../retained';
import type { TranchePart } from './tranche-part';

/**
 * « ouvertes le jour de l'entrée en vigueur », where another sentence surely says which day that is: one that tells the
 * day of effect beside the parts tells of these.
 */
export function onDayOfEffect(
  reading: Reading,
  part: TranchePart,
  candidates: readonly Candidate[],
): TranchePart {
  const { release, isDated, at } = part.found;
  const [start, other] = retainedFor(candidates, 'start-date');
  const isUndated = release.type === 'date' && release.date === null && !isDated;
  if (!isUndated || start?.value.type !== 'date' || start.confidence !== 'sure' || other) return part;
  const own = reading.toDocument(reading.sentenceAt(at.start));
  if (start.position.end > own.start && start.position.start < own.end) return part;
  return {
    ...part,
    found: { ...part.found, isDated: true, release: { ...release, date: start.value.date } },
  };
}
