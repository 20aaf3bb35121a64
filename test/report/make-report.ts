import { computePosition } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeExecutionReport } from '../../lib/report/execution-report';
import { makeConvention } from '../make-convention';
import { commitment, payment, withdrawal } from '../make-ledger';
import { hostileTexts } from './hostile-texts';

/** An account of 1 000 commitments whose purposes are hostile, one of them overpaid, with negative figures in it. */
export function hostileReport() {
  const entries = hostileTexts.map((purpose, rank) =>
    commitment(`e${rank}`, 100 + rank / 100, '2024-02-01', {
      purpose,
      commitmentNumber: `21${String(rank).padStart(8, '0')}`,
      line: '1',
    }),
  );
  const position = computePosition(
    makeConvention(),
    [...entries, payment('p', 250.5, '2024-03-01', 'e0'), withdrawal('w', 10, '2024-03-01', 'e1')],
    isoDate('2024-06-01'),
  );
  return makeExecutionReport(position, {
    progress: '=1+1',
    lastExtract: null,
    forecasts: [{ purpose: '@SUM(A1)', year: 2025, commitment: euros(-12.34), payment: null }],
  });
}
