import { describe, expect, it } from 'vitest';
import { amountOn, creditCurve } from '../../lib/budget/credit-curve';
import { forecastOf, lastPaymentDay } from '../../lib/budget/forecast';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { overviewOf } from '../../lib/budget/overview';
import { computePosition } from '../../lib/budget/position';
import { amendmentSchema } from '../../lib/convention/amendment';
import { isoDate } from '../../lib/dates';
import { cents, euros, sum } from '../../lib/money';
import { makeAllotment, makeConvention, makeTranche } from '../make-convention';
import { adjustment, commitment, draft, payment, release, releaseWithdrawal } from '../make-ledger';

const DAY = isoDate('2024-06-15');
const convention = makeConvention({
  allotments: [
    makeAllotment('commitment', 2024, 1_000),
    makeAllotment('payment', 2024, 600),
    makeAllotment('payment', 2025, 400),
  ],
  tranches: [
    makeTranche('t1', euros(500), '2024-02-01'),
    makeTranche('t2', euros(500), '2024-09-30', { conditional: true, type: 'event' }),
  ],
});
const AMENDMENT = amendmentSchema.parse({
  id: 'a1',
  conventionId: 'convention',
  number: '1',
  title: 'Avenant n° 1',
  signatureDate: null,
  effectiveDate: '2024-10-01',
  amountsAre: 'replacement',
  allotments: [],
  tranches: [],
  cap: null,
  endDate: null,
  noticeMonths: null,
  imputation: null,
  evidence: [],
  source: { fileName: 'avenant.pdf', digest: '1'.repeat(64), importedOn: '2024-05-21' },
});
const position = (entries: LedgerEntry[], day = DAY) => computePosition(convention, entries, day);
const curve = (entries: LedgerEntry[], more: Partial<Parameters<typeof creditCurve>[0]> = {}) =>
  creditCurve({
    position: position(entries),
    kind: 'commitment',
    year: 2024,
    forecast: [],
    draft: null,
    ...more,
  });
const plain = (points: readonly { date: string; amount: number }[]) =>
  points.map(({ date, amount }) => [date, amount / 100]);

describe('the curve of a year', () => {
  it('adds up what was taken day by day, from nothing on 1 January', () => {
    const { taken } = curve([
      commitment('e1', 100, '2024-03-01'),
      commitment('e2', 50, '2024-03-01'),
      commitment('e0', 25, '2024-01-10'),
      commitment('other', 10, '2023-12-31'),
    ]);
    expect(plain(taken)).toEqual([
      ['2024-01-01', 0],
      ['2024-01-10', 25],
      ['2024-03-01', 175],
    ]);
  });

  it('has the released ceiling as steps, and what is expected once its condition is met', () => {
    const { released, expected } = curve([]);
    expect(plain(released)).toEqual([
      ['2024-01-01', 0],
      ['2024-02-01', 500],
    ]);
    expect(plain(expected)).toEqual([
      ['2024-01-01', 0],
      ['2024-02-01', 500],
      ['2024-09-30', 1_000],
    ]);
  });

  it('expects nothing more once the condition was met', () => {
    const { released, expected } = curve([release('r', 't2', '2024-05-02')]);
    expect(plain(released).at(-1)).toEqual(['2024-05-02', 1_000]);
    expect(expected).toEqual([]);
  });

  it('starts with what was taken on 1 January, and puts the days in order', () => {
    const { taken } = curve([
      commitment('e3', 3, '2024-12-31'),
      commitment('e1', 1, '2024-01-01'),
      commitment('e4', 9, '2025-01-01'),
      commitment('e2', 2, '2024-06-01'),
    ]);
    expect(plain(taken)).toEqual([
      ['2024-01-01', 1],
      ['2024-06-01', 3],
      ['2024-12-31', 6],
    ]);
    const on = (day: string) => amountOn(taken, isoDate(day)) / 100;
    expect(['2023-12-31', '2024-01-01', '2024-05-31', '2024-06-01', '2025-06-01'].map(on)).toEqual([
      0, 1, 1, 3, 6,
    ]);
  });

  it('steps where a release, an adjustment or an amendment moves what is open', () => {
    const amendment = {
      ...AMENDMENT,
      effectiveDate: isoDate('2024-10-01'),
      allotments: [makeAllotment('commitment', 2024, 200)],
      cap: euros(200),
    };
    const entries = [
      release('r', 't2', '2024-08-01'),
      adjustment('a', 'commitment', 2024, -50, '2024-04-01', { reason: 'blocked' }),
      adjustment('b', 'commitment', 2024, 10, '2023-12-15'),
      releaseWithdrawal('w', 't2', '2024-09-01'),
    ];
    const drawn = creditCurve({
      position: computePosition(convention, entries, DAY, [amendment]),
      kind: 'commitment',
      year: 2024,
      forecast: [],
      draft: null,
    });
    expect(plain(drawn.released)).toEqual([
      ['2024-01-01', 10],
      ['2024-02-01', 510],
      ['2024-04-01', 460],
      ['2024-08-01', 960],
      ['2024-09-01', 460],
      ['2024-10-01', 160],
    ]);
  });

  it('expects only the conditions whose day is to come', () => {
    const withTranche = (day: string | null) =>
      creditCurve({
        position: computePosition(
          makeConvention({
            tranches: [makeTranche('t', euros(1_000), day, { conditional: true, type: 'event' })],
          }),
          [],
          DAY,
        ),
        kind: 'commitment',
        year: 2024,
        forecast: [],
        draft: null,
      }).expected;
    expect(plain(withTranche('2024-06-16')).at(-1)).toEqual(['2024-06-16', 1_000]);
    expect(withTranche('2024-06-15')).toEqual([]);
    expect(withTranche(null)).toEqual([]);
  });

  it('draws the forecast of its own credits and year, in the order of the days, from today or from 1 January', () => {
    const line = (kind: 'commitment' | 'payment', day: string, amount: number) => ({
      id: day,
      kind,
      date: isoDate(day),
      amount: euros(amount),
      label: '',
    });
    const forecast = [
      line('commitment', '2024-11-01', 30),
      line('payment', '2024-10-01', 7),
      line('commitment', '2024-09-01', 20),
      line('commitment', '2025-02-01', 1),
    ];
    const drawn = (year: number) =>
      plain(curve([commitment('e1', 100, '2024-03-01')], { forecast, year }).forecast);
    expect(drawn(2024)).toEqual([
      ['2024-06-15', 100],
      ['2024-09-01', 120],
      ['2024-11-01', 150],
    ]);
    expect(drawn(2025)).toEqual([
      ['2025-01-01', 0],
      ['2025-02-01', 1],
    ]);
    expect(drawn(2026)).toEqual([]);
  });

  it('puts the entry being prepared on top of what is taken by its day, in its own year and credits only', () => {
    const entries = [commitment('e1', 100, '2024-03-01')];
    expect(curve(entries, { draft: draft('commitment', 40, '2024-07-01') }).draft).toEqual({
      date: '2024-07-01',
      from: euros(100),
      to: euros(140),
    });
    expect(curve(entries, { draft: draft('payment', 40, '2024-07-01') }).draft).toBeNull();
    expect(curve(entries, { draft: draft('commitment', 40, '2025-07-01') }).draft).toBeNull();
  });
});

describe('the forecast', () => {
  const entries = [commitment('e1', 300, '2024-03-01'), payment('p1', 100, '2024-04-01', 'e1')];

  it('spreads the restes à payer to the cent over the ends of months, until the last year with CP', () => {
    expect(lastPaymentDay(position(entries))).toBe('2025-12-31');
    const lines = forecastOf(position(entries), []);
    expect(lines).toHaveLength(19);
    expect(lines.at(0)?.date).toBe('2024-06-30');
    expect(lines.at(-1)?.date).toBe('2025-12-31');
    expect(sum(lines.map(({ amount }) => amount))).toBe(euros(200));
  });

  it('is what the person typed once they typed a payment to come', () => {
    const typed = {
      id: 'f',
      kind: 'payment',
      date: isoDate('2024-10-01'),
      amount: euros(150),
      label: '',
    } as const;
    expect(forecastOf(position(entries), [typed])).toEqual([typed]);
    const drawn = creditCurve({
      position: position(entries),
      kind: 'payment',
      year: 2024,
      forecast: [typed],
      draft: null,
    }).forecast;
    expect(plain(drawn)).toEqual([
      ['2024-06-15', 100],
      ['2024-10-01', 250],
    ]);
  });

  it('forgets what was expected by today', () => {
    const typed = { id: 'f', kind: 'payment', date: DAY, amount: euros(150), label: '' } as const;
    expect(forecastOf(position(entries), [typed]).some(({ id }) => id === 'f')).toBe(false);
  });
});

describe('the overview', () => {
  it('adds conventions year by year, and tells pending apart', () => {
    const one = position([commitment('e1', 300, '2024-03-01', { pending: true })]);
    const [line] = overviewOf([one, position([])]);
    expect(line).toEqual({
      kind: 'commitment',
      year: 2024,
      allotted: euros(2_000),
      released: euros(1_000),
      taken: cents(0),
      pending: euros(300),
      remaining: euros(1_700),
    });
  });
});
