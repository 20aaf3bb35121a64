import { liveQuery, type Subscription } from 'dexie';
import { database } from './database';

/**
 * Runs a query now and again each time a table it read changes, in this page or another one.
 * @returns the function that stops it.
 */
export function watch<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): () => void {
  let subscription: Subscription | undefined;
  let isStopped = false;
  // Opened beforehand: opening waits on the browser, and Dexie loses track of what a query reads across such a wait.
  database().then(() => {
    // Dexie follows what an async function awaits, and only if it sees that it is one: `() => read(id)` does not show it.
    if (!isStopped)
      subscription = liveQuery(async () => query()).subscribe({ next: onValue, error: onError });
  }, onError);
  return () => {
    isStopped = true;
    subscription?.unsubscribe();
  };
}
