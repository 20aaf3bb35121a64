import { useEffect, useState } from 'preact/hooks';
import { type FollowedEntries, followEntries } from '../../lib/storage/follow-entries';
import type { Watched } from '../shared/use-watched';

/** The entries of one convention, its last ones at once and the whole of them a moment later; then what is recorded. */
export function useFollowedEntries(conventionId: string): Watched<FollowedEntries> {
  const [state, setState] = useState<Watched<FollowedEntries>>({ status: 'loading' });
  useEffect(
    () =>
      followEntries(
        conventionId,
        (value) => setState({ status: 'ready', value }),
        (error) =>
          setState({ status: 'failed', message: error instanceof Error ? error.message : String(error) }),
      ),
    [conventionId],
  );
  return state;
}
