import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkAppend } from '../../lib/budget/check-append';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import {
  type BudgetPosition,
  computePosition,
  creditCenters,
  outstandingOf,
  yearPosition,
} from '../../lib/budget/position';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import { split, sum } from '../../lib/money';
import { reversal } from '../make-ledger';
import { anyCase, YEARS } from './arbitrary-ledger';
import { askOracle } from './oracle';
import { seen } from './seen';

/**
 * `npm run test:long` looks at ten times more of them; `npm run mutation`, once a mutant, at fewer. All 100 000 agreed on
 * 2026-11-25, and 1 000 with hledger.
 */
const MANY = Number(process.env['LEDGERS'] ?? (process.env['LONG'] ? 100_000 : 10_000));

/** A safety time-out, for a machine that has much else to do. */
const SLOW = 600_000;

it(
  `agrees with a second reading of the domain’s formulas, on ${MANY} ledgers`,
  () => {
    fc.assert(
      fc.property(anyCase, ({ convention, amendments, entries, day }) => {
        const position = computePosition(convention, entries, day, amendments);
        const centers = creditCenters(convention);
        for (const year of YEARS) {
          const committed = yearPosition(position, 'commitment', year);
          const paid = yearPosition(position, 'payment', year);
          expect({
            openCommitment: BigInt(committed.releasedLeft),
            yearCommitment: BigInt(committed.remaining),
            openPayment: BigInt(paid.available),
            yearPayment: BigInt(paid.remaining),
            capLeft: BigInt(position.capLeft ?? 0),
            outstanding: BigInt(position.outstanding),
            pendingCommitment: BigInt(committed.pending),
            pendingPayment: BigInt(paid.pending),
            carriedOver: BigInt(committed.carriedOver),
            centers: committed.centers.flatMap(({ remaining }, rank) => [
              BigInt(remaining),
              BigInt(paid.centers[rank]?.remaining ?? 0),
            ]),
          }).toEqual(askOracle({ convention, amendments, entries, year, day, centers }));
          expect(committed.available).toBe(Math.min(committed.releasedLeft, position.capLeft ?? Number.NaN));
        }
      }),
      { numRuns: MANY, seed: 352 },
    );
  },
  SLOW,
);

it(
  'does not depend on the order of the entries',
  () => {
    const shuffled = anyCase.chain((given) =>
      fc
        .shuffledSubarray(given.entries, { minLength: given.entries.length })
        .map((other) => ({ ...given, other })),
    );
    fc.assert(
      fc.property(shuffled, ({ convention, amendments, entries, other, day }) => {
        expect(seen(computePosition(convention, other, day, amendments))).toEqual(
          seen(computePosition(convention, entries, day, amendments)),
        );
      }),
      { numRuns: Math.min(500, MANY) },
    );
  },
  SLOW,
);

it(
  'comes back to what it was once an entry is reversed',
  () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ convention, entries, day }, pick) => {
        const living = entries.filter((entry) => entry.operation !== 'reversal');
        const added = living[pick % (living.length || 1)];
        if (!added) return;
        const again: LedgerEntry = { ...added, id: 'again' };
        const before = seen(computePosition(convention, entries, day));
        expect(
          seen(computePosition(convention, [...entries, again, reversal('undo', 'again')], day)),
        ).toEqual(before);
      }),
      { numRuns: Math.min(500, MANY) },
    );
  },
  SLOW,
);

it(
  'holds whole cents only, adds up, and never releases more than the year has',
  () => {
    fc.assert(
      fc.property(anyCase, ({ convention, amendments, entries, day }) => {
        const position = computePosition(convention, entries, day, amendments);
        for (const line of position.years) {
          const { allotted, released, taken, pending, remaining, available, centers } = line;
          for (const amount of [released, taken, pending, remaining, available])
            expect(Number.isSafeInteger(amount)).toBe(true);
          expect(released).toBeLessThanOrEqual(allotted ?? 0);
          expect(available).toBeLessThanOrEqual(remaining);
          expect(remaining + taken).toBe(allotted ?? 0);
          for (const center of centers) expect(center.released).toBeLessThanOrEqual(center.allotted ?? 0);
        }
        const left = [...position.commitments.values()].map(outstandingOf);
        expect(sum([...left, position.sums.openingOutstanding])).toBe(position.outstanding);
      }),
      { numRuns: Math.min(1_000, MANY) },
    );
  },
  SLOW,
);

it(
  'is the same when a commitment is split in two',
  () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.integer({ min: 2, max: 5 }), (given, pick, parts) => {
        const { convention, amendments, entries, day } = given;
        const commitments = entries.filter((entry) => entry.operation === 'commitment');
        const whole = commitments[pick % (commitments.length || 1)];
        // One that nothing names, so that nobody asks which part it is that was paid.
        if (!whole || entries.some((entry) => 'of' in entry && entry.of === whole.id)) return;
        const pieces = split(whole.amount, parts)
          .filter((amount) => amount > 0)
          .map((amount, rank) => ({ ...whole, id: `${whole.id}-${rank}`, amount }));
        const divided = entries.flatMap((entry) => (entry === whole ? pieces : [entry]));
        const facts = (position: BudgetPosition) => {
          const { commitments: _, pending: __, ...rest } = seen(position);
          return rest;
        };
        expect(facts(computePosition(convention, divided, day, amendments))).toEqual(
          facts(computePosition(convention, entries, day, amendments)),
        );
      }),
      { numRuns: Math.min(1_000, MANY) },
    );
  },
  SLOW,
);

/** The entries that the ledger lets in, one after the other. */
function accepted(
  convention: Convention,
  amendments: readonly Amendment[],
  entries: readonly LedgerEntry[],
): LedgerEntry[] {
  const ledger = makeLedgerIndex();
  for (const entry of entries)
    if (checkAppend({ convention, amendments, ledger }, entry).ok) ledger.append(entry);
  return [...ledger.entries];
}

it(
  'leaves no reference unresolved in what the ledger lets in',
  () => {
    fc.assert(
      fc.property(anyCase, ({ convention, amendments, entries, day }) => {
        const ledger = accepted(convention, amendments, entries);
        expect(computePosition(convention, ledger, day, amendments).issues).toEqual([]);
      }),
      { numRuns: Math.min(500, MANY) },
    );
  },
  SLOW,
);

it(
  'is the same when the entries let in are counted one by one as they come',
  () => {
    fc.assert(
      fc.property(anyCase, ({ convention, amendments, entries, day }) => {
        const ledger = accepted(convention, amendments, entries);
        const index = makeLedgerIndex([]);
        for (const entry of ledger) index.append(entry);
        expect(seen(index.position(convention, day, amendments))).toEqual(
          seen(computePosition(convention, ledger, day, amendments)),
        );
      }),
      { numRuns: Math.min(500, MANY) },
    );
  },
  SLOW,
);

it(
  'is the same when an entry let in out of order is counted into what is there',
  () => {
    fc.assert(
      fc.property(anyCase, ({ convention, amendments, entries, day }) => {
        const index = makeLedgerIndex();
        for (const entry of entries) index.append(entry);
        const { issues: _, ...one } = seen(index.position(convention, day, amendments));
        const { issues: __, ...whole } = seen(computePosition(convention, entries, day, amendments));
        if (index.sums.issues.length === 0) expect(one).toEqual(whole);
      }),
      { numRuns: Math.min(1_000, MANY) },
    );
  },
  SLOW,
);
