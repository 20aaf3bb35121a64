import { useEffect, useState } from 'preact/hooks';
import { type LedgerCheck, watchLedgerCheck } from '../../lib/storage/ledger-check';

/** What the last check of the chain found, in any page; undefined when there was none. */
export function useLedgerCheck(): LedgerCheck | undefined {
  const [check, setCheck] = useState<LedgerCheck>();
  useEffect(() => watchLedgerCheck(setCheck), []);
  return check;
}
