import { addDays, type IsoDate } from '../dates';
import type { OwnDate } from './calendar';
import type { Duty, DutyQuestion } from './duty';
import { dutyKinds } from './kinds';

/** Days before one's own date from which it is told. */
const OWN_DAYS = 7;

/** Everything that a convention asks for, by date, with the dates that the person added. */
export function listDuties(question: DutyQuestion, own: readonly OwnDate[] = []): Duty[] {
  const { id: conventionId } = question.position.convention;
  const computed = dutyKinds.flatMap((kind) =>
    kind.list(question).map(
      (duty): Duty => ({
        ...duty,
        kind: kind.id,
        id: `${conventionId} ${kind.id} ${duty.date} ${duty.title}`,
      }),
    ),
  );
  const added = own
    .filter((known) => known.conventionId === conventionId)
    .map(
      ({ id, date, title }): Duty => ({
        id: `${conventionId} own ${id}`,
        kind: 'own',
        date,
        title,
        detail: '',
        remindFrom: addDays(date, -OWN_DAYS),
      }),
    );
  return [...computed, ...added].toSorted((first, second) =>
    first.date === second.date ? (first.id < second.id ? -1 : 1) : first.date < second.date ? -1 : 1,
  );
}

/** Those that are worth being told of on a day: their time has come, and they are not over. */
export const dueDuties = (duties: readonly Duty[], today: IsoDate): Duty[] =>
  duties.filter(({ date, remindFrom }) => remindFrom !== null && remindFrom <= today && date >= today);

/** Days within which a duty shows on the badge. */
const WEEK = 7;

/** Those of the coming week: what the badge counts. */
export const dutiesOfTheWeek = (duties: readonly Duty[], today: IsoDate): Duty[] =>
  dueDuties(duties, today).filter(({ date }) => date <= addDays(today, WEEK));
