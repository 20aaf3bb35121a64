import type { Migration, StoredTables } from './migration';
import { toVersion1 } from './to-version-1';
import { toVersion2 } from './to-version-2';

/** Every step, oldest first: one file each. A new shape is one more file and its line here. */
export const migrations: readonly Migration[] = [toVersion1, toVersion2];

/** The version that this code reads and writes. */
export const SCHEMA_VERSION = Math.max(...migrations.map(({ version }) => version));

/** What `version` has stored, as this version stores it: for a backup file. The database takes the same steps one by one. */
export function migrateTables(stored: StoredTables, version: number): StoredTables {
  return migrations
    .filter((step) => step.version > version)
    .reduce((current, step) => step.migrate(current), stored);
}
