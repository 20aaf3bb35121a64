import { unifySpelling } from '../../normalise';
import type { Candidate, FactKey } from '../candidate';
import { isAmendment } from '../is-amendment';
import { labelledBeneficiary } from '../parties/labelled-beneficiary';
import { labelledParties } from '../parties/labelled-parties';
import {
  isAfterSpeaker,
  isHead,
  isHeadOfBody,
  isPartyOfTitle,
  leaderBefore,
} from '../parties/leader-of-body';
import { isListed, listedBelow } from '../parties/listed-parties';
import { haveBothRoles, type NamedParty } from '../parties/named-party';
import { partiesBesideRoles, partiesCalled } from '../parties/parties-beside-roles';
import { partiesByDeed } from '../parties/parties-by-deed';
import { isReplaced, partiesByMention } from '../parties/parties-by-mention';
import { partiesByVerb } from '../parties/parties-by-verb';
import { partiesInOrder } from '../parties/parties-in-order';
import { partiesInRecital, partiesInSentence } from '../parties/parties-in-sentence';
import { partiesOfEachOther } from '../parties/parties-of-each-other';
import { partiesConfidedInLetter, partiesOfLetter, partiesToldInLetter } from '../parties/parties-of-letter';
import { paragraphsOfRoles, partiesRegion } from '../parties/parties-region';
import { partiesRespectively } from '../parties/parties-respectively';
import { partiesToldApart } from '../parties/parties-told-apart';
import { isPlainName, namesBody, namesService } from '../parties/plain-name';
import { withoutOutgoing } from '../parties/replaced-delegate';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import type { Extractor } from './extractor';

/** The bodies that sign, each with its role. Persons who represent them are never read. */
export const parties = {
  id: 'parties',
  extract(reading) {
    const region = partiesRegion(reading);
    const textOf = ({ at }: NamedParty) => reading.text.slice(at.start, at.end);
    const isPlain = (party: NamedParty) => isPlainName(textOf(party), []) && namesBody(textOf(party));
    const inSentence = partiesInSentence(reading, region);
    const told = firstFound(
      isPlain,
      () => labelledParties(reading, region),
      () => partiesRespectively(reading, region),
      () => partiesCalled(reading, region.start),
      () => partiesOfEachOther(reading, region.start),
      () => partiesToldApart(reading, region),
      () => inSentence,
      () => [
        ...inSentence.filter(({ role }) => role === 'delegating'),
        ...listedBelow(reading, reading.folded.slice(0, region.end)),
      ],
      () => partiesBesideRoles(reading, region.start),
      () => partiesByVerb(reading, region),
      () => partiesByDeed(reading, region),
      () => partiesByMention(reading, region),
      // « Annexe 1⏎Responsable des crédits (délégant) : la direction A ».
      () => paragraphsOfRoles(reading, region.start).flatMap((near) => labelledParties(reading, near)),
      () => paragraphsOfRoles(reading, region.start).flatMap((near) => partiesInSentence(reading, near)),
      () =>
        paragraphsOfRoles(reading, region.start).flatMap((near) => partiesBesideRoles(reading, near.start)),
      // « Le service A, délégant, à la direction B, délégataire », above the title of a letter.
      () => partiesInSentence(reading, { start: 0, end: reading.headlines[0]?.lines[0]?.start ?? 0 }),
      () => (isAmendment(reading) ? partiesInRecital(reading) : []),
      () => partiesToldInLetter(reading),
      () => partiesConfidedInLetter(reading),
    );
    const inOrder = haveBothRoles(told) ? [] : partiesInOrder(reading, region, told);
    const isPlainlyTold = haveBothRoles(told) && told.every(isPlain);
    const likely = inOrder.length > 0 || isPlainlyTold ? inOrder : partiesOfLetter(reading);
    const isTold = haveBothRoles(told) && likely.length === 0;
    const signing = withoutOutgoing(
      reading,
      reading.folded.slice(0, region.end),
      likely.length > 0 ? likely : told,
    );
    const named = [...signing, ...labelledBeneficiary(reading, signing)].map((party) =>
      ofTitle(reading, party),
    );
    const delegating = named.filter(({ role }) => role === 'delegating');
    const hasDelegate = named.some(({ role }) => role === 'delegate');
    // Where nobody is called a delegate, the beneficiary is the one.
    const delegates = named.filter(({ role }) => role === (hasDelegate ? 'delegate' : 'beneficiary'));
    const beneficiaries = hasDelegate ? named.filter(({ role }) => role === 'beneficiary') : [];
    const complete = isTold && delegating.length > 0 && delegates.length > 0;
    const reason = complete
      ? 'Nom suivi de son rôle dans l’énoncé des parties.'
      : 'Les deux rôles n’ont pas été lus ensemble : vérifiez les parties.';
    // « de la convention, le second son » beside a name: the sentence was not understood.
    // … nor a sentence, whatever stands beside it.
    const isMisread = named.some(
      (party) =>
        LABEL.test(reading.folded.slice(party.at.end, party.at.end + 120)) ||
        NO_NAME.test(textOf(party)) ||
        PART_OF_FORM.test(textOf(party)) ||
        LONG_SENTENCE.test(textOf(party)),
    );
    // « le service B, délégataire dit principal, et le service C, délégataire »: of two, the way that told them kept one.
    const isLost =
      inSentence.length > told.length &&
      haveBothRoles(inSentence) &&
      inSentence.some(
        (party) =>
          party.role === 'delegate' && isPlain(party) && told.every((each) => textOf(each) !== textOf(party)),
      );
    const areHeads = named.every(({ at }) => isHead(reading, at));
    const candidate = (party: NamedParty, fact: FactKey): Candidate => {
      // A second body that delegates is most often the words before a sentence about the first.
      const isLikely =
        complete &&
        (fact !== 'delegating-party:2' || isListed(reading, named, party)) &&
        !CUT_AFTER.test(reading.folded.slice(party.at.end, party.at.end + 20)) &&
        !CUT_BEFORE.test(reading.folded.slice(Math.max(0, party.at.start - 20), party.at.start)) &&
        !isMisread &&
        !isLost &&
        !isHeadOfBody(reading, party.at, areHeads) &&
        !isAfterSpeaker(reading, party.at) &&
        !goesOnBelow(reading, party) &&
        !SPEAKS_FOR.test(reading.folded.slice(party.at.end, party.at.end + 60)) &&
        !isReplaced(reading, party.at) &&
        namesBody(textOf(party)) &&
        isPlainName(textOf(party), named.map(textOf)) &&
        !namesService(textOf(party), isShared(reading, party));
      return propose(reading, {
        fact,
        value: { type: 'text', text: unifySpelling(textOf(party)) },
        at: party.at,
        confidence: isLikely ? 'sure' : 'to-check',
        reason,
      });
    };
    return [
      ...delegating.map((party, rank) =>
        candidate(party, rank === 0 ? 'delegating-party' : `delegating-party:${rank + 1}`),
      ),
      ...delegates.map((party, rank) => candidate(party, `delegate-party:${rank + 1}`)),
      ...beneficiaries.map((party, rank) => candidate(party, `beneficiary-party:${rank + 1}`)),
    ];
  },
} as const satisfies Extractor;

/** « M. Luc MARS, directeur du service B, délégataire », of an act « entre le préfet de A et le directeur du service B ». */
function ofTitle(reading: Reading, party: NamedParty): NamedParty {
  const leader = leaderBefore(reading, party.at);
  const whole = leader && { start: leader.start, end: party.at.end };
  return whole && isPartyOfTitle(reading, whole) ? { ...party, at: whole } : party;
}

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

/** « … du ministère de l'Europe et des affaires⏎étrangères », whose end another row holds. */
const goesOnBelow = ({ text, tableAt }: Reading, { at: { start, end } }: NamedParty): boolean =>
  tableAt(start) !== undefined &&
  /^[ \t]*\n\p{Ll}[^\n\t:;,.]{1,40}\t?[ \t]*\n/u.test(text.slice(end, end + 60));

/** « Délégataires : direction A, service B (SB) »: a role that several have may be that of each. */
const isShared = ({ folded }: Reading, { at: { start, end } }: NamedParty): boolean =>
  /\bdelega(?:nte?|taire)s\b/.test(
    `${folded.slice(Math.max(0, start - 30), start)} ${folded.slice(end, end + 30)}`,
  );

/** « Office national | des combattants … »: two cells share it. */
const CUT_AFTER = /^[ ]{0,3}\t[ ]{0,3}(?:des?|du|et|aux?) |^, *(?:\t|\n[^\n]*\t| {3})/;

/** What the first way finds that finds both roles and nothing but names, else both roles, else anybody. */
function firstFound(
  isPlain: (party: NamedParty) => boolean,
  ...ways: readonly (() => NamedParty[])[]
): NamedParty[] {
  let partial: NamedParty[] = [];
  for (const way of ways) {
    const found = way();
    if (haveBothRoles(found) && found.every(isPlain)) return found;
    if (partial.length === 0 || (haveBothRoles(found) && !haveBothRoles(partial))) partial = found;
  }
  return partial;
}
