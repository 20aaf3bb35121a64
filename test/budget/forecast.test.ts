import { describe, expect, it } from 'vitest';
import { type ForecastLine, forecastLineSchema, forecastOf, lastPaymentDay } from '../../lib/budget/forecast';
import { computePosition } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import { cents, euros, sum } from '../../lib/money';
import { makeAllotment, makeConvention } from '../make-convention';
import { commitment, payment } from '../make-ledger';

const at = (day: string, changes = {}, entries = [commitment('e1', 300, '2024-03-01')]) =>
  computePosition(makeConvention(changes), entries, isoDate(day));
const line = (kind: ForecastLine['kind'], day: string): ForecastLine => ({
  id: 'typed',
  kind,
  date: isoDate(day),
  amount: euros(150),
  label: '',
});

describe('the last day of the restes à payer', () => {
  it('is the technical end, as long as it is to come', () => {
    const ending = { endDate: isoDate('2024-09-30') };
    expect(lastPaymentDay(at('2024-09-29', ending))).toBe('2024-09-30');
    expect(lastPaymentDay(at('2024-09-30', ending))).toBe('2024-12-31');
    expect(lastPaymentDay(at('2025-02-01', ending))).toBe('2025-12-31');
  });

  it('else the end of the last year with CP, whatever the years of AE', () => {
    const allotments = [
      makeAllotment('payment', 2025, 100),
      makeAllotment('payment', 2024, 100),
      makeAllotment('commitment', 2027, 100),
    ];
    expect(lastPaymentDay(at('2024-06-15', { allotments }))).toBe('2025-12-31');
    expect(lastPaymentDay(at('2026-06-15', { allotments }))).toBe('2026-12-31');
  });
});

describe('what is expected', () => {
  it('starts with the end of the month, or with the next one on its last day', () => {
    expect(forecastOf(at('2024-06-15'), [])[0]?.date).toBe('2024-06-30');
    expect(forecastOf(at('2024-06-30'), [])[0]?.date).toBe('2024-07-31');
    expect(forecastOf(at('2024-12-01'), []).map(({ date }) => date)).toEqual(['2024-12-31']);
  });

  it('is nothing once all is paid, or more than all', () => {
    const paid = (amount: number) => [
      commitment('e1', 300, '2024-03-01'),
      payment('p', amount, '2024-04-01', 'e1'),
    ];
    expect(forecastOf(at('2024-06-15', {}, paid(300)), [])).toEqual([]);
    expect(forecastOf(at('2024-06-15', {}, paid(400)), [])).toEqual([]);
  });

  it('has no line of nothing when there are fewer cents than months', () => {
    const lines = forecastOf(at('2024-06-15', {}, [commitment('e1', 0.03, '2024-03-01')]), []);
    expect(lines.map(({ amount }) => amount)).toEqual([1, 1, 1]);
    expect(lines.every(({ kind }) => kind === 'payment')).toBe(true);
  });

  it('keeps spreading the restes à payer beside commitments typed', () => {
    const lines = forecastOf(at('2024-06-15'), [line('commitment', '2024-08-01')]);
    expect(lines[0]).toMatchObject({ kind: 'commitment', date: '2024-08-01' });
    expect(sum(lines.slice(1).map(({ amount }) => amount))).toBe(euros(300));
  });

  it('is what was typed from the day after today on', () => {
    const kinds = (day: string) => forecastOf(at('2024-06-15'), [line('payment', day)]).map(({ id }) => id);
    expect(kinds('2024-06-16')).toEqual(['typed']);
    expect(kinds('2024-06-15')).not.toContain('typed');
  });
});

it('a typed line moves something', () => {
  const accepts = (amount: number) =>
    forecastLineSchema.safeParse({ ...line('payment', '2024-08-01'), amount: cents(amount) }).success;
  expect([accepts(1), accepts(0), accepts(-1)]).toEqual([true, false, false]);
});
