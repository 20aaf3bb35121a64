import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { haveBothRoles, type NamedParty } from './named-party';
import { plainNameIn } from './party-name';

/** How far below the last party the third one stands. */
const REACH = 250;
const LABEL =
  /^[^\n]*\n(?:(?![ \t]*(?:[a-z]{5,13} )?beneficiaire)[^\n]*\n){0,3}?[ \t•*-]*(?:l'|le |la )?(?:service |organisme |structure |etablissement )?beneficiaire\s?(?:[:\t]|- ) {0,8}([^\n\t]{3,200})/;

/** « Le musée C, bénéficiaire des travaux, …, d'une troisième part »: a party, since a part is its own. */
const THIRD_PART =
  /^[^\n]*\n\s*(?:et\s+)?((?:l[ae] |l')[^\n,;:]{3,200}), (?:ci-apres )?[«"“]? ?(?:le )?(?:service |organisme )?beneficiaire\b(?=(?:[^.;\n]|\n(?!\s*\n)){0,200}\bd[e'] ?(?:une )?(?:troisieme|tierce|autre) part\b)/;

/** « Bénéficiaire – Bibliothèque B (BB) », or who has the third part, on a line of its own right below who delegates and who is delegated to. */
export function labelledBeneficiary(reading: Reading, named: readonly NamedParty[]): readonly NamedParty[] {
  if (!haveBothRoles(named) || named.some(({ role }) => role === 'beneficiary')) return [];
  const below = Math.max(...named.map(({ at }) => at.end));
  const words = reading.folded.slice(below, below + REACH);
  const line = LABEL.exec(words) ?? THIRD_PART.exec(reading.folded.slice(below, below + 2 * REACH));
  if (!line) return [];
  const start = below + line[0].lastIndexOf(line[1] ?? '');
  const at = plainNameIn(reading, { start, end: start + (line[1]?.length ?? 0) });
  const nameOf = ({ start, end: to }: Span) => reading.folded.slice(start, to);
  return at && !named.some((other) => nameOf(other.at) === nameOf(at)) ? [{ role: 'beneficiary', at }] : [];
}
