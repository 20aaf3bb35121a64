import { checkBudget, checkDraft } from '../../lib/budget/check-budget';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { type IsoDate, isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeAllotment, makeConvention } from '../make-convention';
import { commitment, payment } from '../make-ledger';
import { median } from './median';

const TODAY = isoDate('2026-06-30');
const YEARS = [2023, 2024, 2025, 2026, 2027];

const day = (index: number): IsoDate =>
  isoDate(
    `${YEARS[index % 4]}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
  );

/** Every third entry is a commitment, the two after it pay it. */
function makeEntries(count: number): LedgerEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const owner = index - (index % 3);
    return index === owner
      ? commitment(`e${index}`, 300, day(owner))
      : payment(`e${index}`, 100, day(owner), `e${owner}`);
  });
}

/** The whole question, and one more entry on a ledger kept in memory. Medians, in milliseconds. */
export type CheckTimes = { readonly ms: number; readonly incremental: number };

/** How long `checkBudget` takes with this many entries. Runs in Node.js: the core knows no browser. */
export function measureCheck(count: number): CheckTimes {
  const convention = makeConvention({
    allotments: YEARS.flatMap((year) => [
      makeAllotment('commitment', year, 50_000_000),
      makeAllotment('payment', year, 50_000_000),
    ]),
  });
  const entries = makeEntries(count);
  const draft = { operation: 'commitment', amount: euros(1_000), date: TODAY, of: null } as const;
  const index = makeLedgerIndex(entries);
  const timed = (work: (run: number) => unknown) => {
    const times = Array.from({ length: 21 }, (_, run) => {
      const start = performance.now();
      work(run);
      return performance.now() - start;
    });
    return median(times);
  };
  return {
    ms: timed(() => checkBudget({ convention, entries, draft, today: TODAY })),
    incremental: timed((run) => {
      index.append(commitment(`more${run}`, 300, TODAY));
      return checkDraft(index.position(convention, TODAY), draft);
    }),
  };
}
