import { unifySpelling } from '../../normalise';
import type { Candidate, FactKey } from '../candidate';
import type { Span } from '../document';
import { partiesRegion } from '../parties/parties-region';
import { nameIn } from '../parties/party-name';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import type { Extractor } from './extractor';

const ROLE =
  /\b(?:partenaire[- ])?(?:co-?)?(?:(delegante?s?)|(delegue?s?|dele[a-z]{0,7}ta[il]?res?|delegu[a-z]{0,3})|(beneficiaires?|porteurs?))\b/g;
/** What stands right before a word that gives a role, and tells « le délégué » from « la déléguée ministérielle ». */
const ROLE_PREFIX = spaced(
  /(?:[«"“(,;:]|\s-|ci-apres|denomme[es]*|designe[es]*|appele[es]*|nomme[es]*|terme de|qualite de|comme|d'une part|en tant que|valeur de|ou)\s{0,3}[«"“]?\s{0,3}(?:(?:le|la|les|l'|service|services|autorite|partie|partenaire)\s?){0,2}[«"“]?$/,
);
const NEXT_PARTY =
  /^[\s»”"'),.;:]{0,20}(?:d'une part|d'autre part|de premiere part|de seconde part)?[\s,.;]{0,12}(?:et\s+(?:d'autre part\s*,?\s*)?|ainsi que\s+|puis\s+)?/;
/** The bodies that sign, each with its role. Persons who represent them are never read. */
export const parties = {
  id: 'parties',
  extract(reading) {
    const found = labelled(reading);
    const region = partiesRegion(reading);
    const near = found.length > 0 ? found : inSentence(reading, region);
    const named = near.length > 0 ? near : besideRoles(reading, region.start);
    const delegating = named.filter(({ role }) => role === 'delegating');
    const hasDelegate = named.some(({ role }) => role === 'delegate');
    // Where nobody is called a delegate, the beneficiary is the one.
    const delegates = named.filter(({ role }) => role === (hasDelegate ? 'delegate' : 'beneficiary'));
    const beneficiaries = hasDelegate ? named.filter(({ role }) => role === 'beneficiary') : [];
    const complete = delegating.length > 0 && delegates.length > 0;
    const reason = complete
      ? 'Nom suivi de son rôle dans l’énoncé des parties.'
      : 'Les deux rôles n’ont pas été lus ensemble : vérifiez les parties.';
    const textOf = ({ at }: NamedParty) => reading.text.slice(at.start, at.end);
    const candidate = (party: NamedParty, fact: FactKey): Candidate =>
      propose(reading, {
        fact,
        value: { type: 'text', text: unifySpelling(reading.text.slice(party.at.start, party.at.end)) },
        at: party.at,
        confidence: complete && isPlain(textOf(party), named.map(textOf)) ? 'sure' : 'to-check',
        reason,
      });
    return [
      ...delegating.map((party, rank) =>
        candidate(party, rank === 0 ? 'delegating-party' : `delegating-party:${rank + 1}`),
      ),
      ...delegates.map((party, rank) => candidate(party, `delegate-party:${rank + 1}`)),
      ...beneficiaries.map((party, rank) => candidate(party, `beneficiary-party:${rank + 1}`)),
    ];
  },
} as const satisfies Extractor;

const LONGEST_NAME = 200;

/** Words that no name of a body has, or the name of another party in it, say that too much was taken. */
const isPlain = (name: string, names: readonly string[]): boolean =>
  name.length <= LONGEST_NAME &&
  name.split('(').length === name.split(')').length &&
  !/\d/.test(name.replace(/\s\(\p{Lu}[\p{L}\p{N} &-]{1,14}\)$/u, '')) &&
  !/,.*,.*,|[:«»;?]|\n\s*\n|\b(?:conclue? entre|ci-après|soussign|représenté)/i.test(name) &&
  names.every((other) => other === name || !name.includes(other));

interface NamedParty {
  readonly role: 'delegating' | 'delegate' | 'beneficiary';
  readonly at: Span;
}

/** « Délégant : … » on a line of its own, or in a table. */
function labelled(reading: Reading): NamedParty[] {
  const region = reading.folded.slice(0, partiesRegion(reading).end);
  const lines =
    /(?:^|\n|(?<=[).;]) )[ \t|•*·-]*(?:le |la |service |l')?(?:(delegante?)|(beneficiaire)|(?:partenaire[- ])?(?:co-?)?delegataires?)\s{0,3}[:\t][ \t:]{0,40}([^\n\t]{3,200}?)(?=[ \t]*(?:\n|\t|$)|(?<=[).;]) (?:le |la |service )?(?:delegant|delegataire|beneficiaire)e?s?\s?:)/g;
  const found = [...region.matchAll(lines)].flatMap((match): NamedParty[] => {
    const start = match.index + match[0].length - (match[3]?.length ?? 0);
    // « Délégant | Délégataire » is the head of two columns.
    const isHead = /^(?:le |la )?(?:co-?)?deleg[a-z]{3,8}s?$/.test((match[3] ?? '').trim());
    const at = isHead ? undefined : nameIn(reading, { start, end: start + (match[3]?.length ?? 0) });
    return at ? [{ role: match[1] ? 'delegating' : match[2] ? 'beneficiary' : 'delegate', at }] : [];
  });
  found.push(...listedBelow(reading, region), ...tabledParties(reading));
  return new Set(found.map(({ role }) => role)).size > 1 ? found : [];
}

const LIST_HEAD =
  /(?:^|\n)[ \t]*(?:les )?(?:(delegants|delegantes|services delegants)|(beneficiaires)|(?:co-?)?delegataires)\s{0,3}:[ \t]*\n/g;
const LIST_ITEM = /^[ \t]*(?:[-•*·–]|\d{1,2}[.)]|[a-z]\))[ \t]+([^\n]{3,300})(?:\n|$)/;

/** « Délégataires : » above one party an item. */
function listedBelow(reading: Reading, region: string): NamedParty[] {
  return [...region.matchAll(LIST_HEAD)].flatMap((match): NamedParty[] => {
    const role = match[1] ? 'delegating' : match[2] ? 'beneficiary' : 'delegate';
    const found: NamedParty[] = [];
    let start = match.index + match[0].length;
    for (let item = LIST_ITEM.exec(region.slice(start)); item; item = LIST_ITEM.exec(region.slice(start))) {
      const end = start + item[0].length;
      const at = nameIn(reading, {
        start: end - (item[0].endsWith('\n') ? 1 : 0) - (item[1]?.length ?? 0),
        end,
      });
      if (at) found.push({ role, at });
      start = end;
    }
    return found;
  });
}

const NAME_ROW =
  /^(?:|service|entite|organisme|structure|administration|direction|denomination|nom|partie|identite)$/;

/** `| | Délégant | Délégataire |` above `| Service | Direction des sports | Service B (SB) |`. */
function tabledParties(reading: Reading): NamedParty[] {
  return reading.tables.slice(0, 3).flatMap((table): NamedParty[] => {
    const [header = [], ...rows] = table.rows;
    const row = rows.find(([label]) => label && NAME_ROW.test(label.folded));
    return header.flatMap((head, column): NamedParty[] => {
      const role = /^(?:(delegante?)|(?:co-?)?(delegataire))$/.exec(head.folded);
      const cell = row?.[column];
      const at = role && cell ? nameIn(reading, cell) : undefined;
      return at ? [{ role: role?.[1] ? 'delegating' : 'delegate', at }] : [];
    });
  });
}

const AGREED = /\n\s*\n\s*(?:\d{1,2}\s?[.):-]|article\b|art\.|titre\b)/;

function inSentence(reading: Reading, region: Span): NamedParty[] {
  const folded = reading.folded.slice(region.start, region.end);
  const found: NamedParty[] = [];
  let from = 0;
  let last: NamedParty['role'] | undefined;
  for (const match of folded.matchAll(ROLE)) {
    // « 1 – Le délégant met à disposition … »: what the parties agree, after both are named.
    const isComplete = new Set(found.map((party) => party.role)).size > 1;
    if (isComplete && AGREED.test(folded.slice(from, match.index))) break;
    const before = folded.slice(Math.max(0, match.index - 40), match.index);
    const role = match[1] ? 'delegating' : match[3] ? 'beneficiary' : 'delegate';
    const quoted =
      /[«"“(]\s{0,2}(?:le |la |les |l'|partenaire-)?$/.test(before) || match[0].startsWith('partenaire');
    if (!ROLE_PREFIX.test(before) || (/^(?:delegu|benef|port)/.test(match[0]) && !quoted)) continue;
    const at = nearestName(reading, { start: region.start + from, end: region.start + match.index });
    const isPlural = match[0].endsWith('s');
    const listed = isPlural
      ? listedParties(reading, { start: region.start + from, end: region.start + match.index })
      : [];
    if (listed.length > 1) found.push(...listed.map((each) => ({ role, at: each }) as const));
    else if (at)
      found.push(...(isPlural ? apart(reading, at) : [at]).map((each) => ({ role, at: each }) as const));
    else if (role !== last) return [];
    last = role;
    const after = match.index + match[0].length;
    from = after + (NEXT_PARTY.exec(folded.slice(after, after + 120))?.[0].length ?? 0);
  }
  return found;
}

/** Some conventions name their parties in their first article. */
const FIRST_ARTICLE = 3_000;
const BESIDE =
  /\b(?:l[ae]s? |l')((?:sous-)?(?:direction|service|secretariat|prefecture|commissariat|mission|delegation|ministere|agence|office|inspection|rectorat|institut|centre|etablissement|academie|departement|bureau)\b[^.;:\n()]{3,150} \([a-z][a-z0-9 &-]{1,14}\)),? (?:(delegante?)|delegataire)\b/g;

/** « la direction A (DA), délégante, charge la direction B (DB), délégataire, de … »: a body, its acronym, its role. */
function besideRoles(reading: Reading, start: number): NamedParty[] {
  const words = reading.folded.slice(start, start + FIRST_ARTICLE);
  const found = [...words.matchAll(BESIDE)].map((match): NamedParty => {
    const name = match[1] ?? '';
    const from = start + match.index + match[0].indexOf(name);
    return { role: match[2] ? 'delegating' : 'delegate', at: { start: from, end: from + name.length } };
  });
  return found.filter(({ role }, rank) => found.findIndex((other) => other.role === role) === rank);
}

/** The name before a role; what a paragraph above it says, with its dates and its colons, is none of it. */
function nearestName(reading: Reading, { start, end }: Span): Span | undefined {
  const whole = nameIn(reading, { start, end });
  const blank = /\n\s*\n(?![\s\S]*\n\s*\n)/.exec(reading.folded.slice(start, end));
  if (!whole || !blank || isPlain(reading.text.slice(whole.start, whole.end), [])) return whole;
  return nameIn(reading, { start: start + blank.index + blank[0].length, end }) ?? whole;
}

/** « la direction A, représentée par … ;⏎le service B, … ;⏎désignés … »: one party each. */
function listedParties(reading: Reading, { start, end }: Span): Span[] {
  const words = reading.folded.slice(start, end);
  const cuts = [
    0,
    ...Array.from(
      words.matchAll(
        /;\s*(?:et\s)?|\n\s*[-•]\s|,\s*\n\s*et\s|,(?:\s*(?:et|ainsi que)\s|[ \t]*\n\s*)(?=(?:l[ae]s? |l')(?!(?:directeur|directrice|secretaire|prefet|presiden|chef|cheffe|ministre|sous-|delegue|responsable|commissaire)))/g,
      ),
      (cut) => cut.index + cut[0].length,
    ),
  ];
  return cuts.flatMap((cut, rank) => {
    const own = nameIn(reading, { start: start + cut, end: start + (cuts[rank + 1] ?? words.length) });
    return own ? [own] : [];
  });
}

/** « la direction A et le service B, ci-après les délégataires »: one party each. */
function apart(reading: Reading, at: Span): Span[] {
  const words = reading.folded.slice(at.start, at.end);
  const cuts = Array.from(
    words.matchAll(/,?\s(?:et|ainsi que)\s(?=(?:le|la|les)\s|l')|,\s(?=(?:le|la|les)\s|l')/g),
  );
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  return starts.flatMap((start, rank) => {
    const end = cuts[rank]?.index ?? words.length;
    const own = nameIn(reading, { start: at.start + start, end: at.start + end });
    return own ? [own] : [];
  });
}
