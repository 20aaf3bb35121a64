import { Dexie, type Table, type Transaction } from 'dexie';
import { migrations, SCHEMA_VERSION } from './migrations';
import type { Migration, StoredRow } from './migrations/migration';

/**
 * The database as it lies on the disk. Rows are `unknown` on purpose: whoever reads one parses it
 * (read = parse), so a row that no longer fits is an error with its key and never a silent default.
 */
export class EnveloppeDatabase extends Dexie {
  declare conventions: Table<unknown, string>;
  declare ledger: Table<unknown, number>;
  declare settings: Table<{ key: string; value: unknown }, string>;
  declare amendments: Table<unknown, string>;
  declare controls: Table<unknown, string>;

  constructor(name = 'enveloppe') {
    // Strict: an entry is acknowledged once it is on the disk, not once the system has promised to write it.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const step of migrations) {
      this.version(step.version)
        .stores(step.indexes)
        .upgrade((transaction) => upgrade(transaction, step));
    }
  }
}

/**
 * One step on the rows that are stored, in the transaction that raises the version: if it throws, or if the browser
 * dies in the middle, the old rows and the old version stand.
 */
async function upgrade(transaction: Transaction, step: Migration): Promise<void> {
  const stored: Record<string, StoredRow[]> = {};
  for (const name of transaction.storeNames) stored[name] = await transaction.table(name).toArray();
  for (const [name, rows] of Object.entries(step.migrate(stored))) {
    if (rows !== stored[name]) await transaction.table(name).bulkPut([...rows]);
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
  // Looked at before it is opened: Dexie adds the tables that it misses, also to a database of a newer version. Through
  // Dexie's own promise: after a foreign one it no longer knows which watched query it is in, and the query sleeps.
  const known = await Dexie.Promise.resolve(indexedDB.databases());
  const stored = known.find(({ name }) => name === database.name);
  if (Math.floor((stored?.version ?? 0) / 10) > SCHEMA_VERSION) {
    throw new StorageError(
      "Les données ont été écrites par une version plus récente d'Enveloppe. Mettez l'extension à jour : rien n'a été modifié.",
    );
  }
  // Another tab upgrades or erases: let it, rather than block it for ever.
  database.on('versionchange', () => database.close());
  await database.open();
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
