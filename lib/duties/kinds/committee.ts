import { addDays, addMonths, type IsoDate } from '../../dates';
import type { DutyKind } from '../duty';
import { termOf } from '../term';

const MONTHS = 6;
/** Ten years of committees: a convention without an end does not fill the calendar. */
const MOST = 20;

/** Shown for every convention, since many have one; told of only once the person confirmed it. */
export const committee = {
  id: 'committee',
  source: 'Clause de la convention, si elle le prévoit : comité semestriel',
  list({ position, hasCommittee }) {
    const start = position.convention.signatureDate;
    const end = termOf(position);
    if (start === null || end === null) return [];
    const dates: IsoDate[] = [];
    for (let rank = 1; rank <= MOST; rank += 1) {
      const date = addMonths(start, rank * MONTHS);
      if (date > end) break;
      dates.push(date);
    }
    return dates.map((date) => ({
      date,
      title: hasCommittee ? 'Comité semestriel' : 'Comité semestriel, si la convention le prévoit',
      detail: 'Point sur l’avancement et la consommation, tous les six mois depuis la signature.',
      remindFrom: hasCommittee ? addDays(date, -14) : null,
    }));
  },
} as const satisfies DutyKind;
