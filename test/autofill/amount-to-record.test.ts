import { describe, expect, it } from 'vitest';
import { amountsToRecord, byConvention } from '../../lib/autofill/plan/amount-to-record';
import type { DraftEntry, FillPlan, FillStep } from '../../lib/autofill/plan/fill-plan';
import type { LineShare } from '../../lib/autofill/plan/line-share';
import { isoDate } from '../../lib/dates';
import { cents } from '../../lib/money';

const draft = (changes: Partial<DraftEntry>): DraftEntry => ({
  nature: 'commitment',
  date: isoDate('2023-10-15'),
  amount: cents(120_000),
  netOfTax: { amount: cents(100_000), vatRate: 2000 },
  purpose: '',
  commitmentNumber: '',
  of: null,
  ...changes,
});
const share = (conventionId: string, changes: Partial<DraftEntry> = {}): LineShare => ({
  snapshot: { conventionId, title: '', values: {}, commitmentByYear: {}, paymentByYear: {} },
  draft: draft(changes),
  fundsCenter: null,
});
/** `[amount in cents, line]` of each step. */
const plan = (...steps: (readonly [number | null, number | null])[]): FillPlan => ({
  steps: steps.map(
    ([amount, line], rank) =>
      ({ controlId: `c${rank}`, amount: amount === null ? null : cents(amount), line }) as FillStep,
  ),
  skipped: [],
});
const recorded = (of: FillPlan, whole: LineShare, lines: LineShare[] = []) =>
  amountsToRecord(of, whole, lines).map(({ conventionId, amount, controlIds }) => [
    conventionId,
    amount,
    controlIds,
  ]);

describe('what a confirmed plan records', () => {
  it('the typed amount with its tax, whether the form takes it with or without tax', () => {
    expect(recorded(plan([null, null], [120_000, 0]), share('a'))).toEqual([['a', 120_000, ['c1']]]);
    expect(recorded(plan([100_000, null]), share('a'))).toEqual([['a', 120_000, ['c0']]]);
  });

  it('nothing for references alone, for an estimation, or without an amount', () => {
    expect(recorded(plan([null, null]), share('a'))).toEqual([]);
    expect(recorded(plan([120_000, null]), share('a', { nature: 'estimate' }))).toEqual([]);
    expect(recorded(plan([120_000, null]), share('a', { amount: null, netOfTax: null }))).toEqual([]);
  });

  it('nothing for a table of the yearly credits of the convention', () => {
    expect(recorded(plan([7_000_000, null], [3_500_000, null]), share('a'))).toEqual([]);
  });
});

describe('what a plan of several lines records', () => {
  const lines = [
    share('a', { amount: cents(70_000), netOfTax: { amount: cents(58_333), vatRate: 2000 } }),
    share('b', { amount: cents(30_000), netOfTax: { amount: cents(25_000), vatRate: 2000 } }),
    share('a', { amount: cents(20_000), netOfTax: { amount: cents(16_667), vatRate: 2000 } }),
  ];

  it('one share a line, carried by the amounts of the line; one amount a convention', () => {
    const steps = plan([120_000, null], [70_000, 0], [30_000, 1], [16_667, 2], [20_000, 2]);
    expect(recorded(steps, share('a'), lines)).toEqual([
      ['a', 70_000, ['c1']],
      ['b', 30_000, ['c2']],
      ['a', 20_000, ['c3', 'c4']],
    ]);
    expect(byConvention(amountsToRecord(steps, share('a'), lines))).toEqual([
      { conventionId: 'a', amount: 90_000, netOfTax: { amount: 75_000, vatRate: 2000 }, fundsCenter: null },
      { conventionId: 'b', amount: 30_000, netOfTax: { amount: 25_000, vatRate: 2000 }, fundsCenter: null },
    ]);
  });

  it('a line whose amount is not confirmed is not recorded', () => {
    expect(
      recorded(plan([70_000, 0], [20_000, 2]), share('a'), lines).map(([id, amount]) => [id, amount]),
    ).toEqual([
      ['a', 70_000],
      ['a', 20_000],
    ]);
  });

  it('lines of references alone are carried by the amount above them', () => {
    expect(recorded(plan([120_000, null], [null, 0]), share('a'), lines).map(([, , ids]) => ids)).toEqual([
      ['c0'],
      ['c0'],
      ['c0'],
    ]);
  });
});
