import { describe, expect, it } from 'vitest';
import { amountToRecord } from '../../lib/autofill/plan/amount-to-record';
import type { DraftEntry, FillPlan, FillStep } from '../../lib/autofill/plan/fill-plan';
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
const plan = (...amounts: (number | null)[]): FillPlan => ({
  steps: amounts.map(
    (amount, rank) => ({ controlId: `c${rank}`, amount: amount === null ? null : cents(amount) }) as FillStep,
  ),
  skipped: [],
});

describe('what a confirmed plan records', () => {
  it('the typed amount with its tax, whether the form takes it with or without tax', () => {
    expect(amountToRecord(plan(null, 120_000), draft({}))).toBe(120_000);
    expect(amountToRecord(plan(100_000), draft({}))).toBe(120_000);
  });

  it('nothing for references alone, for an estimation, or without an amount', () => {
    expect(amountToRecord(plan(null, null), draft({}))).toBeNull();
    expect(amountToRecord(plan(120_000), draft({ nature: 'estimate' }))).toBeNull();
    expect(amountToRecord(plan(120_000), draft({ amount: null, netOfTax: null }))).toBeNull();
  });

  it('nothing for a table of the yearly credits of the convention', () => {
    expect(amountToRecord(plan(7_000_000, 3_500_000), draft({}))).toBeNull();
  });
});
