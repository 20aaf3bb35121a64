import { liveQuery } from 'dexie';

/**
 * Runs a query now and again each time a table it read changes, in this page or another one.
 * @returns the function that stops it.
 */
export function watch<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
