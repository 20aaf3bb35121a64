import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { haveBothRoles, type NamedParty } from './named-party';
import { plainNameIn } from './party-name';

/** How far below the last party the third one stands. */
const REACH = 250;
const LABEL =
  /^[^\n]*\n(?:(?![ \t]*(?:[a-z]{5,13} )?beneficiaire)[^\n]*\n){0,3}?[ \t•*-]*(?:l'|le |la )?(?:service |organisme |structure |etablissement )?beneficiaire\s?(?:[:\t]|- ) {0,8}([^\n\t]{3,200})/;

/** « Bénéficiaire – Bibliothèque B (BB) », on a line of its own right below who delegates and who is delegated to. */
export function labelledBeneficiary(reading: Reading, named: readonly NamedParty[]): readonly NamedParty[] {
  if (!haveBothRoles(named) || named.some(({ role }) => role === 'beneficiary')) return [];
  const below = Math.max(...named.map(({ at }) => at.end));
  const line = LABEL.exec(reading.folded.slice(below, below + REACH));
  if (!line) return [];
  const end = below + line[0].length;
  const at = plainNameIn(reading, { start: end - (line[1]?.length ?? 0), end });
  const nameOf = ({ start, end: to }: Span) => reading.folded.slice(start, to);
  return at && !named.some((other) => nameOf(other.at) === nameOf(at)) ? [{ role: 'beneficiary', at }] : [];
}
