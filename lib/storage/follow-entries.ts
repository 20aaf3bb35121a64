import type { LedgerEntry } from '../budget/ledger-entry';
import { database, type EnveloppeDatabase } from './database';
import { readEntry } from './read-entry';
import { watch } from './watch';

/** The entries of one convention in the order of recording, and how many of the first ones are not read yet. */
export interface FollowedEntries {
  readonly entries: readonly LedgerEntry[];
  readonly unread: number;
}

/** Enough to fill a screen and more. */
const FIRST_SLICE = 100;
/** Rows a slice: reading them takes less than a long task (50 ms). */
const SLICE = 1_500;

type Row = { readonly seq: number; readonly conventionId: unknown; readonly digest: unknown };

/**
 * Reads the entries of a convention, last ones first, so that a long register is on the screen before it is read
 * whole; then goes on with what is recorded, in any page, without reading again what it has. Told at the first slice,
 * when all is read, and at each change.
 * @returns the function that stops it.
 */
export function followEntries(
  conventionId: string,
  onEntries: (followed: FollowedEntries) => void,
  onError: (error: unknown) => void,
): () => void {
  let isStopped = false;
  let known: { entries: LedgerEntry[]; last: Row | undefined } | undefined;
  let turn = Promise.resolve();

  const readAll = async (db: EnveloppeDatabase) => {
    const slices: LedgerEntry[][] = [];
    const last = (await db.ledger.orderBy('seq').last()) as Row | undefined;
    if (last) {
      const own = () => db.ledger.where('conventionId').equals(conventionId);
      const newest = (await own().reverse().limit(FIRST_SLICE).toArray()) as Row[];
      const first = newest.at(-1);
      slices.push(newest.reverse().map(readEntry));
      const unread = newest.length < FIRST_SLICE ? 0 : (await own().count()) - newest.length;
      if (unread > 0 && first) {
        onEntries({ entries: slices[0] ?? [], unread });
        await readBefore(db, first.seq, slices);
      }
    }
    known = { entries: slices.toReversed().flat(), last };
  };

  /** The rows before this one, slice by slice; the next slice is on its way while one is parsed. */
  const readBefore = async (db: EnveloppeDatabase, seq: number, slices: LedgerEntry[][]) => {
    const lowest = (await db.ledger.orderBy('seq').first()) as Row | undefined;
    const slice = (end: number) =>
      db.ledger
        .where('seq')
        .between(end - SLICE, end)
        .toArray() as Promise<Row[]>;
    let end = seq;
    let coming = slice(end);
    while (!isStopped && end > (lowest?.seq ?? end)) {
      const rows = await coming;
      end -= SLICE;
      coming = slice(end);
      slices.push(rows.filter((row) => row.conventionId === conventionId).map(readEntry));
    }
  };

  /** What was recorded since; false when what was known is no longer there (a restoration, an erasure). */
  const readOn = async (db: EnveloppeDatabase): Promise<boolean> => {
    if (!known?.last) return false;
    const { last, entries } = known;
    const there = (await db.ledger.get(last.seq)) as Row | undefined;
    if (there?.digest !== last.digest) return false;
    const rows = (await db.ledger.where('seq').above(last.seq).toArray()) as Row[];
    const added = rows.filter((row) => row.conventionId === conventionId).map(readEntry);
    known = { entries: added.length > 0 ? [...entries, ...added] : entries, last: rows.at(-1) ?? last };
    return true;
  };

  const refresh = async () => {
    if (isStopped) return;
    const db = await database();
    if (!(await readOn(db))) await readAll(db);
    if (!isStopped && known) onEntries({ entries: known.entries, unread: 0 });
  };

  // The end of the chain moves with each entry, with a restoration and with an erasure.
  const stop = watch(
    async () => (await database()).settings.get('ledger-end'),
    () => {
      turn = turn.then(refresh).catch((error) => {
        if (!isStopped) onError(error);
      });
    },
    onError,
  );
  return () => {
    isStopped = true;
    stop();
  };
}
