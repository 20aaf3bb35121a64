import { chainBreakMessage } from '../budget/chain-break-message';
import {
  type ChainBreak,
  type ChainMark,
  checkEnd,
  followChain,
  type StoredRow,
} from '../budget/ledger-chain';
import { database, type EnveloppeDatabase } from './database';
import { type LedgerCheck, readLedgerCheck, writeLedgerCheck } from './ledger-check';

/** Rows a slice: some milliseconds of digests, so that the page answers between two of them. */
const SLICE = 200;

const breathe = () => new Promise((resolve) => setTimeout(resolve));

interface Options {
  /** `unchecked`: from the last row that was verified. `all`: from the first. */
  readonly from: 'unchecked' | 'all';
  /** Told after each slice: rows followed so far, and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Checks the chain of the whole database in slices, keeps what was found for every page to tell, and never mends
 * anything. Entries recorded meanwhile are followed too.
 */
export async function verifyLedger({ from, onProgress }: Options): Promise<LedgerCheck> {
  const db = await database();
  const known = from === 'all' ? undefined : await readLedgerCheck();
  // A chain that was found broken is looked at from the first row: a restoration may have put it right.
  const start = known && known.broken === null ? known.verified : null;
  const { mark, broken } = await walk(db, start, onProgress);
  const check: LedgerCheck = {
    checkedAt: new Date().toISOString(),
    verified: mark,
    broken: broken && chainBreakMessage(broken),
  };
  await writeLedgerCheck(check);
  return check;
}

async function walk(
  db: EnveloppeDatabase,
  start: ChainMark | null,
  onProgress: Options['onProgress'],
): Promise<{ mark: ChainMark | null; broken: ChainBreak | null }> {
  const total = await db.ledger.count();
  let mark = start;
  let done = 0;
  if (start) {
    const row = (await db.ledger.get(start.seq)) as StoredRow | undefined;
    // The row that was last verified is no longer what it was: all is looked at again, to name the first at fault.
    if (row?.['digest'] !== start.digest) mark = null;
    else done = await db.ledger.where('seq').belowOrEqual(start.seq).count();
  }
  for (;;) {
    const { rows, end, lastRow } = await nextSlice(db, mark);
    const followed = followChain(rows, mark);
    if (followed.broken) return followed;
    mark = followed.mark;
    done += rows.length;
    onProgress?.(done, Math.max(total, done));
    if (rows.length < SLICE) return { mark, broken: checkEnd(mark, end, lastRow) };
    await breathe();
  }
}

/** The next rows with the end of the chain as it was at that very moment. */
async function nextSlice(db: EnveloppeDatabase, mark: ChainMark | null) {
  return db.transaction('r', db.ledger, db.settings, async () => {
    const after = mark ? db.ledger.where('seq').above(mark.seq) : db.ledger.orderBy('seq');
    const rows = (await after.limit(SLICE).toArray()) as StoredRow[];
    const lastRow = (await db.ledger.orderBy('seq').last()) as StoredRow | undefined;
    const end = ((await db.settings.get('ledger-end'))?.value ?? null) as ChainMark | null;
    return { rows, end, lastRow: lastRow ?? null };
  });
}
