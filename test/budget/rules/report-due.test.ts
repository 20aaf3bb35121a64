import { expect, it } from 'vitest';
import { isoDate } from '../../../lib/dates';
import { makeConvention } from '../../make-convention';
import { commitment, draft, notice, payment } from '../../make-ledger';
import { askRule } from '../ask-rules';

const convention = makeConvention({ endDate: isoDate('2024-12-31'), noticeMonths: 2 });
const on = (
  today: string,
  entries = [commitment('e1', 300, '2024-02-01'), payment('p', 100, '2024-03-01', 'e1')],
) => askRule('report-due', { convention, entries, today });

it.each([
  ['2024-11-30', false],
  ['2024-12-01', true],
  ['2024-12-31', true],
  ['2025-01-30', true],
  ['2025-01-31', false],
])('on %s: %s, from 30 days before the end to 30 days after', (today, speaks) => {
  expect(on(today) !== undefined).toBe(speaks);
});

it('gives the figures, and says whether the end is past', () => {
  expect(on('2024-12-31')?.message.replace(/\s/g, ' ')).toContain(
    'prend fin le 31/12/2024 : le délégant attend le compte rendu, avec 300,00 € engagés et 200,00 € de restes à payer',
  );
  expect(on('2025-01-01')?.message).toContain('a pris fin');
});

it('goes by the end of a notice when it comes first', () => {
  expect(on('2024-08-15', [notice('n', '2024-06-20')])?.message).toContain('20/08/2024');
  expect(on('2024-12-15', [notice('n', '2024-06-20')])).toBeUndefined();
});

it('goes by the day, not by the date of what is being typed', () => {
  const typed = (today: string, day: string) =>
    askRule('report-due', { convention, today, draft: draft('payment', 1, day) });
  expect(typed('2024-12-15', '2024-06-01')).toBeDefined();
  expect(typed('2024-06-01', '2024-12-15')).toBeUndefined();
});

it('is silent without an end, and as many days as is set', () => {
  expect(askRule('report-due', { today: '2024-12-15' })).toBeUndefined();
  expect(
    askRule('report-due', { convention, today: '2024-12-01', control: { reportDays: 10 } }),
  ).toBeUndefined();
});

it('goes by the technical end when the notice has no known length, or ends later', () => {
  const entries = [notice('n', '2024-11-20')];
  expect(on('2024-12-15', entries)?.message).toContain('31/12/2024');
  const unknown = { ...convention, noticeMonths: null };
  expect(askRule('report-due', { convention: unknown, entries, today: '2024-12-31' })?.message).toContain(
    '31/12/2024',
  );
  const endless = { ...convention, endDate: null };
  expect(askRule('report-due', { convention: endless, entries, today: '2025-01-20' })?.message).toContain(
    '20/01/2025',
  );
});
