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

it('says what a draft would leave of the credits it takes', () => {
  const said = (...of: Parameters<typeof draft>) =>
    askRule('unused-credits', { draft: draft(...of), today: '2024-12-01' })?.message.replace(/\s/g, ' ');
  expect(said('commitment', 1, '2024-12-01')).toMatch(
    /^Il resterait 999,00 € d’AE et 1 000,00 € de CP en 2024/,
  );
  expect(said('commitment', 1_000, '2024-12-01')).toMatch(/^Il resterait 1 000,00 € de CP en 2024/);
  expect(said('payment', 999.99, '2024-12-01')).toContain('0,01 € de CP');
  // The credits of another year stay what they are.
  expect(said('commitment', 1_000, '2025-01-02')).toContain('1 000,00 € d’AE');
});

it('goes by the day, not by the date of what is being typed', () => {
  const typed = (today: string, day: string) =>
    askRule('unused-credits', { draft: draft('commitment', 1, day), today });
  expect(typed('2024-12-01', '2024-06-01')).toBeDefined();
  expect(typed('2024-06-01', '2024-12-01')).toBeUndefined();
});

it('counts from the end of the year when the convention ends later', () => {
  const convention = makeConvention({ endDate: isoDate('2025-06-30') });
  expect(askRule('unused-credits', { convention, today: '2024-12-01' })?.message).toContain('31/12/2024');
});
