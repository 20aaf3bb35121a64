import { addDays, dayOf, type IsoDate, isoDate, parseDay } from '../../dates';
import { cleanCell } from './clean-cell';

/** Day 0 of a spreadsheet's calendar. */
const SERIAL_ZERO = isoDate('1899-12-30');

/** An extract writes the same few hundred days over and over. */
const KNOWN = new Map<string, IsoDate | null>();
const MOST_KNOWN = 2_000;

/**
 * A day of an extract, or null: `15/10/2023`, `15.10.2023`, ISO with or without its hour, `20231015`, or the serial
 * number of a spreadsheet (45214), which one column may mix over time.
 */
export function dayCell(cell: string | undefined): IsoDate | null {
  const clean = cleanCell(cell);
  if (clean === null) return null;
  const known = KNOWN.get(clean);
  if (known !== undefined) return known;
  const day = readDay(clean);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(clean, day);
  return day;
}

function readDay(clean: string): IsoDate | null {
  const compact = /^(20\d{2})(\d{2})(\d{2})$/.exec(clean);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3])) ?? null;
  // From 1982 to 2064: an amount or a number of another kind is not a day.
  const serial = /^([3-5]\d{4})(?:[.,]\d+)?$/.exec(clean);
  if (serial) return addDays(SERIAL_ZERO, Number(serial[1]));
  const short = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2})$/.exec(clean);
  if (short) return dayOf(2000 + Number(short[3]), Number(short[2]), Number(short[1])) ?? null;
  return parseDay(clean.replace(/[T ]\d{1,2}[:h].*$/, '')) ?? null;
}
