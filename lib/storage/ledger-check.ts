import { browser } from 'wxt/browser';
import { z } from 'zod';

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const chainMarkSchema = z.strictObject({ seq: z.int().positive(), digest: digestSchema });

const ledgerCheckSchema = z.strictObject({
  /** Instant, ISO 8601 UTC. */
  checkedAt: z.iso.datetime(),
  /** The last row up to which the chain holds; null: none. */
  verified: chainMarkSchema.nullable(),
  /** French: the first entry at fault, what it may mean, what to do. Null: the chain holds. */
  broken: z.string().nullable(),
});

/** What the last check of the chain found, for every page to tell. */
export type LedgerCheck = z.infer<typeof ledgerCheckSchema>;

/** Beside the database, not in it: a backup must not bring along what another machine found. */
const KEY = 'ledger-check';

/** Undefined: no check yet, or none that this version can read, which asks for a new one. */
const parse = (value: unknown): LedgerCheck | undefined => ledgerCheckSchema.safeParse(value).data;

export const readLedgerCheck = async (): Promise<LedgerCheck | undefined> =>
  parse((await browser.storage.local.get(KEY))[KEY]);

export const writeLedgerCheck = (check: LedgerCheck): Promise<void> =>
  browser.storage.local.set({ [KEY]: check });

/** After a restoration or an erasure: what was checked is no longer there. */
export const forgetLedgerCheck = (): Promise<void> => browser.storage.local.remove(KEY);

/** Told now and at each change. @returns the function that stops it. */
export function watchLedgerCheck(onCheck: (check: LedgerCheck | undefined) => void): () => void {
  void readLedgerCheck().then(onCheck);
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change) onCheck(parse(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
