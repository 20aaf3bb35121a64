import type { Cents } from '../../money';
import type { Candidate } from '../candidate';
import type { Reading } from '../reading/reading';
import { SAID_AGAIN } from '../values/find-amounts';
import { doubt, isSure } from './doubt';

/** « trois cent dix mille euros (300 000 €) »: what either of two amounts would be that ought to be one. */
export function distrustWorded(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const disputed = new Set<Cents>(
    reading.amounts.flatMap((figures, rank) => {
      const words = reading.amounts[rank - 1];
      const isPair =
        words !== undefined &&
        words.amount !== figures.amount &&
        !/\d/.test(reading.folded.slice(words.start, words.end)) &&
        SAID_AGAIN.test(reading.folded.slice(words.end, figures.start));
      return isPair ? [words.amount, figures.amount] : [];
    }),
  );
  if (disputed.size === 0) return [...candidates];
  return candidates.map((each) =>
    isSure(each) && each.value.type === 'amount' && disputed.has(each.value.amount) ? doubt(each, TWO) : each,
  );
}

const TWO = 'Le texte donne ce montant en lettres et en chiffres, et les deux diffèrent : vérifiez-le.';
