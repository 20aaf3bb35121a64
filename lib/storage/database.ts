import { Dexie, type Table } from 'dexie';

/** Raised by one for each change of shape; lib/storage/migrations holds one file per step once there is one. */
export const SCHEMA_VERSION = 1;

const TABLES = {
  conventions: 'id, &source.digest',
  ledger: '++seq, &id, conventionId',
  settings: 'key',
};

/**
 * The database as it lies on the disk. Rows are `unknown` on purpose: whoever reads one parses it
 * (read = parse), so a row that no longer fits is an error with its key and never a silent default.
 */
export class EnveloppeDatabase extends Dexie {
  declare conventions: Table<unknown, string>;
  declare ledger: Table<unknown, number>;
  declare settings: Table<{ key: string; value: unknown }, string>;

  constructor(name = 'enveloppe') {
    // Strict: an entry is acknowledged once it is on the disk, not once the system has promised to write it.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(SCHEMA_VERSION).stores(TABLES);
  }
}

/** The stored data is not what this version can read or write. `message` is French and says what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/**
 * Opens the database, and refuses one that a newer version of the extension has written: Dexie would open it
 * silently and hand out rows of a shape that this code does not know.
 * @throws StorageError when the database is newer than the code.
 */
export async function openDatabase(name?: string): Promise<EnveloppeDatabase> {
  const database = new EnveloppeDatabase(name);
  // Another tab upgrades or erases: let it, rather than block it for ever.
  database.on('versionchange', () => database.close());
  await database.open();
  if (database.backendDB().version / 10 > SCHEMA_VERSION) {
    database.close();
    throw new StorageError(
      "Les données ont été écrites par une version plus récente d'Enveloppe. Mettez l'extension à jour : rien n'a été modifié.",
    );
  }
  return database;
}

let opened: Promise<EnveloppeDatabase> | undefined;

/** The one database of this page or worker, opened at first use; tried again after a failure. */
export function database(): Promise<EnveloppeDatabase> {
  opened ??= openDatabase().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened.then((db) => {
    if (db.isOpen()) return db;
    opened = undefined;
    return database();
  });
}
