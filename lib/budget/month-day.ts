import { type IsoDate, parseIsoDate } from '../dates';

declare const monthDayBrand: unique symbol;
/** A day of any year, `MM-DD`. */
export type MonthDay = string & { readonly [monthDayBrand]: true };

/** The 29 February is one: it is passed over in the years that lack it. */
export const isRealMonthDay = (text: string): boolean => parseIsoDate(`2024-${text}`) !== undefined;

/** Whether a day lies in a stretch of the year, both ends included, that may run over the new year. */
export function isWithin(date: IsoDate, { from, until }: { from: MonthDay; until: MonthDay }): boolean {
  const day = date.slice(5);
  return from <= until ? day >= from && day <= until : day >= from || day <= until;
}

/** `15/12`. */
export const formatMonthDay = (day: MonthDay): string => `${day.slice(3)}/${day.slice(0, 2)}`;
