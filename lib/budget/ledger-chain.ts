import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What the first row of a ledger carries in place of the digest of the row before it. */
const NO_ROW = '0'.repeat(64);

/** The seal of a stored row: SHA-256, lower-case hexadecimal. */
export interface Seal {
  /** Digest of the row before it, in the order of the database. */
  readonly previous: string;
  /** Digest of this row, `previous` included. */
  readonly digest: string;
}

/** A place in the chain: a row's number and its digest. */
export interface ChainMark {
  readonly seq: number;
  readonly digest: string;
}

/** A row as it lies in the database, whatever it holds. */
export type StoredRow = Readonly<Record<string, unknown>> & { readonly seq: number };

/**
 * What breaks a chain. `altered`: the row is not what was sealed; `out-of-place`: it does not follow the row before
 * it; `unsealed`: it carries no seal; `end-missing`, `after-end`: the last row recorded is gone, or is not the last.
 */
export type ChainFault = 'altered' | 'out-of-place' | 'unsealed' | 'end-missing' | 'after-end';

/** The first fault met: the row at fault, or the last row before the hole (null: the ledger is empty). */
export interface ChainBreak {
  readonly fault: ChainFault;
  readonly row: StoredRow | null;
}

/** The same text for the same content, whatever the order of the keys: a backup may come back in another order. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`);
  return `{${members.join(',')}}`;
}

/**
 * Seals an entry behind the row of this mark (null: the first one). Without a secret this shows damage, a hand that
 * edits the database and a lost row; not somebody who computes every digest again.
 */
export function sealEntry<Entry extends object>(entry: Entry, after: ChainMark | null): Entry & Seal {
  const linked = { ...entry, previous: after?.digest ?? NO_ROW };
  return { ...linked, digest: bytesToHex(sha256(utf8ToBytes(canonicalText(linked)))) };
}

/** Seals rows that have no seal yet, or one of another shape, in the order given: for migrations alone. */
export function sealRows(rows: readonly StoredRow[]): {
  rows: (StoredRow & Seal)[];
  end: ChainMark | null;
} {
  let end: ChainMark | null = null;
  const sealed = rows.map(({ seq, previous: _previous, digest: _digest, ...entry }) => {
    const row = { seq, ...sealEntry(entry, end) };
    end = { seq, digest: row.digest };
    return row;
  });
  return { rows: sealed, end };
}

/**
 * Follows the chain through rows that come after this mark, in the order of the database.
 * @returns the mark of the last row that holds, and the fault that stopped the walk, if one did.
 */
export function followChain(
  rows: readonly StoredRow[],
  after: ChainMark | null,
): { mark: ChainMark | null; broken: ChainBreak | null } {
  let mark = after;
  for (const row of rows) {
    const fault = faultOf(row, mark);
    if (fault) return { mark, broken: { fault, row } };
    mark = { seq: row.seq, digest: String(row['digest']) };
  }
  return { mark, broken: null };
}

function faultOf(row: StoredRow, after: ChainMark | null): ChainFault | null {
  const { seq: _seq, digest, ...linked } = row;
  if (typeof digest !== 'string' || typeof row['previous'] !== 'string') return 'unsealed';
  if (digest !== bytesToHex(sha256(utf8ToBytes(canonicalText(linked))))) return 'altered';
  return row['previous'] === (after?.digest ?? NO_ROW) ? null : 'out-of-place';
}

/** Whether the walk ended where the ledger says that it ends: without this, the loss of the last rows would not show. */
export function checkEnd(
  mark: ChainMark | null,
  end: ChainMark | null,
  lastRow: StoredRow | null,
): ChainBreak | null {
  if (mark?.digest === end?.digest) return null;
  const isPast = mark !== null && (end === null || mark.seq > end.seq);
  return { fault: isPast ? 'after-end' : 'end-missing', row: lastRow };
}
