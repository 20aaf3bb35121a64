import type { Candidate } from '../candidate';
import { proposeDate } from '../propose';
import type { Reading } from '../reading/reading';
import { isCited } from '../reading/recital';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** « La signature, qui vaut entrée en vigueur », « sa signature valant prise d'effet »: of the act, and not of something that the words name after. */
const IS_EFFECT = spaced(
  pattern`\b(?:la|sa|leur) (?:date de )?(?:derniere )?signature(?: (?:${[
    /de la (?:presente )?(?:convention|delegation)|d(?:es|e la derniere des) (?:deux |trois )?parties/,
    /d(?:u present|e l')(?:acte|avenant|protocole|accord)/,
    /par (?:l|toutes l|chacune d)es (?:deux |trois )?parties/,
  ]}))?,? (?:(?:qui |laquelle )?(?:vaut|emporte|marque)|valant|emportant|marquant) (?:(?:date )?d(?:e l)?'|l'|son |sa |la )?(?:entree en vigueur|prise d'effet|effet)(?! (?:de (?!la (?:presente )?(?:convention|delegation)|l'(?:acte|avenant|accord))|d'|du (?!present|protocole)|des ))`,
);

/** The day of signature, where the text says that to sign is to take effect. */
export function signatureIsEffect(reading: Reading, signed: readonly Candidate[]): Candidate[] {
  const match = IS_EFFECT.exec(reading.folded);
  if (!match || isCited(reading, match.index)) return [];
  const at = { start: match.index, end: match.index + match[0].length };
  const reason = 'Le texte dit que la signature vaut entrée en vigueur.';
  return signed.flatMap(({ value, confidence }) =>
    value.type === 'date' ? [proposeDate(reading, 'start-date', value.date, at, confidence, reason)] : [],
  );
}
