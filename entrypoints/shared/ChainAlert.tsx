import { ChainNotice } from '../../components/ChainNotice';
import { useLedgerCheck } from './use-ledger-check';

/** What the last check of the chain found, on any page. */
export function ChainAlert({ onExport }: { onExport?: () => void }) {
  const check = useLedgerCheck();
  return <ChainNotice broken={check?.broken ?? null} {...(onExport && { onExport })} />;
}
