import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { namedBudgets } from '../values/named-budgets';
import { spaced } from '../values/spaced';
import { findShares } from './find-shares';
import type { NamedTranche } from './named-tranche';

/** « L'ouverture de la tranche 2 est subordonnée à … », in a sentence of its own. */
export const isConditionedElsewhere = (reading: Reading, { name, sentence }: NamedTranche): boolean =>
  heldTranches(reading).some(
    (held) => held.name === name && (held.at < sentence.start || held.at >= sentence.end),
  );
const HELD =
  /\b(?:ouverture|liberation|deblocage|mise a disposition|affermissement) de la (tranche [a-z\d]{1,15}(?: \d{1,2})?) (?:est |reste |n'intervient |intervient )?(?:subordonn|conditionn|soumis|qu'apres|sous reserve)/g;
const heldTranches = oncePerReading(({ folded }) =>
  Array.from(folded.matchAll(HELD), ({ index, 1: name }) => ({ name, at: index })),
);

/** « L'ouverture du 1er octobre 2027 reste subordonnée à l'avis … », whose day the table gives. */
const HELD_DAY =
  /\b(?:ouverture|liberation|mise a disposition|echeance|tranche|part) d[ue] (?=(?:\d|1er))[^.;]{6,30}? (?:est|reste|demeure|sera) (?:subordonn|conditionn|soumis|suspendu)/g;
/** The days of openings of which a sentence says that they wait. */
export const heldDays = oncePerReading(
  (reading) =>
    new Set(
      Array.from(reading.folded.matchAll(HELD_DAY), ({ index, 0: words }) =>
        reading.datesIn({ start: index, end: index + words.length }).map(({ date }) => date),
      ).flat(),
    ),
);

/** « Une réserve de précaution de 6 000 € est constituée sur ces AE. », and not « les montants sont nets de la réserve ». */
const RESERVE = spaced(/\b(?:reserve de precaution|mis(?:es?)? en reserve|gel(?:ees?|es)\b)/g);
const NET = /\b(?:nets? d|hors (?:la )?(?:mise en )?reserve|deduction faite|deduits?|sans mise en reserve)/;
/** Whether a sentence keeps a part of the credits back, and says how much. */
export const hasReserve = oncePerReading((reading) =>
  [...reading.folded.matchAll(RESERVE)].some(({ index }) => {
    const sentence = reading.sentenceAt(index);
    const words = reading.folded.slice(sentence.start, sentence.end);
    const isTold = findShares(reading, sentence).length > 0 || reading.amountsIn(sentence).length > 0;
    return isTold && !NET.test(words) && namedBudgets(words).length > 0;
  }),
);
