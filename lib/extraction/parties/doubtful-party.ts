import type { Reading } from '../reading/reading';
import { isAfterSpeaker, isHead, isHeadOfBody } from './leader-of-body';
import { haveBothRoles, type NamedParty } from './named-party';
import { isReplaced } from './parties-by-mention';
import { isPlainParty } from './parties-told';
import { isPlainName, namesBody, namesService } from './plain-name';

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

/** « de la convention, le second son » beside a name: the sentence was not understood, nor what else it names. */
export const areMisread = (reading: Reading, named: readonly NamedParty[]): boolean =>
  named.some((party) => {
    const name = nameOf(reading, party);
    return (
      LABEL.test(reading.folded.slice(party.at.end, party.at.end + 120)) ||
      NO_NAME.test(name) ||
      PART_OF_FORM.test(name) ||
      LONG_SENTENCE.test(name)
    );
  });

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

/** « Délégataires : direction A, service B (SB) »: a role that several have may be that of each. */
const isShared = ({ folded }: Reading, { at: { start, end } }: NamedParty): boolean =>
  /\bdelega(?:nte?|taire)s\b/.test(
    `${folded.slice(Math.max(0, start - 30), start)} ${folded.slice(end, end + 30)}`,
  );
