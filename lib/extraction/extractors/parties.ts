import { unifySpelling } from '../../normalise';
import type { Candidate, FactKey } from '../candidate';
import {
  areMisread,
  areSwapped,
  isDelegateLost,
  isDelegatingLost,
  isDoubtfulParty,
  isOneLost,
  isOneOfMany,
} from '../parties/doubtful-party';
import { labelledBeneficiary } from '../parties/labelled-beneficiary';
import { isPartyOfTitle, leaderBefore } from '../parties/leader-of-body';
import { isListed } from '../parties/listed-parties';
import { haveBothRoles, type NamedParty } from '../parties/named-party';
import { partiesInOrder } from '../parties/parties-in-order';
import { partiesInSentence } from '../parties/parties-in-sentence';
import { partiesOfLetter } from '../parties/parties-of-letter';
import { partiesRegion } from '../parties/parties-region';
import { isPlainParty, partiesTold } from '../parties/parties-told';
import { withoutOutgoing } from '../parties/replaced-delegate';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import type { Extractor } from './extractor';

/** The bodies that sign, each with its role. Persons who represent them are never read. */
export const parties = {
  id: 'parties',
  extract(reading) {
    const region = partiesRegion(reading);
    const told = partiesTold(reading, region);
    const inOrder = haveBothRoles(told) ? [] : partiesInOrder(reading, region, told);
    const isPlainlyTold = haveBothRoles(told) && told.every((party) => isPlainParty(reading, party));
    const likely = inOrder.length > 0 || isPlainlyTold ? inOrder : partiesOfLetter(reading);
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
    const complete =
      haveBothRoles(told) && likely.length === 0 && delegating.length > 0 && delegates.length > 0;
    const inSentence = partiesInSentence(reading, region);
    const areSure =
      complete &&
      !areMisread(reading, named) &&
      !isOneLost(reading, told, inSentence) &&
      !areSwapped(reading, told, inSentence) &&
      !isOneOfMany(reading, reading.folded.slice(region.start, region.end), named);
    const isLost = isDelegateLost(reading.folded.slice(region.start, region.end), named);
    const isOtherLost = isDelegatingLost(reading.folded.slice(region.start, region.end), named);
    const candidate = (party: NamedParty, fact: FactKey): Candidate =>
      propose(reading, {
        fact,
        value: { type: 'text', text: unifySpelling(reading.text.slice(party.at.start, party.at.end)) },
        at: party.at,
        confidence:
          areSure &&
          !(party.role === 'delegating' ? isOtherLost : isLost) &&
          // A second body that delegates is most often the words before a sentence about the first.
          (fact !== 'delegating-party:2' || isListed(reading, named, party)) &&
          !isDoubtfulParty(reading, party, named)
            ? 'sure'
            : 'to-check',
        reason: complete
          ? 'Nom suivi de son rôle dans l’énoncé des parties.'
          : 'Les deux rôles n’ont pas été lus ensemble : vérifiez les parties.',
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

/** « M. Luc MARS, directeur du service B, délégataire », of an act « entre le préfet de A et le directeur du service B ». */
function ofTitle(reading: Reading, party: NamedParty): NamedParty {
  const leader = leaderBefore(reading, party.at);
  const whole = leader && { start: leader.start, end: party.at.end };
  return whole && isPartyOfTitle(reading, whole) ? { ...party, at: whole } : party;
}
