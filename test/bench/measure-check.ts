import { checkBudget, warningsWith } from '../../lib/budget/check-budget';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { type IsoDate, isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeAllotment, makeConvention } from '../make-convention';
import { commitment, payment, reversal } from '../make-ledger';
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
    // A commitment, its payment, the payment reversed, in turn: each followed by all that a screen shows while typing.
    incremental: timed((run) => {
      const rank = run - (run % 3);
      const more = [
        commitment(`more${rank}`, 300, TODAY),
        payment(`paid${rank}`, 100, TODAY, `more${rank}`),
        reversal(`undone${rank}`, `paid${rank}`),
      ];
      for (const entry of more.slice(run % 3, (run % 3) + 1)) index.append(entry);
      return warningsWith(index.position(convention, TODAY), draft);
    }),
  };
}
