import { describe, expect, it } from 'vitest';
import { computePosition, outstandingOf, yearPosition } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import { euros, subtract } from '../../lib/money';
import { makeAllotment, makeConvention, makeTranche } from '../make-convention';
import {
  commitment,
  confirmation,
  followUp,
  notice,
  payment,
  release,
  reversal,
  withdrawal,
} from '../make-ledger';

const today = isoDate('2024-06-01');
const convention = makeConvention();

describe('what a year shows', () => {
  it('keeps pending entries in what is taken, and apart', () => {
    const entries = [
      commitment('e1', 100, '2024-02-01'),
      commitment('e2', 200, '2024-02-01', { pending: true }),
      payment('p1', 50, '2024-03-01', 'e1', { pending: true }),
    ];
    const position = computePosition(convention, entries, today);
    expect(yearPosition(position, 'commitment', 2024)).toMatchObject({
      taken: euros(300),
      pending: euros(200),
      remaining: euros(700),
    });
    expect(yearPosition(position, 'payment', 2024)).toMatchObject({
      taken: euros(50),
      pending: euros(50),
      remaining: euros(950),
    });
  });

  it('keeps a blank apart from a stated zero', () => {
    const blank = makeConvention({ allotments: [makeAllotment('commitment', 2025, 0)] });
    const position = computePosition(blank, [], today);
    expect(yearPosition(position, 'commitment', 2025).allotted).toBe(0);
    expect(yearPosition(position, 'payment', 2025).allotted).toBeNull();
    expect(yearPosition(position, 'commitment', 2031)).toMatchObject({
      allotted: null,
      released: 0,
      available: 0,
    });
  });

  it('never shows more AE available than the cap leaves', () => {
    const position = computePosition(
      makeConvention({ cap: euros(300) }),
      [commitment('e1', 100, '2023-02-01')],
      today,
    );
    expect(yearPosition(position, 'commitment', 2024)).toMatchObject({
      available: euros(200),
      releasedLeft: euros(1_000),
    });
    expect(yearPosition(position, 'payment', 2024).available).toBe(euros(1_000));
  });

  it('cannot release more than the year has, whatever the tranches add up to', () => {
    const tranches = [makeTranche('a', euros(800), '2024-01-01'), makeTranche('b', euros(800), '2024-01-01')];
    expect(
      yearPosition(computePosition(makeConvention({ tranches }), [], today), 'commitment', 2024).released,
    ).toBe(euros(1_000));
  });

  it('opens a plain tranche without a known day by hand only', () => {
    const open = makeConvention({ tranches: [makeTranche('a', euros(1_000), null, { type: 'signature' })] });
    const on = (entries: Parameters<typeof computePosition>[1]) =>
      yearPosition(computePosition(open, entries, today), 'commitment', 2024).released;
    expect(on([])).toBe(0);
    expect(on([release('r', 'a', '2024-05-01')])).toBe(euros(1_000));
  });
});

describe('commitments', () => {
  it('gives each its number, its state and what is left to pay', () => {
    const entries = [
      commitment('e1', 500, '2024-02-01', { pending: true }),
      confirmation('c', 'e1', '1400000007'),
      withdrawal('w', 100, '2025-02-01', 'e1'),
      payment('p', 150, '2024-03-01', 'e1'),
    ];
    const position = computePosition(convention, entries, today);
    const found = position.commitments.get('e1');
    expect(found).toMatchObject({ pending: false, commitmentNumber: '1400000007', paid: euros(150) });
    expect(found && outstandingOf(found)).toBe(euros(250));
    expect(position).toMatchObject({ committed: euros(400), outstanding: euros(250), capLeft: euros(600) });
  });

  it('becomes pending again when its confirmation is reversed', () => {
    const entries = [
      commitment('e1', 500, '2024-02-01', { pending: true }),
      confirmation('c', 'e1'),
      reversal('r', 'c'),
    ];
    const position = computePosition(convention, entries, today);
    expect(position.commitments.get('e1')).toMatchObject({ pending: true, commitmentNumber: null });
    expect(yearPosition(position, 'commitment', 2024).pending).toBe(euros(500));
  });

  it('is confirmed once, whatever the ledger repeats', () => {
    const entries = [
      payment('p1', 50, '2024-03-01', null, { pending: true }),
      payment('p2', 30, '2024-03-01', null, { pending: true }),
      confirmation('c', 'p1', null),
      confirmation('d', 'p1', null),
    ];
    const position = computePosition(convention, entries, today);
    expect(yearPosition(position, 'payment', 2024).pending).toBe(euros(30));
    expect(position.issues.map(({ entryId }) => entryId)).toEqual(['d']);
    const numbered = [
      commitment('e1', 50, '2024-03-01', { pending: true }),
      confirmation('c', 'e1', '1400000001'),
      confirmation('d', 'e1', '1400000002'),
    ];
    const again = computePosition(convention, numbered, today);
    expect(again.commitments.get('e1')?.commitmentNumber).toBe('1400000001');
    expect(again.issues.map(({ entryId }) => entryId)).toEqual(['d']);
  });

  it('is no longer pending for the part that was withdrawn', () => {
    const entries = [
      commitment('e1', 500, '2024-02-01', { pending: true }),
      withdrawal('w', 200, '2024-03-01', 'e1'),
    ];
    const pendingWith = (more: typeof entries) =>
      yearPosition(computePosition(convention, [...entries, ...more], today), 'commitment', 2024).pending;
    expect(pendingWith([])).toBe(euros(300));
    expect(pendingWith([confirmation('c', 'e1')])).toBe(0);
  });
});

it('counts a cancelled entry as if it had never been written, in the year it was dated', () => {
  const entries = [commitment('e1', 500, '2024-12-31'), reversal('r', 'e1', '2025-01-15')];
  const position = computePosition(convention, entries, isoDate('2025-02-01'));
  expect(yearPosition(position, 'commitment', 2024).remaining).toBe(euros(1_000));
  expect(position.capLeft).toBe(euros(1_000));
});

it('shows a convention without stated amount as without cap', () => {
  const position = computePosition(
    makeConvention({ cap: null }),
    [commitment('e1', 400, '2024-02-01')],
    today,
  );
  expect(position.capLeft).toBeNull();
  expect(yearPosition(position, 'commitment', 2024).available).toBe(subtract(euros(1_000), euros(400)));
});

describe('what is shown of each year', () => {
  it('comes by year, AE before CP, whatever the order in which the convention states them', () => {
    const stated = makeConvention({
      allotments: [
        makeAllotment('payment', 2026, 1),
        makeAllotment('commitment', 2024, 1),
        makeAllotment('payment', 2025, 1),
      ],
    });
    expect(computePosition(stated, [], today).years.map(({ year, kind }) => `${year} ${kind}`)).toEqual(
      [2024, 2025, 2026].flatMap((year) => [`${year} commitment`, `${year} payment`]),
    );
  });

  it('is nothing of a year without credits nor entries', () => {
    expect(yearPosition(computePosition(convention, [], today), 'payment', 2031)).toEqual({
      kind: 'payment',
      year: 2031,
      allotted: null,
      adjusted: 0,
      released: 0,
      taken: 0,
      pending: 0,
      opening: 0,
      carriedOver: 0,
      remaining: 0,
      releasedLeft: 0,
      available: 0,
      closedTranches: [],
      centers: [],
    });
  });
});

describe('what tranches open of a year', () => {
  const on = (tranches: ReturnType<typeof makeTranche>[], allotments = convention.allotments) => {
    const position = computePosition(makeConvention({ tranches, allotments }), [], today);
    const { released, closedTranches } = yearPosition(position, 'commitment', 2024);
    return [released / 100, closedTranches.map(({ id }) => id)];
  };
  const [past, coming] = ['2024-01-01', '2024-12-01'] as const;
  const whole = (day: string) => makeTranche('whole', euros(400), day, { extent: 'availability' });

  it('is all of it with the availability of the year, whatever amount it states, and nothing is closed', () => {
    expect(on([whole(past), makeTranche('part', euros(300), coming)])).toEqual([1_000, []]);
    expect(on([whole(coming), makeTranche('part', euros(300), past)])).toEqual([300, ['whole']]);
    expect(on([whole(coming)])).toEqual([0, ['whole']]);
  });

  it('is never more than the year has, and what passes it makes nothing less', () => {
    const two = (day: string) => [makeTranche('a', euros(700), past), makeTranche('b', euros(700), day)];
    expect(on(two(coming))).toEqual([700, ['b']]);
    expect(on(two(past))).toEqual([1_000, []]);
  });

  it('is counted center by center only when each tranche names one', () => {
    const allotments = ['A', 'B'].map((fundsCenter) => ({
      ...makeAllotment('commitment', 2024, 500),
      fundsCenter,
    }));
    const of = (fundsCenter: string | null, amount: number) =>
      makeTranche(`t${fundsCenter}`, euros(amount), past, { fundsCenter });
    // A opens 500 at most; B has no tranche and is open.
    expect(on([of('A', 600)], allotments)).toEqual([1_000, []]);
    expect(
      on([of('A', 100), makeTranche('late', euros(400), coming, { fundsCenter: 'A' })], allotments),
    ).toEqual([600, ['late']]);
    expect(on([of('A', 600), makeTranche('late', euros(300), coming)], allotments)).toEqual([700, ['late']]);
  });
});

it('the first notice counts, in whatever order they were recorded', () => {
  const date = (...days: string[]) =>
    computePosition(
      convention,
      days.map((day) => notice(day, day)),
      today,
    ).noticeDate;
  expect(date('2024-03-01', '2024-02-01', '2024-04-01')).toBe('2024-02-01');
  expect(date()).toBeNull();
});

it('keeps the commitments on which something is wrong, from the first cent', () => {
  const sums = (certified: number, paid: number, amount = 500) => {
    const entries = [
      commitment('e1', amount, '2024-02-01'),
      ...(certified > 0 ? [followUp('service-rendered', 's', certified, '2024-03-01', 'e1')] : []),
      ...(paid > 0 ? [payment('p', paid, '2024-04-01', 'e1')] : []),
    ];
    const { overpaid, overcertified, paidBeforeService } = computePosition(convention, entries, today).sums;
    return [overpaid.size, overcertified.size, paidBeforeService.size];
  };
  expect(sums(0, 500)).toEqual([0, 0, 0]);
  expect(sums(0, 500.01)).toEqual([1, 0, 0]);
  expect(sums(500, 0)).toEqual([0, 0, 0]);
  expect(sums(500.01, 0)).toEqual([0, 1, 0]);
  expect(sums(100, 100)).toEqual([0, 0, 0]);
  expect(sums(100, 100.01)).toEqual([0, 0, 1]);
});

it('one funds center beside credits that name none divides nothing', () => {
  const [first, second] = convention.allotments;
  if (!first || !second) throw new Error('the convention of the tests has two lines of credits');
  const named = makeConvention({ allotments: [{ ...first, fundsCenter: '0352-A' }, second] });
  expect(yearPosition(computePosition(named, [], today), 'commitment', 2024).centers).toEqual([]);
});
