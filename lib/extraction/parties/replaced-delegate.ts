import type { Reading } from '../reading/reading';
import type { NamedParty } from './named-party';
import { plainNameIn } from './party-name';

/** « Le service B (SB), délégataire sortant »: it was. */
const OUTGOING =
  /^[\s,]{0,3}(?:(?:l')?ancien(?:ne)? delegataire|(?:alors |jusqu'alors )delegataire|delegataire (?:sortant|initial|precedent|d'origine))/;
/** « Le service C (SC), nouveau délégataire », on a line of its own. */
const INCOMING =
  /(?:^|\n)([^\n]{3,240}?), (?:nouveau delegataire|nouvelle delegataire|delegataire (?:entrant|substitue))\b/;

/** The parties of an avenant that puts a delegate in the place of another: without the one that leaves. */
export function withoutOutgoing(
  reading: Reading,
  region: string,
  named: readonly NamedParty[],
): readonly NamedParty[] {
  const left = named.filter(({ at }) => !OUTGOING.test(reading.folded.slice(at.end, at.end + 60)));
  if (left.length === named.length) return named;
  const match = INCOMING.exec(region);
  const start = match ? match.index + match[0].indexOf(match[1] ?? '') : 0;
  const at = match && plainNameIn(reading, { start, end: start + (match[1]?.length ?? 0) });
  return at && !left.some(({ role }) => role === 'delegate') ? [...left, { role: 'delegate', at }] : left;
}
