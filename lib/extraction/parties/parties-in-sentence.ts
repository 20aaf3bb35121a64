import type { Span } from '../document';
import { itemsAfter } from '../reading/list-items';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { ORDINAL } from './name-words';
import { isNamedAgain } from './named-again';
import { haveBothRoles, type NamedParty } from './named-party';
import { isPlain, nearestName } from './nearest-name';
import { nameIn, plainNameIn } from './party-name';

const ROLE =
  /\b(?:partenaire[- ])?(?:co-?)?(?:(delegante?s?)|(delegue?s?|dele[a-z]{0,7}ta[il]?res?|delegu[a-z]{0,3}|(?:gestionnaire|operateur) deleguee?)|(beneficiaires?|porteurs?))\b/g;
/** What stands right before a word that gives a role, and tells « le délégué » from « la déléguée ministérielle ». */
const ROLE_PREFIX = spaced(
  pattern`(?:${[
    /[«"“([,;:]|[»"”] et|\bqui (?:demeure|reste|devient)|\s-|ci-apres/,
    /ci-dessous|\bici|denomme[es]*|designe[es]*|appele[es]*|nomme[es]*/,
    /terme de|qualite de|nom de|titre de|role de|comme|dite?s?|tenue? pour/,
    /d'une part|en tant que|valeur de|ou|(?:nomme|designe|denomme)es ensemble/,
    /(?:denomme|designe|appele|nomme)e?s?,? (?:dans|pour) (?:ce qui suit|la suite(?: du (?:present )?texte)?|le (?:present )?texte|les presentes),?/,
    /l'une? et l'autre|tous (?:deux|trois)|toutes (?:deux|trois)/,
    /l[ea]s (?:deux|trois|quatre) (?:derniere?s|autres|seconds) etant/,
  ]})\s{0,3}[«"“]?\s{0,3}(?:(?:le|la|les|l'|service|services|autorite|administration|partie|partenaire|etablissement|organisme|operateur|entite|structure|direction|${ORDINAL})(?:-|\s{0,4})[«"“]?\s{0,3}){0,3}$`,
);
/** « délégataire principal », « délégataire n° 2 »: which of several it is. */
const WHICH = pattern` (?:${[
  /(?:(?:principal|associe|secondaire|pilote|unique)e?s?|chef de file|coordinat(?:eur|rice)|n ?[°º] ?\d)(?![a-z\d])/,
  // … and not « 2) la direction B », of the next.
  /[1-9](?=[,;»"”]|\)(?!\s+l[ae' ]))/,
]})`;
const NEXT_PARTY = pattern`^(?:${WHICH})?[\s»”"'),.;:/\]]{0,20}(?:a\s+(?=l[ae] |l'))?(?:(?:dans|pour) (?:${[
  /l[ae] (?:presente? )?(?:convention|texte|acte|delegation)/,
  /(?:tout )?ce qui suit|les presentes/,
  /la suite(?: du (?:present )?(?:texte|document|acte))?/,
]})[\s,.;]{0,12})?(?:d'une part|d'autre part|de premiere part|de seconde part)?[\s,.;]{0,12}(?:et\s+(?:d'autre part\s*,?\s*)?|ainsi que\s+|puis\s+)?`;
const AGREED = /\n\s*\n\s*(?:\d{1,2}\s?[.):-]|article\b|art\.|titre\b)/;

/** « la direction A, ci-après « le délégant », et la direction B, … »: each role takes the name before it. */
export function partiesInSentence(reading: Reading, region: Span): NamedParty[] {
  const folded = reading.folded.slice(region.start, region.end);
  const found: NamedParty[] = [];
  let from = 0;
  let last: NamedParty['role'] | undefined;
  for (const match of folded.matchAll(ROLE)) {
    // « 1 – Le délégant met à disposition … »: what the parties agree, after both are named.
    const isComplete = haveBothRoles(found);
    if (isComplete && AGREED.test(folded.slice(from, match.index))) break;
    const before = folded.slice(Math.max(0, match.index - 40), match.index);
    const role = match[1] ? 'delegating' : match[3] ? 'beneficiary' : 'delegate';
    const quoted =
      /[«"“(]\s{0,2}(?:le |la |les |l'|partenaire-)?$/.test(before) || match[0].startsWith('partenaire');
    if (!ROLE_PREFIX.test(before) || (/^(?:delegu|benef|port)/.test(match[0]) && !quoted)) continue;
    // « désignée ci-après par « le porteur » ou « le délégataire » »: one body, called two names.
    const same = found.at(-1);
    if (same && OR.test(folded.slice(from, match.index))) {
      found[found.length - 1] = { ...same, role: same.role === 'beneficiary' ? role : same.role };
      last = found.at(-1)?.role;
      from = match.index + match[0].length;
      continue;
    }
    const isPlural = match[0].endsWith('s');
    const after = match.index + match[0].length;
    const items = isPlural ? itemsBelow(reading, region.start + after) : [];
    const isFirst = items.length < 2 && LINK.test(folded.slice(from, match.index));
    const below = isFirst ? namesAfter(reading, { ...region, start: region.start + after }) : items;
    if (below.length > 1 || (isFirst && below.length > 0)) {
      found.push(...below.map((each) => ({ role, at: each }) as const));
      last = role;
      from = (below.at(-1)?.end ?? region.start) - region.start;
      continue;
    }
    const at = nearestName(reading, { start: region.start + from, end: region.start + match.index });
    const listed = isPlural
      ? listedParties(reading, { start: region.start + from, end: region.start + match.index })
      : [];
    if (listed.length > 1) found.push(...listed.map((each) => ({ role, at: each }) as const));
    else if (at)
      found.push(...(isPlural ? apart(reading, at) : [at]).map((each) => ({ role, at: each }) as const));
    else if (role !== last) return [];
    last = role;
    from = after + (NEXT_PARTY.exec(folded.slice(after, after + 120))?.[0].length ?? 0);
  }
  return found;
}

/** « Vu la convention … conclue entre la direction A, délégant, et le service B, délégataire, … »: recalled by its avenant. */
export function partiesInRecital(reading: Reading): NamedParty[] {
  const recital = RECITAL.exec(reading.folded.slice(0, HEAD));
  if (!recital) return [];
  const { end } = reading.sentenceAt(recital.index + recital[0].length);
  return partiesInSentence(reading, { start: recital.index + recital[0].length, end });
}
const RECITAL = /\n[-•* \t]{0,4}vu l[ae] [^.;]{0,160}\bentre\s/;
const HEAD = 3_000;

const LEADS_ON = /^ ?[»"”]?(?: suivante?s?)?\s?:[ \t]*\n/;

/** « les services suivants, ci-après « les co-délégataires » : », above one party an item. */
const itemsBelow = (reading: Reading, start: number): Span[] =>
  LEADS_ON.test(reading.folded.slice(start, start + 40))
    ? itemsAfter(reading, start).flatMap((item) => plainNameIn(reading, item) ?? [])
    : [];

/** « Entre, délégante, la direction A », « …, et, co-délégataires, la direction B et la direction C »: no name before the role, but after it. */
const LINK = /^(?:[\s,]{0,4}et)?[\s,]{1,4}$/;
function namesAfter(reading: Reading, { start, end }: Span): Span[] {
  const said = /^,\s(?=l[ae] |l')(?:(?!\n\s*\n)[^.;:]){3,400}/.exec(reading.folded.slice(start, end))?.[0];
  const names = said ? apart(reading, { start, end: start + said.length }) : [];
  return names.every((name) => isPlain(reading, name)) ? names : [];
}

const OR = /^[\s»"”]{0,4}(?:ou|ou encore|ou bien)\s[\s«"“]{0,4}(?:l[ae] )?$/;

/** Between two names of a list; a comma or « et » alone, where a body stands behind it. */
const APART = new RegExp(
  pattern`${[
    /;\s*(?:et\s)?|\n\s*[-•]\s|,?\s*\n\s*\d\s?[°)]\s|,\s*\n\s*et\s/,
    /,(?:\s*(?:et|ainsi que)\s|[ \t]*\n\s*)(?=(?:l[ae]s? |l')(?!(?:directeur|directrice|secretaire|prefet|presiden|chef|cheffe|ministre|sous-|delegue|responsable|commissaire)))/,
    /(?:,|\s(?:et|ainsi que))\s+(?=(?:la |le |l')(?:direction|secretariat|service|prefecture|agence|institut|office|mission|rectorat|centre)\s)/,
  ]}`,
  'g',
);

/** « la direction A, représentée par … ;⏎le service B, … ;⏎désignés … »: one party each. */
function listedParties(reading: Reading, { start, end }: Span): Span[] {
  const words = reading.folded.slice(start, end);
  const cuts = [...words.matchAll(APART)];
  return [undefined, ...cuts].flatMap((cut, rank) => {
    const own = nameIn(reading, {
      start: start + (cut ? cut.index + cut[0].length : 0),
      end: start + (cuts[rank]?.index ?? words.length),
    });
    return own && !isNamedAgain(reading, own, start) ? [own] : [];
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
