import { addDays, addMonths, endOfMonth, type IsoDate, monthOf, yearOf } from '../../dates';
import { MONTHS } from '../values/find-dates';
import { type FoundDuration, monthsOf } from './find-duration';

const FIRST_DAY = /\b(?:premier|1er|1 er) jour du (mois|trimestre)(?: civil)? (?:qui suit|suivant)/;

/** « le 1er janvier qui suit », « le premier jour de l'exercice suivant », « le premier jour du mois de sa signature ». */
const FIRST_OF = new RegExp(
  `\\b(?:\\d{1,2}|1er|premier) (?:${MONTHS}) (?:qui suit|suivant)|\\b(?:premier|1er) jour\\b|\\b(?:exercice|annee|rentree)\\b[^.;]{0,20}\\b(?:suit|suivant)`,
);
/** « le lundi qui suit », « le 15 du mois suivant », « le premier jour du deuxième mois »: days of another calendar than this. */
const OTHER_DAY =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semestre|quinzaine|semaine)\b|\b\d{1,2}(?:er)? du (?:mois|trimestre)\b|\b(?:dernier|[a-z]+ieme|second) (?:jour|mois|trimestre)\b|\b(?:cinq|dix|quinze|vingt) du mois\b/;

/**
 * The day that some words count from a signature: « le premier jour du mois suivant sa signature », « le lendemain de la
 * signature », « dans les dix jours suivant … ». Undefined for working days, which depend on the calendar.
 * @param duration the stretch that the words tell, when they tell one.
 */
export function afterSignature(
  words: string,
  signed: IsoDate,
  duration: FoundDuration | undefined,
): IsoDate | undefined {
  const period = FIRST_DAY.exec(words)?.[1];
  if (period) {
    const months = period === 'mois' ? 1 : 3;
    const last = Math.ceil(monthOf(signed) / months) * months;
    return addDays(endOfMonth(yearOf(signed), last), 1);
  }
  if (/\blendemain\b|\b(?:le|du) jour (?:qui suit|suivant)\b/.test(words)) return addDays(signed, 1);
  if (OTHER_DAY.test(words) || FIRST_OF.test(words)) return undefined;
  if (/\bjours? ouvr(?:es?|ables?)\b/.test(words)) return undefined;
  if (!duration) return /\ble mois (?:qui suit|suivant)/.test(words) ? addMonths(signed, 1) : signed;
  const months = monthsOf(duration);
  return months === undefined ? addDays(signed, duration.count) : addMonths(signed, months);
}
