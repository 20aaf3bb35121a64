import { addDays, type IsoDate } from '../../dates';
import { endFromDuration } from '../days/end-from-duration';
import { endOfLaterYear } from '../days/end-of-later-year';
import { endsBeside } from '../days/ends-told-beside';
import { amendedEnd } from '../days/find-amended-end';
import { findPeriod } from '../days/find-period';
import { likelyEnd } from '../days/likely-days';
import { statedEnds } from '../days/stated-ends';
import { proposeDate } from '../propose';
import type { Extractor } from './extractor';

/** The technical end: no commitment after it. A stated day, or a start and a duration. */
export const endDate = {
  id: 'end-date',
  extract(reading, found) {
    const period = findPeriod(reading);
    const days = [
      ...statedEnds(reading),
      ...(period ? [{ date: period.last.date, at: period.last, isTechnical: false, isDoubtful: false }] : []),
    ];
    const technical = days.filter(({ isTechnical }) => isTechnical);
    // « La date limite d'engagement est fixée au … et la fin de la délégation au … »: which of them ends it?
    const rivals = technical.flatMap(({ at }) => endsBeside(reading, at));
    const kept = technical.length > 0 ? [...technical, ...rivals] : days;
    const each = kept.filter(({ date }, rank) => kept.findIndex((other) => other.date === date) === rank);
    const computed = endFromDuration(reading, found) ?? endOfLaterYear(reading, found);
    // Of several days, the one that the duration leads to.
    const led = each.filter(({ date }) => computed?.value.type === 'date' && near(computed.value.date, date));
    const distinct = led.length === 1 ? led : each;
    const only = distinct[0];
    if (!only) {
      const amended = computed ? [computed] : amendedEnd(reading);
      return amended.length > 0 ? amended : likelyEnd(reading, found);
    }
    const agrees = computed?.value.type !== 'date' || near(computed.value.date, only.date);
    return distinct
      .slice(0, 5)
      .map((day) =>
        proposeDate(
          reading,
          'end-date',
          day.date,
          day.at,
          distinct.length > 1 || day.isDoubtful ? 'to-check' : agrees ? 'sure' : 'contradictory',
          distinct.length > 1
            ? 'Plusieurs fins possibles.'
            : agrees
              ? 'Jour de fin donné par le texte.'
              : 'La durée donnée ailleurs ne mène pas à ce jour.',
        ),
      )
      .concat(agrees || !computed ? [] : [{ ...computed, confidence: 'contradictory' }]);
  },
} as const satisfies Extractor;

const near = (first: IsoDate, second: IsoDate): boolean =>
  first === second || addDays(first, -1) === second || addDays(first, 1) === second;
