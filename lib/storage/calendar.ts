import { type Calendar, EMPTY_CALENDAR } from '../duties/calendar';
import { changeSetting, readSetting } from './settings';

/** What the person added to the calendars. @throws StorageError when it cannot be read. */
export async function readCalendar(): Promise<Calendar> {
  return (await readSetting('calendar')) ?? EMPTY_CALENDAR;
}

export const changeCalendar = (change: (calendar: Calendar) => Calendar): Promise<void> =>
  changeSetting('calendar', (known = EMPTY_CALENDAR) => change(known));

/** The duties already told of, so that each is told once. */
export async function readToldDuties(): Promise<readonly string[]> {
  return (await readSetting('told-duties')) ?? [];
}

export const keepToldDuties = (told: readonly string[]): Promise<void> =>
  changeSetting('told-duties', (known = []) => [...new Set([...known, ...told])]);
