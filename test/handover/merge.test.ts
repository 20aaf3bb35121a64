import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { computePosition } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import { EMPTY_CALENDAR } from '../../lib/duties/calendar';
import type { Holdings } from '../../lib/handover/holdings';
import { mergeHoldings } from '../../lib/handover/merge-holdings';
import { euros } from '../../lib/money';
import { anyConvention, anyLedger } from '../budget/arbitrary-ledger';
import { makeConvention } from '../make-convention';
import { commitment, payment } from '../make-ledger';

const hold = (entries: readonly LedgerEntry[], changes: Partial<Holdings> = {}): Holdings => ({
  conventions: [makeConvention()],
  amendments: [],
  controls: [],
  entries,
  taughtForms: [],
  calendar: EMPTY_CALENDAR,
  ...changes,
});

function merged(ours: Holdings, theirs: Holdings): Holdings {
  const merge = mergeHoldings(ours, theirs);
  if (!merge.ok) throw new Error(merge.error);
  const { added } = merge.value;
  return {
    conventions: [...ours.conventions, ...added.conventions],
    amendments: [...ours.amendments, ...added.amendments],
    controls: [...ours.controls, ...added.controls],
    entries: [...ours.entries, ...added.entries],
    taughtForms: added.taughtForms,
    calendar: added.calendar,
  };
}

/** One ledger that two people each hold a part of: what an entry names is in every part that holds it. */
const anyTwoParts = anyConvention.chain((convention) =>
  fc.record({
    convention: fc.constant(convention),
    whole: anyLedger(convention.tranches),
    sides: fc.array(fc.constantFrom('one', 'other', 'both'), { minLength: 30, maxLength: 30 }),
  }),
);
function parts({
  convention,
  whole,
  sides,
}: {
  convention: Holdings['conventions'][number];
  whole: LedgerEntry[];
  sides: string[];
}) {
  const held = { one: new Set<string>(), other: new Set<string>() };
  const take = (side: 'one' | 'other') => (entry: LedgerEntry, rank: number) => {
    const named = 'of' in entry ? entry.of : null;
    const isTaken =
      sides[rank] !== (side === 'one' ? 'other' : 'one') && (named === null || held[side].has(named));
    if (isTaken) held[side].add(entry.id);
    return isTaken;
  };
  const changes = { conventions: [convention] };
  const [one, other] = [hold(whole.filter(take('one')), changes), hold(whole.filter(take('other')), changes)];
  const union = whole.filter(({ id }) => held.one.has(id) || held.other.has(id));
  return { one, other, union };
}

/** All the figures of a position, whatever the order of its entries. */
function balance(convention: Holdings['conventions'][number], entries: readonly LedgerEntry[]) {
  const { years, committed, outstanding, capLeft, commitments } = computePosition(
    convention,
    entries,
    isoDate('2025-06-30'),
  );
  const byId = [...commitments.values()].map(({ entry, paid, withdrawn, pending }) => [
    entry.id,
    paid,
    withdrawn,
    pending,
  ]);
  return {
    years: years.map(({ kind, year, taken, pending, available }) => ({
      kind,
      year,
      taken,
      pending,
      available,
    })),
    committed,
    outstanding,
    capLeft,
    byId: byId.sort(),
  };
}

describe('the laws of merging', () => {
  it('merging twice changes nothing', () => {
    fc.assert(
      fc.property(anyTwoParts, (drawn) => {
        const { one, other } = parts(drawn);
        const once = merged(one, other);
        expect(merged(once, other)).toEqual(once);
        expect(merged(once, one)).toEqual(once);
      }),
    );
  });

  it('order does not matter, and the balance is that of the union', () => {
    fc.assert(
      fc.property(anyTwoParts, (drawn) => {
        const { one, other, union } = parts(drawn);
        const expected = balance(drawn.convention, union);
        expect(balance(drawn.convention, merged(one, other).entries)).toEqual(expected);
        expect(balance(drawn.convention, merged(other, one).entries)).toEqual(expected);
      }),
    );
  });
});

describe('what differs', () => {
  it('is told and not overwritten', () => {
    const ours = hold([commitment('a', 100, '2024-02-01', { purpose: 'ici' })]);
    const theirs = hold([commitment('a', 120, '2024-02-01', { purpose: 'là' })]);
    const merge = mergeHoldings(ours, theirs);
    expect(merge.ok && merge.value.differences).toEqual([
      { of: 'entry', id: 'a', fields: ['amount', 'purpose'] },
    ]);
    expect(merge.ok && merge.value.added.entries).toEqual([]);
    expect(merged(ours, theirs).entries[0]).toMatchObject({ amount: euros(100) });
  });

  it('a convention that both read from the same file is one', () => {
    const ours = hold([commitment('a', 100, '2024-02-01')]);
    const theirs = hold([commitment('b', 50, '2024-02-02', { conventionId: 'theirs' })], {
      conventions: [makeConvention({ id: 'theirs' })],
      calendar: {
        committees: ['theirs'],
        own: [{ id: 'x', conventionId: 'theirs', date: isoDate('2024-05-02'), title: 'Point' }],
      },
    });
    const both = merged(ours, theirs);
    expect(both.conventions.map(({ id }) => id)).toEqual(['convention']);
    expect(both.entries.map(({ id, conventionId }) => [id, conventionId])).toEqual([
      ['a', 'convention'],
      ['b', 'convention'],
    ]);
    expect(both.calendar).toEqual({
      committees: ['convention'],
      own: [{ id: 'x', conventionId: 'convention', date: '2024-05-02', title: 'Point' }],
    });
  });

  it('an entry that names what nobody has is refused, in words', () => {
    const merge = mergeHoldings(hold([]), hold([payment('p', 10, '2024-03-01', 'nowhere')]));
    expect(merge).toEqual({ ok: false, error: expect.stringMatching(/« p » du 2024-03-01 porte sur/) });
  });
});
