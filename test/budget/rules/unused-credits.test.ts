import { expect, it } from 'vitest';
import { isoDate } from '../../../lib/dates';
import { makeConvention } from '../../make-convention';
import { commitment, draft, payment } from '../../make-ledger';
import { askRule } from '../ask-rules';

it.each([
  ['2024-10-31', false],
  ['2024-11-01', true],
  ['2024-12-31', true],
])('on %s, sixty days before the end of the year: %s', (today, isSaid) => {
  expect(askRule('unused-credits', { today })?.level).toBe(isSaid ? 'information' : undefined);
});

it('counts from the end of the convention when it comes before the end of the year', () => {
  const convention = makeConvention({ endDate: isoDate('2024-06-30') });
  const ask = (today: string) => askRule('unused-credits', { convention, today });
  expect(ask('2024-04-30')).toBeUndefined();
  expect(ask('2024-05-01')?.message).toContain('30/06/2024');
  expect(ask('2024-07-01')).toBeUndefined();
});

it('names only what is left, and nothing once all is used', () => {
  const engaged = [commitment('e1', 1_000, '2024-02-01')];
  const message = askRule('unused-credits', { entries: engaged, today: '2024-12-01' })?.message;
  expect(message).toContain('de CP');
  expect(message).not.toContain('AE');
  const paid = [...engaged, payment('p1', 1_000, '2024-03-01', 'e1')];
  expect(askRule('unused-credits', { entries: paid, today: '2024-12-01' })).toBeUndefined();
});

it('is about where things stand, not about a draft', () => {
  expect(
    askRule('unused-credits', { draft: draft('commitment', 1, '2024-12-01'), today: '2024-12-01' }),
  ).toBeUndefined();
});
