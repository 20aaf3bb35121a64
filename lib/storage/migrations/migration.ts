/** A row as it lies on the disk or in a backup: nothing is known of it until its schema accepts it. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** The rows of each table, in the order of their keys. */
export type StoredTables = Readonly<Record<string, readonly StoredRow[]>>;

/** One change of shape. Rows go through every step between the version they were written in and this one. */
export interface Migration {
  /** The version this step leads to. */
  readonly version: number;
  /** Dexie's definition of the tables that this step adds or whose indexes it changes. */
  readonly indexes: Readonly<Record<string, string>>;
  /**
   * What becomes of everything that is stored. Pure; it must not trust the rows, nor drop one: a row it cannot
   * change goes on as it is, and its schema will name it. The same for the database and for a backup file.
   */
  migrate(stored: StoredTables): StoredTables;
}
