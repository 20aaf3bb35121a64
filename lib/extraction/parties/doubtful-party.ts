import type { Reading } from '../reading/reading';
import { isAfterSpeaker, isHead, isHeadOfBody } from './leader-of-body';
import { haveBothRoles, type NamedParty } from './named-party';
import { isOtherWord } from './no-body';
import { isReplaced } from './parties-by-mention';
import { isPlainParty } from './parties-told';
import { BODY, isPlainName, namesBody, namesService } from './plain-name';

/** « Pour le délégant : le directeur de la mer », at the foot: who signs, where the parties themselves were not read. */
const OF_SIGNATORY = /\bpour l[ea] (?:delegant|delegataire)e?\s?[:,]?\s*(?:l[ae] |l')?$/;

const FUNCTION =
  /^(?:sous-|haute?-)?(?:direct(?:eur|rice)|commissaire|pr[ée]f[eè]te?|secr[ée]taire|chef(?:fe)?|pr[ée]sidente?|rect(?:eur|rice)|ing[ée]nieure?|g[ée]n[ée]rale?|d[ée]l[ée]gu[ée]e?)\b/i;

/** « Ministère A », alone above « La direction B, ci-après … »: the head of the page, and B was not read as a party. */
function isLetterhead(
  { folded }: Reading,
  { at: { start, end } }: NamedParty,
  named: readonly NamedParty[],
): boolean {
  if (!/(?:^|\n)[ \t*]*$/.test(folded.slice(Math.max(0, start - 20), start))) return false;
  const gap = ABOVE_BODY.exec(folded.slice(end, end + 200));
  const next = end + (gap?.[0].length ?? 0);
  const below = folded.slice(next, next + 60);
  // « La directrice des côtes⏎à », below the name of her direction: who writes.
  return (
    gap !== null && BODY.test(below) && !FUNCTION.test(below) && named.every(({ at }) => at.start !== next)
  );
}
const ABOVE_BODY = /^[ \t*]*\n[ \t]*\n(?:(?:n ?[°º]|[^a-z\n]*\n)[^\n]*\n?\s*)*[ \t*]*(?:l[ae] |l')\*{0,2}/;

const nameOf = ({ text }: Reading, { at }: NamedParty): string => text.slice(at.start, at.end);

/** Whether the name of a party may be cut, may be that of somebody else, or none: it is asked about. */
export function isDoubtfulParty(reading: Reading, party: NamedParty, named: readonly NamedParty[]): boolean {
  const { at } = party;
  const name = nameOf(reading, party);
  const before = reading.folded.slice(Math.max(0, at.start - 20), at.start);
  const after = reading.folded.slice(at.end, at.end + 60);
  return (
    CUT_BEFORE.test(before) ||
    CUT_AFTER.test(after.slice(0, 20)) ||
    goesOnBelow(reading, party) ||
    isHeading(reading, party) ||
    isShort(reading, name) ||
    isLetterhead(reading, party, named) ||
    (FUNCTION.test(name) && OF_SIGNATORY.test(reading.folded.slice(Math.max(0, at.start - 40), at.start))) ||
    SPEAKS_FOR.test(after) ||
    isHeadOfBody(
      reading,
      at,
      named.every((each) => isHead(reading, each.at)),
    ) ||
    isAfterSpeaker(reading, at) ||
    isReplaced(reading, at) ||
    !namesBody(name) ||
    !isPlainName(
      name,
      named.map((each) => nameOf(reading, each)),
    ) ||
    namesService(name, isShared(reading, party))
  );
}

/** « DIRX », « les ANX », where the text has told the whole name that it so calls: that is the name asked about. */
const isShort = ({ text }: Reading, name: string): boolean =>
  /^\p{Lu}[\p{L}\d&-]{1,14}$/u.test(name) &&
  new RegExp(`\\p{L} \\(${name}\\)|[«"“(] ?(?:l[ae]s? |l['’])?${name} ?[»"”)]`, 'u').test(text);

/** « de la convention, le second son » beside a name: the sentence was not understood, nor what else it names. */
export const areMisread = (reading: Reading, named: readonly NamedParty[]): boolean =>
  isInBothRoles(reading, named) ||
  named.some((party) => {
    const name = nameOf(reading, party);
    return (
      LABEL.test(reading.folded.slice(party.at.end, party.at.end + 120)) ||
      NO_NAME.test(name) ||
      isOtherWord(name) ||
      PART_OF_FORM.test(name) ||
      LONG_SENTENCE.test(name)
    );
  });

/** « Rectorat A », delegating and delegate, or under the acronym that it is given: of one of the roles, the name was not read. */
const isInBothRoles = (reading: Reading, named: readonly NamedParty[]): boolean =>
  named.some((one) =>
    named.some(
      (other) =>
        one.role === 'delegating' &&
        other.role === 'delegate' &&
        (nameOf(reading, one) === nameOf(reading, other) ||
          isCalled(reading, one.at.end, nameOf(reading, other)) ||
          isCalled(reading, other.at.end, nameOf(reading, one))),
    ),
  );

/** « … du monde du travail, sises à Roubaix, ci-après « les ANX » »: whether the words behind a name call it so. */
const isCalled = ({ text }: Reading, end: number, called: string): boolean =>
  /^\p{Lu}[\p{L}\d&-]{1,14}$/u.test(called) &&
  new RegExp(`^[^.;«"“]{0,160}[«"“] ?(?:l[ae]s? |l['’])?${called} ?[»"”]`, 'u').test(
    text.slice(end, end + 220),
  );

/** « l'Institut B, ci-après « le délégataire » », and below « l'Institut B, alors délégant »: the roles that the head gives are told the other way round. */
export const areSwapped = (
  reading: Reading,
  told: readonly NamedParty[],
  inSentence: readonly NamedParty[],
): boolean =>
  told.length > 1 &&
  told.every((party) =>
    inSentence.some(
      (other) => other.role !== party.role && nameOf(reading, other) === nameOf(reading, party),
    ),
  );

/** « le service B, délégataire dit principal, et le service C, délégataire »: of two, the way that told them kept one. */
export function isOneLost(
  reading: Reading,
  told: readonly NamedParty[],
  inSentence: readonly NamedParty[],
): boolean {
  const names = new Set(told.map((party) => nameOf(reading, party)));
  return (
    inSentence.length > told.length &&
    haveBothRoles(inSentence) &&
    inSentence.some(
      (party) =>
        party.role === 'delegate' && isPlainParty(reading, party) && !names.has(nameOf(reading, party)),
    )
  );
}

/** « Délégant : A », « Bénéficiaire : C », and a délégataire whose name was not read; « les co-délégataires », of whom one was. */
export function isDelegateLost(words: string, named: readonly NamedParty[]): boolean {
  const delegates = named.filter(({ role }) => role === 'delegate');
  return delegates.length === 0 ? /\bdelegataire/.test(words) : delegates.length === 1 && MANY.test(words);
}

/** « les services B et C, ci-après nommés ensemble les délégataires », « le second délégataire », and one delegate read: the other may have been taken for who delegates. */
export const isOneOfMany = (reading: Reading, words: string, named: readonly NamedParty[]): boolean =>
  named.filter(({ role }) => role === 'delegate').length === 1 &&
  OF_MANY.test(words) &&
  !named.some(
    ({ role, at: { end } }) =>
      role === 'delegating' && SAID_DELEGANT.test(reading.folded.slice(end, end + 200)),
  );
const SAID_DELEGANT = /^(?:(?!\n[ \t]*\n)[^;]){0,180}\bdelegante?\b/;
const OF_MANY =
  /\b(?:nomme|denomme|designe|appele)e?s (?:ensemble |conjointement |collectivement )?[«"“]? ?(?:les )?(?:co-?)?delegataires\b|\bdelegataires (?:conjoints|solidaires)\b|\b(?:second|deuxieme|autre) delegataire\b/;

/** « (ensemble : « les délégants ») », of whom one was read. */
export const isDelegatingLost = (words: string, named: readonly NamedParty[]): boolean =>
  named.filter(({ role }) => role === 'delegating').length === 1 &&
  /[«"“] ?(?:les )?(?:co-?)?delegants ?[»"”]/.test(words);

const MANY = /[«"“] ?(?:les )?(?:co-?)?delegataires ?[»"”]/;

/** « Cadre 3 », beside a name: the row was not understood. */
const PART_OF_FORM = /^(?:cadre|bloc|section|rubrique|volet|case) [a-z\d]{1,3}$/i;

/** « Gestionnaire (délégataire) ..... Délégation de Lille »: what stands before the role labels the body behind it; « Direction A (DA) Partie délégataire : »: a label was taken into the name. */
const LABEL =
  /^ delega(?:nte?|taire)s? ?:|^ ?\((?:le |la )?delega(?:nte?|taire)\)(?: ?: ?| ?\.{3,60} ?| *\t *| {4,})(?:l[ae] |l')?[a-z](?![^\n]*\bdelega(?:nt|taire))/;

const NO_NAME = /^d['’]|^(?:de|du|des|à|au|aux|et|par|pour|qui|que|son|sa|dans|sur)(?![\p{L}-])/u;

/** « la cheffe de l'Inspection A, agissant pour le compte de ce service »: the body is hers. */
const SPEAKS_FOR = /^,? agissant (?:au nom|pour le compte) de (?:ce|cette|cet) /;

const LONG_SENTENCE = /\. \p{Lu}[^.]{20,}/u;

/** « la direction du numérique des⏎ministères sociaux »: its beginning stands on the line above. */
const CUT_BEFORE = /\b(?:de|du|des|d'|aux?|a)[ \t]*\n\s*$/;

/** « Office national | des combattants … »: two cells share it. */
const CUT_AFTER = /^[ ]{0,3}\t[ ]{0,3}(?:des?|du|et|aux?) |^, *(?:\t|\n[^\n]*\t| {3})/;

/** « … du ministère de l'Europe et des affaires⏎étrangères », whose end another row holds. */
const goesOnBelow = ({ text, tableAt }: Reading, { at: { start, end } }: NamedParty): boolean =>
  tableAt(start) !== undefined &&
  /^[ \t]*\n\p{Ll}[^\n\t:;,.]{1,40}\t?[ \t]*\n/u.test(text.slice(end, end + 60));

/** « 2. Contenu », alone on its line: the heading of a section, where no word of a body nor an acronym tells a name. */
const isHeading = ({ folded, text }: Reading, { at: { start, end } }: NamedParty): boolean =>
  NUMBER.test(folded.slice(Math.max(0, start - 20), start)) &&
  /^[ \t]*[.:]?[ \t]*\n/.test(folded.slice(end, end + 10)) &&
  !BODY.test(folded.slice(start, end)) &&
  !/\p{Lu}{2}/u.test(text.slice(start, end));
const NUMBER =
  /(?:^|\n)[ \t]*(?:art(?:icle|\.)? ?|§ ?)?(?:\d{1,2}(?:er)?|[ivx]{1,4})\s?[.):/–-]{0,3}\s{1,3}$/;

/** « Délégataires : direction A, service B (SB) »: a role that several have may be that of each. */
const isShared = ({ folded }: Reading, { at: { start, end } }: NamedParty): boolean =>
  /\bdelega(?:nte?|taire)s\b/.test(
    `${folded.slice(Math.max(0, start - 30), start)} ${folded.slice(end, end + 30)}`,
  );
