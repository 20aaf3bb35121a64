import { useState } from 'preact/hooks';
import { ChainPanel } from '../../components/ChainPanel';
import { askBackground } from '../../lib/messages';
import { verifyLedger } from '../../lib/storage/verify-ledger';
import { useLedgerCheck } from '../shared/use-ledger-check';

/** The check of the whole chain on demand, in slices. */
export function ChainCheck() {
  const found = useLedgerCheck();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const verify = async () => {
    setProgress({ done: 0, total: 0 });
    await verifyLedger({ from: 'all', onProgress: (done, total) => setProgress({ done, total }) }).finally(
      () => setProgress(null),
    );
    await askBackground('refresh', {});
  };
  return (
    <ChainPanel
      checkedAt={found?.checkedAt ?? null}
      holds={!found?.broken}
      progress={progress}
      onVerify={() => void verify()}
    />
  );
}
