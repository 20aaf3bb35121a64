import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkAppend } from '../../lib/budget/check-append';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { type BudgetPosition, computePosition, outstandingOf, yearPosition } from '../../lib/budget/position';
import type { Convention } from '../../lib/convention/convention';
import { sum } from '../../lib/money';
import { reversal } from '../make-ledger';
import { anyCase, YEARS } from './arbitrary-ledger';
import { askOracle } from './oracle';

/** Everything a person can see of a position, to be compared whole. */
function seen(position: BudgetPosition) {
  const { years, capLeft, committed, outstanding, releasedOn, noticeDate } = position;
  const commitments = [...position.commitments.values()]
    .map(({ entry, ...rest }) => ({ id: entry.id, ...rest }))
    .toSorted((first, second) => first.id.localeCompare(second.id));
  // Of two confirmations of one entry, which is the one too many is a matter of order; that one is, is not.
  const issues = position.issues.map(({ message }) => message).toSorted();
  const opened = [...releasedOn].toSorted(([first], [second]) => first.localeCompare(second));
  return { years, capLeft, committed, outstanding, opened, noticeDate, commitments, issues };
}

it('agrees with a second reading of the domain’s formulas, on 2 000 ledgers', () => {
  fc.assert(
    fc.property(anyCase, ({ convention, entries, day }) => {
      const position = computePosition(convention, entries, day);
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
        }).toEqual(askOracle(convention, entries, year, day));
        expect(committed.available).toBe(Math.min(committed.releasedLeft, position.capLeft ?? Number.NaN));
      }
    }),
    { numRuns: 2_000, seed: 352 },
  );
});

it('does not depend on the order of the entries', () => {
  const shuffled = anyCase.chain((given) =>
    fc
      .shuffledSubarray(given.entries, { minLength: given.entries.length })
      .map((other) => ({ ...given, other })),
  );
  fc.assert(
    fc.property(shuffled, ({ convention, entries, other, day }) => {
      expect(seen(computePosition(convention, other, day))).toEqual(
        seen(computePosition(convention, entries, day)),
      );
    }),
    { numRuns: 500 },
  );
});

it('comes back to what it was once an entry is reversed', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), ({ convention, entries, day }, pick) => {
      const living = entries.filter((entry) => entry.operation !== 'reversal');
      const added = living[pick % (living.length || 1)];
      if (!added) return;
      const again: LedgerEntry = { ...added, id: 'again' };
      const before = seen(computePosition(convention, entries, day));
      expect(seen(computePosition(convention, [...entries, again, reversal('undo', 'again')], day))).toEqual(
        before,
      );
    }),
    { numRuns: 500 },
  );
});

it('holds whole cents only, adds up, and never releases more than the year has', () => {
  fc.assert(
    fc.property(anyCase, ({ convention, entries, day }) => {
      const position = computePosition(convention, entries, day);
      for (const { allotted, released, taken, pending, remaining, available } of position.years) {
        for (const amount of [released, taken, pending, remaining, available])
          expect(Number.isSafeInteger(amount)).toBe(true);
        expect(released).toBeLessThanOrEqual(allotted ?? 0);
        expect(available).toBeLessThanOrEqual(remaining);
        expect(remaining + taken).toBe(allotted ?? 0);
      }
      expect(sum([...position.commitments.values()].map(outstandingOf))).toBe(position.outstanding);
    }),
    { numRuns: 500 },
  );
});

/** The entries that the ledger lets in, one after the other. */
function accepted(convention: Convention, entries: readonly LedgerEntry[]): LedgerEntry[] {
  const ledger = makeLedgerIndex();
  for (const entry of entries)
    if (checkAppend({ convention, amendments: [], ledger }, entry).ok) ledger.append(entry);
  return [...ledger.entries];
}

it('leaves no reference unresolved in what the ledger lets in', () => {
  fc.assert(
    fc.property(anyCase, ({ convention, entries, day }) => {
      expect(computePosition(convention, accepted(convention, entries), day).issues).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('is the same when the entries let in are counted one by one as they come', () => {
  fc.assert(
    fc.property(anyCase, ({ convention, entries, day }) => {
      const ledger = accepted(convention, entries);
      const index = makeLedgerIndex([]);
      for (const entry of ledger) index.append(entry);
      expect(seen(index.position(convention, day))).toEqual(seen(computePosition(convention, ledger, day)));
    }),
    { numRuns: 500 },
  );
});
