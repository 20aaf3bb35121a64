import { z } from 'zod';
import type { ChainMark } from '../budget/ledger-chain';
import { database } from './database';
import { chainMarkSchema } from './ledger-check';
import { readRow } from './read-row';

interface Settings {
  /** The convention the popup and the side panel work on. */
  readonly 'current-convention': string;
  /** The last row recorded, written with it: without it, the loss of the last rows would not show. */
  readonly 'ledger-end': ChainMark;
}

const SETTINGS: { readonly [Key in keyof Settings]: z.ZodType<Settings[Key]> } = {
  'current-convention': z.string(),
  'ledger-end': chainMarkSchema,
};

/** A setting, or undefined when it was never set. @throws StorageError when what is stored does not fit. */
export async function readSetting<Key extends keyof Settings>(key: Key): Promise<Settings[Key] | undefined> {
  const row = await (await database()).settings.get(key);
  return row && readRow<Settings[Key]>(SETTINGS[key], row.value, 'settings', key);
}

export async function writeSetting<Key extends keyof Settings>(
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await (await database()).settings.put({ key, value });
}
