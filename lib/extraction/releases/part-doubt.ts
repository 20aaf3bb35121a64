import { yearOf } from '../../dates';
import { sum } from '../../money';
import { fold } from '../../normalise';
import type { Reading } from '../reading/reading';
import { MONTHS } from '../values/find-dates';
import { hasReserve } from './held-elsewhere';
import { IS_OF_UNNAMED } from './notification-words';
import type { Allotted, TranchePart } from './tranche-part';

/** Why a tranche is asked about. */
export function partDoubt(
  reading: Reading,
  part: TranchePart,
  parts: readonly TranchePart[],
  allotted: readonly Allotted[],
  isSignedSurely: boolean,
): string | undefined {
  const { release, conditional, isDated } = part.found;
  if (!part.isSure) return 'Les parts lues ne font pas le montant de l’année, ou celui-ci est à vérifier.';
  const isUndated = release.type === 'event' && release.date === null;
  if (isUndated && (CUT.test(release.text) || NO_YEAR.test(fold(release.text))))
    return 'Ce qui ouvre les crédits est coupé : lisez la suite dans le document.';
  if (!isDated || isUndated || (release.type === 'signature' && !isSignedSurely))
    return 'Le jour d’ouverture n’est pas dit.';
  if (conditional && release.type === 'event' && IS_OF_UNNAMED.test(fold(release.text)))
    return 'Est-ce bien la notification d’un autre acte que la convention ?';
  // « le 1er avril, après la programmation »: what follows the day may be a condition, or only tell what happens before.
  if (
    conditional &&
    (release.type === 'signature' || (release.type === 'date' && ONLY_AFTER.test(release.text)))
  )
    return 'Ce qui suit le jour d’ouverture est-il une condition ?';
  if (NOTED.test(release.text)) return 'Une note est appelée à côté de ce jour : pose-t-elle une condition ?';
  if (release.date !== null && yearOf(release.date) > part.year)
    return 'Ce jour d’ouverture vient après l’année de ces crédits : est-ce bien elle ?';
  const isOfWhole = part.share === null;
  const others = parts.filter((other) => other.kind === part.kind && other.year === part.year);
  const whole = allotted.find(({ kind, year }) => kind === part.kind && year === part.year)?.amount;
  if (whole !== undefined && sum(others.map(({ amount }) => amount)) > whole)
    return 'Les tranches lues dépassent ensemble le montant de l’année : l’une est-elle un rappel ?';
  if (others.some((other) => (other.share === null) !== isOfWhole))
    return 'Une autre tranche n’ouvre qu’une part de la même année : vérifiez le montant.';
  return isOfWhole && hasReserve(reading) ? RESERVED : undefined;
}

const RESERVED = 'Une part des crédits est mise en réserve : est-elle ouverte avec le reste ?';
/** « 01/09/2027 (*) » */
const NOTED = /\d \((?:\*{1,3}|\d|[a-z])\)$/;
const ONLY_AFTER = /^[^,]*,? (?:apr[eè]s|suite [aà]|une fois)\b/i;

/** « après validation par le », « attendu fin »: the words go on somewhere else. */
const CUT = /\s(?:des?|du|et|la|le|les|à|aux?|par|pour|sur|fin|en|avant|vers)$/;

/** « au plus tard le 31 janvier », whose year its cell leaves out. */
const NO_YEAR = new RegExp(`(?:^|\\s)(?:\\d{1,2}|1er) (?:${MONTHS})(?!\\s*\\d)`);
