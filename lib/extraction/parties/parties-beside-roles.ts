import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import type { NamedParty } from './named-party';

/** Some conventions name their parties in their first article. */
const FIRST_ARTICLE = 3_000;
const BESIDE = new RegExp(
  pattern`\b(?:l[ae]s? |l')((?:sous-)?(?:${[
    /direction|service|secretariat|prefecture|commissariat|mission|delegation/,
    /ministere|agence|office|inspection|rectorat|institut|centre/,
    /etablissement|academie|departement|bureau|region/,
  ]})\b[^.;:\n(),]{3,150}(?:,[^.;:\n(),]{3,60}){0,3}(?: \([a-z][a-z0-9 &-]{1,14}\))?)(?: \(siret [\d ]{14,20}\))?,?\s(?:(delegante?)|delegataire)(?=[,.;])`,
  'g',
);

/** « la préfecture A est dénommée « le délégant » et le rectorat B « le délégataire » ». */
const CALLED =
  /\b(?:l[ae] |l')((?:(?!, (?:l[ae] |l'))[^.;:\n«»]){6,120}?),? est (?:ci-apres )?(?:denommee?|designee?|appelee?) [«"“] ?(?:l[ae] )?(?:(delegante?)|delegataire) ?[»"”],? et (?:l[ae] |l')([^.;:\n«»]{6,120}?)(?: est (?:denommee?|designee?|appelee?))? [«"“] ?(?:l[ae] )?(?:delegante?|delegataire) ?[»"”]/;

export function partiesCalled(reading: Reading, { start }: Span): NamedParty[] {
  const words = reading.folded.slice(start, start + FIRST_ARTICLE);
  const match = CALLED.exec(words);
  if (!match) return [];
  const at = (name = '', from = 0): Span => {
    const place = start + words.indexOf(name, from);
    return { start: place, end: place + name.length };
  };
  const first = at(match[1], match.index);
  const second = at(match[3], first.end - start);
  const [one, other] = match[2]
    ? (['delegating', 'delegate'] as const)
    : (['delegate', 'delegating'] as const);
  return [
    { role: one, at: first },
    { role: other, at: second },
  ];
}

/** « la direction A (DA), délégante, charge la direction B (DB), délégataire, de … »: a body, its acronym, its role. */
export function partiesBesideRoles(reading: Reading, { start }: Span): NamedParty[] {
  const words = reading.folded.slice(start, start + FIRST_ARTICLE);
  const found = [...words.matchAll(BESIDE)].map((match): NamedParty => {
    const name = match[1] ?? '';
    const from = start + match.index + match[0].indexOf(name);
    return { role: match[2] ? 'delegating' : 'delegate', at: { start: from, end: from + name.length } };
  });
  return found.filter(({ role }, rank) => found.findIndex((other) => other.role === role) === rank);
}
