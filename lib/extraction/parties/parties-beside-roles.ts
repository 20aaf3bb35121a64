import type { Reading } from '../reading/reading';
import type { NamedParty } from './named-party';

/** Some conventions name their parties in their first article. */
const FIRST_ARTICLE = 3_000;
const BESIDE =
  /\b(?:l[ae]s? |l')((?:sous-)?(?:direction|service|secretariat|prefecture|commissariat|mission|delegation|ministere|agence|office|inspection|rectorat|institut|centre|etablissement|academie|departement|bureau|region)\b[^.;:\n(),]{3,150}(?:,[^.;:\n(),]{3,60}){0,3}(?: \([a-z][a-z0-9 &-]{1,14}\))?)(?: \(siret [\d ]{14,20}\))?,?\s(?:(delegante?)|delegataire)(?=,)/g;

/** « la direction A (DA), délégante, charge la direction B (DB), délégataire, de … »: a body, its acronym, its role. */
export function partiesBesideRoles(reading: Reading, start: number): NamedParty[] {
  const words = reading.folded.slice(start, start + FIRST_ARTICLE);
  const found = [...words.matchAll(BESIDE)].map((match): NamedParty => {
    const name = match[1] ?? '';
    const from = start + match.index + match[0].indexOf(name);
    return { role: match[2] ? 'delegating' : 'delegate', at: { start: from, end: from + name.length } };
  });
  return found.filter(({ role }, rank) => found.findIndex((other) => other.role === role) === rank);
}
