import { followChain, type StoredRow as LedgerRow, sealRows } from '../../budget/ledger-chain';
import type { StoredTables } from './migration';

/**
 * The ledger sealed again after its rows changed shape, and its end in the settings. Where the old chain was broken, the
 * rows from there on keep the seals they had: a migration must not make damage look whole. A ledger that never had
 * seals gets them.
 */
export function resealed(before: StoredTables, after: StoredTables): StoredTables {
  const rows = ledgerOf(after);
  const { broken } = followChain(ledgerOf(before), null);
  const isNew = ledgerOf(before).every((row) => row['digest'] === undefined);
  const whole = isNew || broken === null ? rows.length : rows.findIndex(({ seq }) => seq === broken.row?.seq);
  const { rows: sealed, end } = sealRows(rows.slice(0, whole));
  const settings = after['settings'] ?? [];
  if (whole < rows.length || end === null) return { ...after, ledger: [...sealed, ...rows.slice(whole)] };
  return {
    ...after,
    ledger: sealed,
    settings: [...settings.filter(({ key }) => key !== 'ledger-end'), { key: 'ledger-end', value: end }],
  };
}

const ledgerOf = (stored: StoredTables): LedgerRow[] => (stored['ledger'] ?? []) as LedgerRow[];
