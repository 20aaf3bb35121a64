import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import type { Reading } from '../reading/reading';
import { labelledParties } from './labelled-parties';
import { listedBelow } from './listed-parties';
import { haveBothRoles, type NamedParty } from './named-party';
import { partiesBesideRoles, partiesCalled } from './parties-beside-roles';
import { partiesByDeed } from './parties-by-deed';
import { partiesByMention } from './parties-by-mention';
import { partiesByVerb } from './parties-by-verb';
import { partiesInRecital, partiesInSentence } from './parties-in-sentence';
import { partiesOfEachOther } from './parties-of-each-other';
import { partiesConfidedInLetter, partiesToldInLetter } from './parties-of-letter';
import { paragraphsOfRoles } from './parties-region';
import { partiesRespectively } from './parties-respectively';
import { partiesToldApart } from './parties-told-apart';
import { isPlainName, namesBody } from './plain-name';

type Way = (reading: Reading, region: Span) => NamedParty[];

/** « Annexe 1⏎Responsable des crédits (délégant) : la direction A »: that way, where an article names both roles. */
const inArticle =
  (way: Way): Way =>
  (reading, region) =>
    paragraphsOfRoles(reading, region.start).flatMap((near) => way(reading, near));

/** The delegating party of a sentence, and the others below a head. */
const delegatesListed: Way = (reading, region) => [
  ...partiesInSentence(reading, region).filter(({ role }) => role === 'delegating'),
  ...listedBelow(reading, reading.folded.slice(0, region.end)),
];

/** « Le service A, délégant, à la direction B, délégataire », above the title of a letter. */
const aboveTitle: Way = (reading) =>
  partiesInSentence(reading, { start: 0, end: reading.headlines[0]?.lines[0]?.start ?? 0 });

/** The ways of telling who delegates and who is delegated to, the plainest first. */
const WAYS: readonly Way[] = [
  labelledParties,
  partiesRespectively,
  partiesCalled,
  partiesOfEachOther,
  partiesToldApart,
  partiesInSentence,
  delegatesListed,
  partiesBesideRoles,
  partiesByVerb,
  partiesByDeed,
  partiesByMention,
  inArticle(labelledParties),
  inArticle(partiesInSentence),
  inArticle(partiesBesideRoles),
  aboveTitle,
  (reading) => (isAmendment(reading) ? partiesInRecital(reading) : []),
  partiesToldInLetter,
  partiesConfidedInLetter,
];

/** What the first way finds that finds both roles and nothing but names, else both roles, else anybody. */
export function partiesTold(reading: Reading, region: Span): NamedParty[] {
  let partial: NamedParty[] = [];
  for (const way of WAYS) {
    const found = way(reading, region);
    if (haveBothRoles(found) && found.every((party) => isPlainParty(reading, party))) return found;
    if (partial.length === 0 || (haveBothRoles(found) && !haveBothRoles(partial))) partial = found;
  }
  return partial;
}

/** Whether what stands there is the name of a body, and nothing but that. */
export function isPlainParty({ text }: Reading, { at }: NamedParty): boolean {
  const name = text.slice(at.start, at.end);
  return isPlainName(name, []) && namesBody(name);
}
