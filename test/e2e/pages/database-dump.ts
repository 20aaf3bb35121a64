import type { Page } from 'puppeteer-core';

/** What lies in one object store: its rows under their keys, in the order of the keys. */
export type StoreDump = {
  readonly rows: readonly (readonly [key: unknown, row: unknown])[];
  /** The key that the next row would be given, where the store numbers its rows itself; null elsewhere. */
  readonly nextKey: unknown;
};

/**
 * Everything in the extension's database, read past the extension's own code, to be compared before and after.
 * Leaves no trace: the row that shows the next key is added in a transaction that is then given up.
 * @param page any page of the extension.
 */
export function dumpDatabase(page: Page): Promise<Record<string, StoreDump>> {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('enveloppe'));
    const dumpStore = async (name: string) => {
      const transaction = database.transaction(name, 'readwrite');
      const store = transaction.objectStore(name);
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      const nextKey = store.autoIncrement ? await answer(store.add({})) : null;
      await new Promise((resolve) => {
        transaction.onabort = resolve;
        transaction.abort();
      });
      return { rows: keys.map((key, rank) => [key, values[rank] as unknown] as const), nextKey };
    };
    const dump: Record<string, StoreDump> = {};
    for (const name of database.objectStoreNames) dump[name] = await dumpStore(name);
    database.close();
    return dump;
  });
}
