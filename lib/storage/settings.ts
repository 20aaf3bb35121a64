import { z } from 'zod';
import { database } from './database';
import { readRow } from './read-row';

const SETTINGS = {
  /** The convention the popup and the side panel work on. */
  'current-convention': z.string(),
} as const;

type Settings = { [Key in keyof typeof SETTINGS]: z.infer<(typeof SETTINGS)[Key]> };

/** A setting, or undefined when it was never set. @throws StorageError when what is stored does not fit. */
export async function readSetting<Key extends keyof Settings>(key: Key): Promise<Settings[Key] | undefined> {
  const row = await (await database()).settings.get(key);
  return row && readRow(SETTINGS[key], row.value, 'settings', key);
}

export async function writeSetting<Key extends keyof Settings>(
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await (await database()).settings.put({ key, value });
}
