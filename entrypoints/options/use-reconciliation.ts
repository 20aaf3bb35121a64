import { useEffect, useState } from 'preact/hooks';
import type { LedgerIndex } from '../../lib/budget/ledger-index';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import { envelopeOn } from '../../lib/convention/envelope-on';
import type { IsoDate } from '../../lib/dates';
import type { Extract } from '../../lib/reconciliation/extract';
import { reconcileInSteps } from '../../lib/reconciliation/reconcile';
import type { Reconciliation } from '../../lib/reconciliation/reconciled-line';
import { stepsInTurns } from './in-turns';

interface Question {
  readonly extract: Extract;
  /** As it was signed. */
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly ledger: LedgerIndex;
  readonly day: IsoDate;
  readonly fiscalYear: number;
}

interface Compared {
  /** The last comparison that is whole: it stays while the next one is made. */
  readonly result: Reconciliation | null;
  /** How far the next one is, from 0 to 1; null when `result` is the one asked for. */
  readonly share: number | null;
}

/** Sets an extract beside a ledger in turns: the page answers while 50 000 lines are compared. */
export function useReconciliation({
  extract,
  convention,
  amendments,
  ledger,
  day,
  fiscalYear,
}: Question): Compared {
  const [compared, setCompared] = useState<Compared>({ result: null, share: 0 });
  useEffect(() => {
    const envelope = envelopeOn(convention, amendments, day);
    setCompared(({ result }) => ({ result, share: 0 }));
    return stepsInTurns(
      reconcileInSteps({ extract, convention: envelope, ledger, day, fiscalYear }),
      (share) => setCompared(({ result }) => ({ result, share })),
      (result) => setCompared({ result, share: null }),
    );
  }, [extract, convention, amendments, ledger, day, fiscalYear]);
  return compared;
}
