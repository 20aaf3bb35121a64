import { type Cents, subtract } from '../../money';
import type { Candidate } from '../candidate';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { retainedFor } from '../retained';
import { spaced } from '../values/spaced';
import type { Allotted } from './tranche-part';

/** « Le supplément de CP », « l'abondement », « la majoration des AE »: what an avenant adds to the credits of a year. */
const ADDED = spaced(
  /^(?:[^a-z]{0,12})?(?:(?:le|ce|cet|cette|la) |l')(?:supplement|complement|abondement|surcroit|rallonge|majoration|augmentation|hausse)\b/,
);
/** « …, de même montant, … ». */
const SAME_AMOUNT = spaced(
  /\b(?:de|d'un|du) (?:meme|pareil|egal) montant\b|\bd'(?:egal montant|un montant (?:egal|identique))\b/,
);
/** Whether the words of an avenant speak of what it adds. */
export const isOfAdded = (reading: Reading, { start, end }: Span): boolean =>
  isAmendment(reading) && ADDED.test(reading.folded.slice(start, end));

/** Whether words that tell no amount say that it is another one. */
export const isSameAmount = (reading: Reading, { start, end }: Span): boolean =>
  SAME_AMOUNT.test(reading.folded.slice(start, end));

/** The amount of the sentence before, which words that tell none say again. */
export function sameAmount(reading: Reading, scope: Span): Cents | undefined {
  if (!isSameAmount(reading, scope)) return undefined;
  const before = reading.sentences[reading.sentenceRank(scope.start) - 1];
  const [only, other] = new Set(before ? reading.amountsIn(before).map(({ amount }) => amount) : []);
  return other === undefined ? only : undefined;
}

/** « porté de 25 000 € à 31 750 € », « le supplément de 6 750 € »: whether the text tells what the year had before. */
export const isFormerTold = (reading: Reading, { amount }: Allotted, added: Cents): boolean =>
  added > 0 && added < amount && amountsTold(reading).has(subtract(amount, added));
const amountsTold = oncePerReading(({ amounts }) => new Set(amounts.map(({ amount }) => amount)));

/** Whether the amounts of an avenant come on top of those of the convention. */
export const areAdded = (found: readonly Candidate[]): boolean =>
  retainedFor(found, 'amounts-are').some(
    ({ value }) => value.type === 'manner' && value.manner === 'increment',
  );
