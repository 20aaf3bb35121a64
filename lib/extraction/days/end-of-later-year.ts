import { isoDate, yearOf } from '../../dates';
import type { Candidate } from '../candidate';
import { proposeDate } from '../propose';
import type { Reading } from '../reading/reading';
import { retainedFor } from '../retained';
import { spaced } from '../values/spaced';
import { SUBJECT } from './find-amended-end';

/** « jusqu'au 31 décembre de la deuxième année suivant celle de sa signature », « au 31 décembre de l'année qui suit son entrée en vigueur ». */
const LATER_YEAR = spaced(
  /\b31 decembre de (?:la (deuxieme|seconde|troisieme|quatrieme|cinquieme) annee|l'annee) (?:suivant|qui suit) (?:celle de )?(?:sa|la|cette|son|l') ?(?:date de )?(signature|notification|entree en vigueur|prise d'effet)\b/,
);
const RANKS: Readonly<Record<string, number>> = {
  deuxieme: 2,
  seconde: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
};
/** How far before it the convention is named. */
const REACH = 260;

/** The last day of a year counted from that of the signature or of the effect; nothing where neither is known. */
export function endOfLaterYear(reading: Reading, found: readonly Candidate[]): Candidate | undefined {
  const match = LATER_YEAR.exec(reading.folded);
  if (!match) return undefined;
  const sentence = reading.sentenceAt(match.index);
  const before = reading.folded.slice(Math.max(sentence.start, match.index - REACH), match.index);
  const [base, ...others] = retainedFor(found, match[2] === 'signature' ? 'signature-date' : 'start-date');
  if (!SUBJECT.test(before) || base?.value.type !== 'date') return undefined;
  const year = yearOf(base.value.date) + (RANKS[match[1] ?? ''] ?? 1);
  const areOfOneYear = others.every(
    ({ value }) =>
      base.value.type === 'date' && value.type === 'date' && yearOf(value.date) === yearOf(base.value.date),
  );
  return proposeDate(
    reading,
    'end-date',
    isoDate(`${year}-12-31`),
    { start: match.index, end: match.index + match[0].length },
    areOfOneYear ? base.confidence : 'to-check',
    `Dernier jour de l’année ${year}, comptée comme le texte le dit.`,
  );
}
