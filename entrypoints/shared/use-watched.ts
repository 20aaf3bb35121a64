import { useEffect, useState } from 'preact/hooks';
import { watch } from '../../lib/storage/watch';

export type Watched<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly message: string };

/** A query of the database, kept up to date across tabs. `inputs` are what the query depends on besides the tables. */
export function useWatched<Value>(query: () => Promise<Value>, inputs: readonly unknown[]): Watched<Value> {
  const [state, setState] = useState<Watched<Value>>({ status: 'loading' });
  useEffect(
    () =>
      watch(
        query,
        (value) => setState({ status: 'ready', value }),
        (error) =>
          setState({ status: 'failed', message: error instanceof Error ? error.message : String(error) }),
      ),
    inputs,
  );
  return state;
}
