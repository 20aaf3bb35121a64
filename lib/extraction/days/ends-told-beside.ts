import type { IsoDate } from '../../dates';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { FoundDate } from '../values/find-dates';

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

/** « 30 novembre 2028 : fin de la convention », in a calendar: none where the day is a former one. */
export const closedBy = (reading: Reading, day: FoundDate, former: ReadonlySet<IsoDate>): StatedEnd[] =>
  CLOSES.test(reading.folded.slice(day.end, day.end + 60)) && !former.has(day.date)
    ? [{ date: day.date, at: day, isTechnical: false, isDoubtful: false }]
    : [];
const CLOSES =
  /^ ?[:–-] ?(?:fin|terme|echeance|expiration)(?: technique)? de la (?:presente )?(?:convention|delegation)\b/;
