import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { computePosition, yearPosition } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';
import { makeAllotment, makeConvention, makeTranche } from '../make-convention';
import {
  adjustment,
  commitment,
  confirmation,
  followUp,
  opening,
  payment,
  release,
  releaseWithdrawal,
  reversal,
  supplement,
  withdrawal,
} from '../make-ledger';

const convention = makeConvention({
  allotments: [2023, 2024].flatMap((year) => [
    makeAllotment('commitment', year, 1_000),
    makeAllotment('payment', year, 1_000),
  ]),
});
const TODAY = '2024-06-01';

/** In euros, to be read: what is taken of each year's AE and CP, of the cap, and what is left to pay. */
function standing(entries: readonly LedgerEntry[], day = TODAY) {
  const position = computePosition(convention, entries, isoDate(day));
  const of = (kind: 'commitment' | 'payment', year: number) => yearPosition(position, kind, year);
  return {
    committed: [of('commitment', 2023).taken / 100, of('commitment', 2024).taken / 100],
    paid: [of('payment', 2023).taken / 100, of('payment', 2024).taken / 100],
    pending: [of('commitment', 2024).pending / 100, of('payment', 2024).pending / 100],
    capLeft: (position.capLeft ?? 0) / 100,
    outstanding: position.outstanding / 100,
    issues: position.issues.length,
  };
}
/** What an empty ledger shows. */
const nothing = () => standing([]);

const engaged = commitment('e1', 400, '2023-03-01');
const paid = payment('p1', 100, '2023-04-01', 'e1');

describe('each operation', () => {
  it.each<[string, LedgerEntry[], Partial<ReturnType<typeof standing>>]>([
    ['commitment', [engaged], { committed: [400, 0], capLeft: 1_600, outstanding: 400 }],
    [
      'supplement of a later year',
      [engaged, supplement('c', 50, '2024-02-01', 'e1')],
      { committed: [400, 50], capLeft: 1_550, outstanding: 450 },
    ],
    [
      'pending supplement, then confirmed',
      [engaged, supplement('c', 50, '2024-02-01', 'e1', { pending: true })],
      { committed: [400, 50], pending: [50, 0], capLeft: 1_550, outstanding: 450 },
    ],
    [
      'confirmed supplement',
      [engaged, supplement('c', 50, '2024-02-01', 'e1', { pending: true }), confirmation('k', 'c', null)],
      { committed: [400, 50], pending: [0, 0], capLeft: 1_550, outstanding: 450 },
    ],
    [
      'withdrawal of the same year',
      [engaged, withdrawal('w', 50, '2023-05-01', 'e1')],
      { committed: [350, 0], capLeft: 1_650, outstanding: 350 },
    ],
    [
      'withdrawal of a later year',
      [engaged, withdrawal('w', 50, '2024-05-01', 'e1')],
      { committed: [400, 0], capLeft: 1_650, outstanding: 350 },
    ],
    [
      'carry-over',
      [engaged, followUp('carry-over', 'b', 400, '2024-01-01', 'e1')],
      { committed: [400, 0], capLeft: 1_600, outstanding: 400 },
    ],
    [
      'service rendered',
      [engaged, followUp('service-rendered', 's', 400, '2024-01-01', 'e1')],
      { committed: [400, 0], capLeft: 1_600, outstanding: 400 },
    ],
    ['payment', [engaged, paid], { committed: [400, 0], paid: [100, 0], capLeft: 1_600, outstanding: 300 }],
    ['payment on nothing', [payment('p', 100, '2024-04-01', null)], { paid: [0, 100], outstanding: 0 }],
    [
      'repayment of the same year',
      [engaged, paid, followUp('repayment', 'r', 30, '2023-12-31', 'p1')],
      { committed: [400, 0], paid: [70, 0], capLeft: 1_600, outstanding: 330 },
    ],
    [
      'repayment of a later year',
      [engaged, paid, followUp('repayment', 'r', 30, '2024-01-01', 'p1')],
      { committed: [400, 0], paid: [100, 0], capLeft: 1_600, outstanding: 330 },
    ],
    [
      'repayment of a pending payment',
      [
        payment('p', 100, '2024-04-01', null, { pending: true }),
        followUp('repayment', 'r', 30, '2024-05-01', 'p'),
      ],
      { paid: [0, 70], pending: [0, 70] },
    ],
    [
      'repayment of a payment on nothing',
      [payment('p', 100, '2024-04-01', null), followUp('repayment', 'r', 30, '2024-05-01', 'p')],
      { paid: [0, 70], outstanding: 0 },
    ],
    [
      'opening balance',
      [opening('o', 'commitment', 500, '2023-12-31'), opening('q', 'payment', 200, '2023-12-31')],
      { committed: [500, 0], paid: [200, 0], capLeft: 1_500, outstanding: 300 },
    ],
    [
      'payment on an opening balance, and its repayment',
      [
        opening('o', 'commitment', 500, '2023-12-31'),
        payment('p', 200, '2024-02-01', 'o'),
        followUp('repayment', 'r', 50, '2024-03-01', 'p'),
      ],
      { committed: [500, 0], paid: [0, 150], capLeft: 1_500, outstanding: 350 },
    ],
    [
      'payment on an opening balance of CP, which nothing was engaged for',
      [opening('o', 'payment', 500, '2023-12-31'), payment('p', 200, '2024-02-01', 'o')],
      { paid: [500, 200], outstanding: -500, issues: 1 },
    ],
  ])('%s', (_, entries, expected) => {
    expect(standing(entries)).toEqual({ ...nothing(), ...expected });
  });

  it.each<[string, LedgerEntry]>([
    ['supplement', supplement('x', 50, '2024-02-01', 'nothing')],
    ['withdrawal', withdrawal('x', 50, '2024-02-01', 'nothing')],
    ['carry-over', followUp('carry-over', 'x', 50, '2024-02-01', 'nothing')],
    ['service rendered', followUp('service-rendered', 'x', 50, '2024-02-01', 'nothing')],
    ['repayment', followUp('repayment', 'x', 50, '2024-02-01', 'nothing')],
    ['confirmation', confirmation('x', 'nothing')],
  ])('a %s that names nothing counts for nothing and is told', (_, entry) => {
    expect(standing([entry])).toEqual({ ...nothing(), issues: 1 });
  });

  it('keeps what was carried over, year by year, beside what is taken', () => {
    const entries = [
      engaged,
      followUp('carry-over', 'b1', 400, '2024-01-01', 'e1'),
      followUp('carry-over', 'b2', 300, '2025-01-01', 'e1'),
      followUp('carry-over', 'b3', 7, '2024-01-02', 'e1'),
    ];
    const position = computePosition(convention, entries, isoDate(TODAY));
    expect(yearPosition(position, 'commitment', 2024).carriedOver).toBe(euros(407));
    expect([...(position.commitments.get('e1')?.carriedOver ?? [])]).toEqual([
      [2024, euros(407)],
      [2025, euros(300)],
    ]);
  });

  it('tells the part of an opening balance in what is taken', () => {
    const entries = [opening('o', 'commitment', 5, '2024-01-01'), commitment('e', 7, '2024-01-02')];
    const { taken, opening: part } = yearPosition(
      computePosition(convention, entries, isoDate(TODAY)),
      'commitment',
      2024,
    );
    expect([taken, part]).toEqual([euros(12), euros(5)]);
  });
});

describe('a confirmation', () => {
  const waiting = commitment('e', 100, '2024-02-01', { pending: true, commitmentNumber: '15', line: '1' });
  const numberOf = (entries: LedgerEntry[]) => {
    const { commitmentNumber, line, pending } =
      computePosition(convention, entries, isoDate(TODAY)).commitments.get('e') ?? {};
    return [commitmentNumber, line, pending];
  };

  it('gives the number and the line, or leaves those that were known', () => {
    expect(numberOf([waiting])).toEqual(['15', '1', true]);
    expect(numberOf([waiting, confirmation('k', 'e', '16')])).toEqual(['16', '1', false]);
    expect(numberOf([waiting, { ...confirmation('k', 'e', null), line: '2' } as LedgerEntry])).toEqual([
      '15',
      '2',
      false,
    ]);
  });

  it('reversed, gives back what was known before', () => {
    const undone = [
      waiting,
      { ...confirmation('k', 'e', '16'), line: '2' } as LedgerEntry,
      reversal('r', 'k'),
    ];
    expect(numberOf(undone)).toEqual(['15', '1', true]);
    expect(standing(undone)).toMatchObject({ pending: [100, 0] });
  });

  it('leaves the withdrawn part out of what was pending', () => {
    const entries = [waiting, withdrawal('w', 30, '2024-03-01', 'e')];
    expect(standing(entries)).toMatchObject({ committed: [0, 70], pending: [70, 0] });
    expect(standing([...entries, confirmation('k', 'e')])).toMatchObject({
      committed: [0, 70],
      pending: [0, 0],
    });
  });
});

it('a confirmed payment leaves what was repaid of it out of what was pending', () => {
  const entries = [
    payment('p', 100, '2024-04-01', null, { pending: true }),
    followUp('repayment', 'r', 30, '2024-05-01', 'p'),
  ];
  expect(standing(entries)).toMatchObject({ pending: [0, 70] });
  // The ledger counts a confirmation last: only one by one does it come after the repayment.
  const index = makeLedgerIndex();
  for (const entry of [...entries, confirmation('k', 'p', null)]) index.append(entry);
  expect(yearPosition(index.position(convention, isoDate(TODAY)), 'payment', 2024).pending).toBe(0);
  expect(index.sums.payments.get('p')?.pending).toBe(false);
});

describe('adjustments', () => {
  const allotted = (
    entries: LedgerEntry[],
    day = TODAY,
    kind: 'commitment' | 'payment' = 'commitment',
    year = 2024,
  ) => {
    const line = yearPosition(computePosition(convention, entries, isoDate(day)), kind, year);
    return [line.allotted, line.adjusted, line.released].map((amount) => (amount ?? Number.NaN) / 100);
  };

  it('add to the year and are open at once, from their day', () => {
    const report = adjustment('a', 'commitment', 2024, 200, '2024-06-01');
    expect(allotted([report], '2024-05-31')).toEqual([1_000, 0, 1_000]);
    expect(allotted([report])).toEqual([1_200, 200, 1_200]);
    expect(allotted([report], TODAY, 'payment')).toEqual([1_000, 0, 1_000]);
    expect(allotted([report], TODAY, 'commitment', 2023)).toEqual([1_000, 0, 1_000]);
  });

  it('make credits in a year that had none', () => {
    expect(allotted([], TODAY, 'commitment', 2025)).toEqual([Number.NaN, 0, 0]);
    expect(
      allotted([adjustment('a', 'commitment', 2025, 5, '2024-01-01')], TODAY, 'commitment', 2025),
    ).toEqual([5, 5, 5]);
    const years = computePosition(
      convention,
      [adjustment('a', 'commitment', 2025, 5, '2024-01-01')],
      isoDate(TODAY),
    );
    expect(years.years.map(({ year }) => year)).toContain(2025);
  });

  it.each([
    ['amendment', 'commitment', 2_200],
    ['amendment', 'payment', 2_000],
    ['carry-forward', 'commitment', 2_000],
    ['blocked', 'commitment', 2_000],
    ['redeployment', 'commitment', 2_000],
  ] as const)('of reason %s on %s leave a cap of %d', (reason, kind, cap) => {
    const entries = [adjustment('a', kind, 2024, 200, '2024-06-01', { reason })];
    expect(computePosition(convention, entries, isoDate(TODAY)).cap).toBe(euros(cap));
    expect(computePosition(convention, entries, isoDate('2024-05-31')).cap).toBe(euros(2_000));
  });

  it('leave no cap where there is none', () => {
    const entries = [adjustment('a', 'commitment', 2024, 200, '2024-06-01', { reason: 'amendment' })];
    expect(computePosition({ ...convention, cap: null }, entries, isoDate(TODAY)).cap).toBeNull();
  });
});

describe('a tranche over time', () => {
  const conditional = makeConvention({
    tranches: [makeTranche('t', euros(1_000), null, { conditional: true, type: 'event' })],
  });
  const entries = [
    release('r1', 't', '2024-02-01'),
    release('r2', 't', '2024-02-10'),
    releaseWithdrawal('x', 't', '2024-03-01'),
    release('r3', 't', '2024-05-01'),
  ];
  const on = (day: string) => {
    const position = computePosition(conditional, entries, isoDate(day));
    return [yearPosition(position, 'commitment', 2024).released / 100, position.releasedOn.get('t')];
  };

  it.each([
    ['2024-01-31', 0, '2024-02-01'],
    ['2024-02-01', 1_000, '2024-02-01'],
    ['2024-02-29', 1_000, '2024-02-01'],
    ['2024-03-01', 0, '2024-05-01'],
    ['2024-04-30', 0, '2024-05-01'],
    ['2024-05-01', 1_000, '2024-05-01'],
  ])('on %s opens %d, and tells its release of %s', (day, released, since) => {
    expect(on(day)).toEqual([released, since]);
  });

  it('ends closed when it is released and withdrawn at one instant', () => {
    const both = [releaseWithdrawal('a', 't', '2024-02-01'), release('b', 't', '2024-02-01')];
    for (const order of [both, both.toReversed()])
      expect(
        yearPosition(computePosition(conditional, order, isoDate(TODAY)), 'commitment', 2024).released,
      ).toBe(0);
  });

  it('goes by the instant of recording on one day', () => {
    const given = { ...release('b', 't', '2024-02-01'), recordedAt: '2024-02-01T10:00:00Z' };
    const taken = { ...releaseWithdrawal('a', 't', '2024-02-01'), recordedAt: '2024-02-01T09:00:00Z' };
    expect(
      yearPosition(computePosition(conditional, [given, taken], isoDate(TODAY)), 'commitment', 2024).released,
    ).toBe(euros(1_000));
  });
});

describe('funds centers', () => {
  const divided = makeConvention({
    allotments: ['A', 'B'].map((fundsCenter) => ({ ...makeAllotment('commitment', 2024, 500), fundsCenter })),
    tranches: [
      makeTranche('a', euros(500), '2024-09-01', { fundsCenter: 'A' }),
      makeTranche('b', euros(200), '2024-09-01', { fundsCenter: 'B' }),
    ],
  });
  const centers = (entries: LedgerEntry[], from = divided) =>
    yearPosition(computePosition(from, entries, isoDate(TODAY)), 'commitment', 2024).centers.map(
      ({ fundsCenter, allotted, released, taken, remaining, releasedLeft }) => [
        fundsCenter,
        ...[allotted, released, taken, remaining, releasedLeft].map((amount) => (amount ?? 0) / 100),
      ],
    );

  it('have credits, releases and consumption of their own', () => {
    const entries = [
      commitment('e1', 100, '2024-02-01', { fundsCenter: 'A' }),
      supplement('c', 5, '2024-02-02', 'e1'),
      withdrawal('w', 25, '2024-02-03', 'e1'),
      commitment('e2', 50, '2024-02-01', { fundsCenter: 'B' }),
      adjustment('j', 'commitment', 2024, 10, '2024-02-01', { fundsCenter: 'B' }),
      commitment('e3', 1, '2024-02-01'),
    ];
    expect(centers(entries)).toEqual([
      ['A', 500, 0, 80, 420, -80],
      ['B', 510, 310, 50, 460, 260],
    ]);
    const whole = yearPosition(computePosition(divided, entries, isoDate(TODAY)), 'commitment', 2024);
    expect([whole.released, whole.taken].map((amount) => amount / 100)).toEqual([310, 131]);
    expect(whole.closedTranches.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are not told where one has all the credits', () => {
    const one = makeConvention({
      allotments: [{ ...makeAllotment('commitment', 2024, 500), fundsCenter: 'A' }],
    });
    expect(centers([], one)).toEqual([]);
  });

  it('open together what a tranche of all of them opens', () => {
    const common = { ...divided, tranches: [makeTranche('t', euros(600), '2024-09-01')] };
    const whole = yearPosition(computePosition(common, [], isoDate(TODAY)), 'commitment', 2024);
    expect(whole.released).toBe(euros(400));
  });

  it('open whole when their whole is made available', () => {
    const tranches = [
      makeTranche('a', euros(500), '2024-01-01', { fundsCenter: 'A', extent: 'availability' }),
      makeTranche('b', euros(500), '2024-09-01', { fundsCenter: 'B', extent: 'availability' }),
    ];
    const whole = yearPosition(
      computePosition({ ...divided, tranches }, [], isoDate(TODAY)),
      'commitment',
      2024,
    );
    expect(whole.released).toBe(euros(500));
    expect(whole.closedTranches.map(({ id }) => id)).toEqual(['b']);
  });
});
