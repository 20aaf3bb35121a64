import type { Amendment } from '../convention/amendment';
import type { Convention } from '../convention/convention';
import type { IsoDate } from '../dates';
import type { LedgerEntry } from './ledger-entry';
import { type BudgetPosition, computePosition } from './position';

/** The two axes of time of a ledger; null = no limit. */
export interface AsOf {
  /** « Ce que l'on savait le … »: only what was recorded by the end of that day, in the person's time zone. */
  readonly knownOn: IsoDate | null;
  /** « Ce qui valait au … »: only operations dated of that day or before. */
  readonly heldOn: IsoDate | null;
  /** IANA name of the time zone in which the day of a recording is read. */
  readonly timeZone: string;
}

/** A look back on both axes at once. */
export interface PastDay extends AsOf {
  readonly knownOn: IsoDate;
  readonly heldOn: IsoDate;
}

/** The position of a convention on a past day, as it was known on another. Linear in the entries. */
export function positionAsOf(
  convention: Convention,
  entries: readonly LedgerEntry[],
  past: PastDay,
  amendments: readonly Amendment[],
): BudgetPosition {
  return computePosition(
    convention,
    entriesAsOf(entries, past),
    past.heldOn,
    amendmentsAsOf(amendments, past),
  );
}

/**
 * The entries that count for a look back. A reversal keeps the date of what it reverses, so both axes stay whole: on
 * the axis of dates it goes with its entry, on the axis of recording the entry is still there before its reversal.
 */
export function entriesAsOf(
  entries: readonly LedgerEntry[],
  { knownOn, heldOn, timeZone }: AsOf,
): LedgerEntry[] {
  const end = knownOn === null ? null : endOfDay(knownOn, timeZone);
  return entries.filter(
    ({ date, recordedAt }) =>
      (heldOn === null || date <= heldOn) && (end === null || Date.parse(recordedAt) < end),
  );
}

/** The amendments that count for a look back: recorded here, and in force. */
export function amendmentsAsOf(amendments: readonly Amendment[], { knownOn, heldOn }: AsOf): Amendment[] {
  return amendments.filter(
    ({ effectiveDate, source }) =>
      (heldOn === null || effectiveDate <= heldOn) && (knownOn === null || source.importedOn <= knownOn),
  );
}

/** The first instant after a day, in milliseconds since 1970. */
const endOfDay = (day: IsoDate, timeZone: string): number =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
