import type { Cents } from '../../money';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
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
/** « portée de 25 000 € à 31 750 € », « Montant révisé »: the credits of the year are told with what is added to them. */
const TOTALLED = spaced(
  pattern`${[
    /\b(?:porte|releve|augmente|majore|ajuste|passe)(?:e|es|s|nt|ra|ront)?(?: de [^.;]{3,40})? a (?=\d)/,
    /\b(?:montants?|credits|dotations?|ae|cp|echeancier) (?:revise|modifie|actualise|nouveau)/,
    /\bavant\b[^\n]{0,80}\bapres\b/,
  ]}`,
);
const isTotalled = oncePerReading(({ folded }) => TOTALLED.test(folded));

/** Whether the words of an avenant speak of what it adds. */
export const isOfAdded = (reading: Reading, { start, end }: Span): boolean =>
  isAmendment(reading) && ADDED.test(reading.folded.slice(start, end));

/** The amount of the sentence before, which words that tell none say again. */
export function sameAmount(reading: Reading, scope: Span): Cents | undefined {
  if (!SAME_AMOUNT.test(reading.folded.slice(scope.start, scope.end))) return undefined;
  const before = reading.sentences[reading.sentenceRank(scope.start) - 1];
  const [only, other] = new Set(before ? reading.amountsIn(before).map(({ amount }) => amount) : []);
  return other === undefined ? only : undefined;
}

/** « Le supplément de CP sera délégué le … », of which no amount is told: not all the credits that the avenant tells of. */
export const isUnknownPart = (reading: Reading, scope: Span): boolean =>
  SAME_AMOUNT.test(reading.folded.slice(scope.start, scope.end)) ||
  (isOfAdded(reading, scope) && isTotalled(reading));

/** « porté de 25 000 € à 31 750 € », « le supplément de 6 750 € »: whether the text tells what the year had before. */
export const isFormerTold = (reading: Reading, { amount }: Allotted, added: Cents): boolean =>
  added > 0 && added < amount && amountsTold(reading).has(Number(amount) - Number(added));
const amountsTold = oncePerReading(
  (reading) =>
    new Set(
      reading.amountsIn({ start: 0, end: reading.folded.length }).map(({ amount }) => Number(amount)),
    ),
);
