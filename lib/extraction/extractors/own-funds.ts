import type { Candidate } from '../candidate';
import { findDurations, monthsOf } from '../days/find-duration';
import { propose } from '../propose';
import { spaced } from '../values/spaced';
import type { Extractor } from './extractor';

/** « … à engager dans les six mois suivant la signature ». */
const ENGAGED = spaced(/\b(?:engag(?:er|ee?s?|e)|engagement|mobilis(?:er|ee?s?)|consacr(?:er|ee?s?))\b/);
const OWN = spaced(
  /\bcofinanc|\benveloppe\b|\bcredits propres\b|\bfonds propres\b|\bpropre budget\b|\bson budget\b|\bpropres credits\b|\bcontribution\b|\bcontrepartie\b/,
);
const SINCE_SIGNATURE = spaced(
  /^ ?(?:suivants?|qui suivent|apres|a compter d[eu]|a partir d[eu]|de) (?:l[ae] |sa )?(?:date de )?(?:la |sa )?signature/,
);
const MOST = 200;

/** What the delegate engages of its own money, and within how many months of the signature. Told in one sentence, and always asked about. */
export const ownFunds = {
  id: 'own-funds',
  extract(reading) {
    for (const sentence of reading.sentences.slice(0, 3_000)) {
      const words = reading.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 1_000));
      if (!ENGAGED.test(words) || !OWN.test(words)) continue;
      const duration = findDurations(reading, sentence)
        .slice(0, MOST)
        .find((each) => SINCE_SIGNATURE.test(reading.folded.slice(each.end, each.end + 60)));
      const months = duration && monthsOf(duration);
      if (!duration || months === undefined || months > 120) continue;
      const asked = {
        confidence: 'to-check',
        reason: 'Lu dans la même phrase que le délai : à vérifier.',
      } as const;
      const amount = reading.amountsIn(sentence)[0];
      const found: Candidate[] = [
        propose(reading, {
          fact: 'own-funds-months',
          value: { type: 'months', months },
          at: duration,
          ...asked,
        }),
      ];
      if (amount)
        found.push(
          propose(reading, {
            fact: 'own-funds-amount',
            value: { type: 'amount', amount: amount.amount },
            at: amount,
            ...asked,
          }),
        );
      return found;
    }
    return [];
  },
} as const satisfies Extractor;
