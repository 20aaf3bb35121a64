import { unifySpelling } from '../../normalise';
import type { Candidate, FactKey } from '../candidate';
import type { Span } from '../document';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import type { Extractor } from './extractor';

const REGION_END =
  /\n\s*(?:vu\b|considerant|preambule|article\b|art\.|il (?:a ete|est) (?:convenu|prealablement)|objet\b|expose|visas?\b|titre\b|(?:[1-9]|i{1,3})[.)-] ?(?!(?:[1-9][.)]? ?)?(?:identification|les parties|parties|designation|entre\b|l[ae]s? |l'))\S)/;
const MAX_REGION = 5_000;
const ROLE =
  /\b(?:partenaire[- ])?(?:co-?)?(?:(delegante?s?)|(delegue?s?|dele[a-z]{0,7}ta[il]?res?|delegu[a-z]{0,3})|(beneficiaires?|porteurs?))\b/g;
/** What stands right before a word that gives a role, and tells « le délégué » from « la déléguée ministérielle ». */
const ROLE_PREFIX = spaced(
  /(?:[«"“(,;:]|\s-|ci-apres|denomme[es]*|designe[es]*|appele[es]*|nomme[es]*|terme de|qualite de|comme|d'une part|en tant que|valeur de|ou)\s{0,3}[«"“]?\s{0,3}(?:(?:le|la|les|l'|service|services|autorite|partie|partenaire)\s?){0,2}[«"“]?$/,
);
const NEXT_PARTY =
  /^[\s»”"'),.;:]{0,20}(?:d'une part|d'autre part|de premiere part|de seconde part)?[\s,.;]{0,12}(?:et\s+(?:d'autre part\s*,?\s*)?|ainsi que\s+|puis\s+)?/;
const NAME_END =
  /,?\s*\(\s*(?:ci-apres|le dele|la dele|dele|service)|[,;]?\s+(?:ci-apres|ci-dessous|represente|dont\b|sise?\b|situee?\b|domicilie|agissant|designe|denomme|d'une part|d'autre part|en qualite|en la personne|ayant\b|siret|immatricul|beneficiaire\b|porteur\b|prise? en|en tant que|appele|identifie|ordonnat)|,\s*(?:le |la |l'|service |autorite )?(?:partenaire-)?(?:co-)?dele[a-z]{0,9}(?:nte?|taire|gue)s?\b|,\s*\d|,\s+(?:tour|immeuble|batiment|place|rue|avenue|boulevard|quai|hotel|cs|bp|tsa|cedex)\b|,\s+(?:service a competence nationale|etablissement public|groupement d'interet public|autorite administrative|operateur de l'etat|association loi)|\s+-\s+\d|\n\s*\n|\n\s*(?:adresse|siret|n°|\d)/;

/** The bodies that sign, each with its role. Persons who represent them are never read. */
export const parties = {
  id: 'parties',
  extract(reading) {
    const found = labelled(reading);
    const named = found.length > 0 ? found : inSentence(reading);
    const delegating = named.filter(({ role }) => role === 'delegating');
    const hasDelegate = named.some(({ role }) => role === 'delegate');
    // Where nobody is called a delegate, the beneficiary is the one.
    const delegates = named.filter(({ role }) => role === (hasDelegate ? 'delegate' : 'beneficiary'));
    const beneficiaries = hasDelegate ? named.filter(({ role }) => role === 'beneficiary') : [];
    const complete = delegating.length > 0 && delegates.length > 0;
    const reason = complete
      ? 'Nom suivi de son rôle dans l’énoncé des parties.'
      : 'Les deux rôles n’ont pas été lus ensemble : vérifiez les parties.';
    const candidate = (party: NamedParty, fact: FactKey): Candidate =>
      propose(reading, {
        fact,
        value: { type: 'text', text: unifySpelling(reading.text.slice(party.at.start, party.at.end)) },
        at: party.at,
        confidence:
          complete && !/\d|,.*,.*,/.test(reading.text.slice(party.at.start, party.at.end))
            ? 'sure'
            : 'to-check',
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

interface NamedParty {
  readonly role: 'delegating' | 'delegate' | 'beneficiary';
  readonly at: Span;
}

/** « Délégant : … » on a line of its own, or in a table. */
function labelled(reading: Reading): NamedParty[] {
  const region = reading.folded.slice(0, partiesRegion(reading).end);
  const lines =
    /(?:^|\n)[ \t|-]*(?:le |la |service |l')?(?:(delegante?)|(beneficiaire)|(?:partenaire[- ])?(?:co-?)?delegataires?)\s{0,3}[:\t][ \t:]{0,40}([^\n\t]{3,200})/g;
  const found = [...region.matchAll(lines)].flatMap((match): NamedParty[] => {
    const start = match.index + match[0].length - (match[3]?.length ?? 0);
    const at = nameIn(reading, { start, end: start + (match[3]?.length ?? 0) });
    return at ? [{ role: match[1] ? 'delegating' : match[2] ? 'beneficiary' : 'delegate', at }] : [];
  });
  return new Set(found.map(({ role }) => role)).size > 1 ? found : [];
}

function inSentence(reading: Reading): NamedParty[] {
  const region = partiesRegion(reading);
  const folded = reading.folded.slice(region.start, region.end);
  const found: NamedParty[] = [];
  let from = 0;
  let last: NamedParty['role'] | undefined;
  for (const match of folded.matchAll(ROLE)) {
    const before = folded.slice(Math.max(0, match.index - 40), match.index);
    const role = match[1] ? 'delegating' : match[3] ? 'beneficiary' : 'delegate';
    const quoted =
      /[«"“(]\s{0,2}(?:le |la |les |l'|partenaire-)?$/.test(before) || match[0].startsWith('partenaire');
    if (!ROLE_PREFIX.test(before) || (/^(?:delegu|benef|port)/.test(match[0]) && !quoted)) continue;
    const at = nameIn(reading, { start: region.start + from, end: region.start + match.index });
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

/** « la direction A, représentée par … ;⏎le service B, … ;⏎désignés … »: one party each. */
function listedParties(reading: Reading, { start, end }: Span): Span[] {
  const words = reading.folded.slice(start, end);
  const cuts = [
    0,
    ...Array.from(
      words.matchAll(/;\s*(?:et\s)?|\n\s*[-•]\s|,\s*\n\s*et\s/g),
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

/** The number of the act, on a line of its own below the title. */
const NUMBER = /^\s*(?:n ?[°º]|nor\b|reference\b|ref\b)[^\n]{0,80}\n/;
/** « 1. Identification des parties » above the first of them. */
const HEADING =
  /^\s*(?:(?:article\s)?[1-9i]{1,3}(?:er)?\s?[.):-]?\s{0,3}-?\s?)?(?:identification des |designation des |les )?parties(?: [a-z]{2,20}){0,3}\s?:?\s*\n/;

/** From « entre », after the title, to the first recital or article. */
function partiesRegion(reading: Reading): Span {
  const titleEnd = reading.headlines[0]?.lines.at(-1)?.end ?? 0;
  const after = reading.folded.slice(titleEnd, titleEnd + 8_000);
  const entre =
    /(?:^|\n)[ \t•-]*(?:[^\n.;]{0,80}\b(?:conclue?|passee?|etablie?|signee?|convenue?) )?entre(?: les soussignes)?\b\s{0,3}:?/.exec(
      after,
    );
  const opened = titleEnd + (entre ? entre.index + entre[0].length : 0);
  const numbered = entre ? 0 : (NUMBER.exec(reading.folded.slice(opened, opened + 120))?.[0].length ?? 0);
  const headed = opened + numbered;
  const heading = HEADING.exec(reading.folded.slice(headed, headed + 120));
  const start = headed + (heading?.[0].length ?? 0);
  const end = REGION_END.exec(reading.folded.slice(start, start + MAX_REGION));
  return { start, end: start + (end ? end.index : Math.min(MAX_REGION, reading.folded.length - start)) };
}

/** The name of a body at the start of a span, without its article; undefined when a person or nothing stands there. */
function nameIn(reading: Reading, span: Span): Span | undefined {
  const { folded, text } = reading;
  let { start } = span;
  const skip =
    /^[\s,;:.•-]*(?:[1-9](?:\.[1-9])?[.)]?\s+)?(?:d'une part\s*,?\s*|d'autre part\s*,?\s*|et\s+|entre\s+|\d[.)°]\s*)*/.exec(
      folded.slice(start, Math.min(span.end, start + 60)),
    );
  start += skip?.[0].length ?? 0;
  const article = /^(?:le|la|les)\s+|^l'\s?/.exec(folded.slice(start, start + 6));
  start += article?.[0].length ?? 0;
  const rest = folded.slice(start, Math.min(span.end, start + 300));
  let end = start + (NAME_END.exec(rest)?.index ?? rest.length);
  const tail =
    /[\s,;:«"“(.-]*(?:\b(?:ci-apres|le|la|les|l'|service|services|denommee?|designee?|partenaire)[\s,;:«"“(]*){0,4}$/.exec(
      folded.slice(Math.max(start, end - 60), end),
    );
  end -= tail?.[0].length ?? 0;
  // An acronym in brackets closes the name: what a comma adds is an address or a function.
  const acronym = /\([\p{Lu}][\p{L}\p{N}&-]{1,14}\)(?=\s*(?:,|\n|$))/u.exec(text.slice(start, end));
  if (acronym) end = start + acronym.index + acronym[0].length;
  const name = text.slice(start, end);
  const isPerson = /^(?:M\.|Mme|Monsieur|Madame|Mlle)\s/.test(name);
  const isName = !/^(?:parties|identification|designe|denomme|ci-apres|represente)/.test(
    folded.slice(start, end),
  );
  return !isPerson && isName && /^\p{L}/u.test(name) && name.length >= 2 ? { start, end } : undefined;
}
