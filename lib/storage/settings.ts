import { z } from 'zod';
import type { TaughtForm } from '../autofill/taught/taught-form';
import { type Forecasts, forecastsSchema } from '../budget/forecast';
import type { ChainMark } from '../budget/ledger-chain';
import { type Calendar, calendarSchema } from '../duties/calendar';
import { type LastExtract, lastExtractSchema } from '../reconciliation/last-extract';
import { database, type EnveloppeDatabase } from './database';
import { chainMarkSchema } from './ledger-check';
import { readRow } from './read-row';
import { taughtFormsSchema } from './taught-forms-schema';

interface Settings {
  /** The convention the popup and the side panel work on. */
  readonly 'current-convention': string;
  /** The last row recorded, written with it: without it, the loss of the last rows would not show. */
  readonly 'ledger-end': ChainMark;
  /** What the person expects to commit and to pay, by convention. */
  readonly forecasts: Forecasts;
  /** The convention last used on each site, by host. */
  readonly 'conventions-of-sites': Readonly<Record<string, string>>;
  /** The funds center last chosen in each convention that opens several, by convention. */
  readonly 'funds-centers': Readonly<Record<string, string>>;
  /** What forms ask for, taught or imported. */
  readonly 'taught-forms': readonly TaughtForm[];
  /** What the person added to the calendars of conventions. */
  readonly calendar: Calendar;
  /** Duties that a notification told of. */
  readonly 'told-duties': readonly string[];
  /** Convention → the last Chorus extract that its ledger was set beside. */
  readonly 'last-extracts': Readonly<Record<string, LastExtract>>;
}

const SETTINGS: { readonly [Key in keyof Settings]: z.ZodType<Settings[Key]> } = {
  'current-convention': z.string(),
  'ledger-end': chainMarkSchema,
  forecasts: forecastsSchema,
  'conventions-of-sites': z.record(z.string(), z.string()),
  'funds-centers': z.record(z.string(), z.string()),
  'taught-forms': taughtFormsSchema,
  calendar: calendarSchema,
  'told-duties': z.array(z.string()),
  'last-extracts': z.record(z.string(), lastExtractSchema),
};

/** A setting, or undefined when it was never set. @throws StorageError when what is stored does not fit. */
export async function readSetting<Key extends keyof Settings>(key: Key): Promise<Settings[Key] | undefined> {
  return readSettingIn(await database(), key);
}

/** The same inside a transaction that holds the settings. @throws StorageError */
export async function readSettingIn<Key extends keyof Settings>(
  db: EnveloppeDatabase,
  key: Key,
): Promise<Settings[Key] | undefined> {
  const row = await db.settings.get(key);
  return row && readRow<Settings[Key]>(SETTINGS[key], row.value, 'settings', key);
}

export async function writeSetting<Key extends keyof Settings>(
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await (await database()).settings.put({ key, value });
}

/** Reads and writes a setting in one transaction, so that two pages never lose each other's change. */
export async function changeSetting<Key extends keyof Settings>(
  key: Key,
  change: (value: Settings[Key] | undefined) => Settings[Key],
): Promise<void> {
  const db = await database();
  await db.transaction('rw', db.settings, async () => {
    const row = await db.settings.get(key);
    const value = change(row && readRow<Settings[Key]>(SETTINGS[key], row.value, 'settings', key));
    await db.settings.put({ key, value });
  });
}

/** French: the first known setting of a backup that cannot be read, or null. Unknown keys are another version's. */
export function damagedSetting(rows: readonly { key: string; value: unknown }[]): string | null {
  for (const { key, value } of rows) {
    const issue = SETTINGS[key as keyof Settings]?.safeParse(value).error?.issues[0];
    if (issue) return `réglage « ${key} » illisible (${issue.path.join('.')} : ${issue.message})`;
  }
  return null;
}
