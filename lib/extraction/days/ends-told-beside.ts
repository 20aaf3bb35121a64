import type { IsoDate } from '../../dates';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { FoundDate } from '../values/find-dates';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { isActAlone } from './act-as-subject';

/** A day on which the text says that the convention ends, or that nothing more is committed. */
export interface StatedEnd {
  readonly date: IsoDate;
  readonly at: Span;
  readonly isTechnical: boolean;
  /** The convention is not what ends there, by the words before. */
  readonly isDoubtful: boolean;
}

/** The end of the convention itself, on another day of the sentence that gives one. */
export function endsBeside(reading: Reading, at: Span): StatedEnd[] {
  const { end } = reading.sentenceAt(at.start);
  return reading
    .datesIn({ start: at.end, end })
    .filter(({ start }) => ITS_END.test(reading.folded.slice(at.end, start)))
    .map((day) => ({ date: day.date, at: day, isTechnical: false, isDoubtful: false }));
}
const ITS_END =
  /\b(?:fin|terme|echeance) de la (?:presente )?(?:convention|delegation) (?:au|est fixee? au|le)\s{1,2}$/;

/** « 30 novembre 2028 : fin de la convention », « …, date à laquelle la convention expire »: none where the day is a former one. */
export function closedBy(reading: Reading, day: FoundDate, former: ReadonlySet<IsoDate>): StatedEnd[] {
  const next = reading.folded.slice(day.end, day.end + NEXT);
  const [, pronoun] = CLOSES_IT.exec(next) ?? [];
  if (former.has(day.date)) return [];
  if (ENGAGES_NO_MORE.test(next)) return [{ date: day.date, at: day, isTechnical: true, isDoubtful: false }];
  if (!(CLOSES.test(next) || pronoun)) return [];
  const isDoubtful = pronoun !== undefined && !isActAlone(reading, day, pronoun === 'elle');
  return [{ date: day.date, at: day, isTechnical: false, isDoubtful }];
}
const NEXT = 120;
/** What the act does on its last day. */
export const STOPS =
  /fini(?:t|ra)|prend(?:ra)? fin|expire(?:ra)?|cesse(?:ra)?(?! d)|s'acheve(?:ra)?|s'etein(?:t|dra)|se termine(?:ra)?|arrive(?:ra)? a (?:echeance|(?:son )?terme)/;
const ON_WHICH = /,? ?\(?(?:date|jour|terme|echeance) (?:a laquelle|auquel|ou)/;
const CLOSES = spaced(
  pattern`^(?:${[
    / ?[:–-] ?(?:fin|terme|echeance|expiration)(?: technique)? de la (?:presente )?(?:convention|delegation)\b/,
    /,? ?\(?(?:la |le |l')?(?:date de )?(?:fin|terme|echeance|expiration)(?: technique)? de la (?:presente )?(?:convention|delegation)(?= ?(?:[.,;)]|$))/,
    pattern`(?:${ON_WHICH}) (?:la|cette) (?:presente )?(?:convention|delegation) (?:${STOPS})\b`,
  ]})`,
);
/** « Achèvement : 31 mars 2027 au plus tard, date au-delà de laquelle aucun engagement nouveau n'est pris », but not « … au titre de l'exercice ». */
const ENGAGES_NO_MORE = spaced(
  pattern`^(?: au plus tard| inclus)?,? (?:date|jour|terme|echeance) (?:${[
    /(?:au-dela|a compter|a partir) d(?:e laquelle|uquel)|(?:apres|passee?) (?:laquelle|lequel)/,
  ]}),? (?:aucun|nul) (?:nouvel )?engagement(?: juridique)?(?: nouveau)? (?:n'est|ne sera|ne peut|ne pourra|n'y est)\b(?![^.;]{0,80}\b(?:sans|exercice|annee|gestion|20\d\d|tranche|marche)\b)`,
);
/** « …, jour où elle cesse »: it may be a work. */
const CLOSES_IT = spaced(pattern`^(?:${ON_WHICH}) (elle|il) (?:${STOPS})\b`);
