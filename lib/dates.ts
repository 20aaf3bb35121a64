declare const isoDateBrand: unique symbol;
/** A calendar day, `YYYY-MM-DD`. Two of them compare as text. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

/**
 * @returns the day, or undefined when the text is not a day of the calendar written `YYYY-MM-DD`. Years begin at 1000: a
 * browser tells `0202-12-31` while somebody types 2025.
 */
export function parseIsoDate(text: string): IsoDate | undefined {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text).toString() as IsoDate;
  } catch {
    return undefined;
  }
}

/** @throws RangeError when the text is not a day: for values written in the code or already checked. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (!date) throw new RangeError(`not a day: ${text}`);
  return date;
}

/** The French names of the months, folded. */
export const MONTHS =
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');

/** The rank (1 to 12) of a French month name, folded or not, or undefined. */
export function monthRank(name: string): number | undefined {
  const folded = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  const rank = MONTHS.indexOf(folded) + 1;
  return rank === 0 ? undefined : rank;
}

/** A day of the calendar from its parts, or undefined for the 31 June. */
export function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  return parseIsoDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** A day as a person types it in French: `22/09/2023`, `22-9-2023`, `22.09.2023`, `1er juillet 2024`, `2023-09-22`. */
export function parseDay(text: string): IsoDate | undefined {
  const trimmed = text.trim();
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (numeric) return dayOf(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const worded = /^(\d{1,2})(?:er)?\s+(\p{L}+)\s+(\d{4})$/u.exec(trimmed);
  const month = worded && monthRank(worded[2] ?? '');
  if (worded && month) return dayOf(Number(worded[3]), month, Number(worded[1]));
  return parseIsoDate(trimmed);
}

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

/** January is 1. */
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));

/** The same day `months` later; the last day of the month when that day does not exist (31 January + 1 = 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as IsoDate;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as IsoDate;
}

export function endOfMonth(year: number, month: number): IsoDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.with({ day: first.daysInMonth }).toString() as IsoDate;
}

/** `22/09/2023`. */
export const formatDate = (date: IsoDate): string =>
  `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
