import { isAmendment } from '../is-amendment';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** « le jour de la prise d'effet », « à la date d'effet de la convention »: the day told elsewhere, and no condition. */
const EFFECT = spaced(
  pattern`\b(?:le jour de|a la date de|a la date|a compter de|a|des) (?:la |sa |l'|d')?(?:prise d'effet|effet|entree en vigueur)(?: de (?:la |cette )?(?:presente )?(?:convention|delegation))?(?=${[
    /\s*(?:[.,;)]|$)/,
    / (?:et|puis)\b/,
  ]})`,
);

/** Of an avenant, which effect is meant is not read. */
export const ofEffect = (reading: Reading, words: string): RegExpExecArray | null =>
  isAmendment(reading) ? null : EFFECT.exec(words);
