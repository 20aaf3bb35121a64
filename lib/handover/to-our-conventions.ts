import type { Holdings } from './holdings';

/**
 * Another's holdings with our own names for the conventions, and the amendments, that both of us read from the same
 * file: each of us gave them another identity.
 */
export function toOurConventions(ours: Holdings, theirs: Holdings): Holdings {
  const names = renamings(ours.conventions, theirs.conventions);
  const amendments = renamings(ours.amendments, theirs.amendments);
  const convention = (id: string) => names.get(id) ?? id;
  const moved = <Thing extends { readonly conventionId: string }>(things: readonly Thing[]): Thing[] =>
    things.map((thing) => ({ ...thing, conventionId: convention(thing.conventionId) }));
  return {
    conventions: theirs.conventions.map((known) => ({ ...known, id: convention(known.id) })),
    amendments: moved(theirs.amendments).map((known) => ({
      ...known,
      id: amendments.get(known.id) ?? known.id,
    })),
    controls: moved(theirs.controls),
    entries: moved(theirs.entries),
    taughtForms: theirs.taughtForms,
    calendar: {
      committees: theirs.calendar.committees.map(convention),
      own: moved(theirs.calendar.own),
    },
  };
}

interface FromFile {
  readonly id: string;
  readonly source: { readonly digest: string };
}

/** Their identity → ours, for what comes from the same file. */
function renamings(ours: readonly FromFile[], theirs: readonly FromFile[]): Map<string, string> {
  const byDigest = new Map(ours.map(({ id, source }) => [source.digest, id]));
  return new Map(theirs.map(({ id, source }) => [id, byDigest.get(source.digest) ?? id]));
}
