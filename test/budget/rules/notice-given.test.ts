import { expect, it } from 'vitest';
import { makeConvention } from '../../make-convention';
import { draft, notice, reversal } from '../../make-ledger';
import { askRule } from '../ask-rules';

const levelOn = (given: string, noticeMonths: number | null, day: string) =>
  askRule('notice-given', {
    convention: makeConvention({ noticeMonths }),
    entries: [notice('n', given)],
    draft: draft('commitment', 10, day),
  })?.level;

it.each([
  ['2024-06-01', 3, '2024-05-31', undefined],
  ['2024-06-01', 3, '2024-06-01', 'warning'],
  ['2024-06-01', 3, '2024-09-01', 'warning'],
  ['2024-06-01', 3, '2024-09-02', 'error'],
  ['2024-11-30', 3, '2025-02-28', 'warning'],
  ['2024-11-30', 3, '2025-03-01', 'error'],
  ['2024-01-31', 1, '2024-02-29', 'warning'],
  ['2024-01-31', 1, '2024-03-01', 'error'],
  ['2024-02-29', 12, '2025-02-28', 'warning'],
  ['2024-02-29', 12, '2025-03-01', 'error'],
])('notice on %s of %d months: on %s, %s', (given, months, day, level) => {
  expect(levelOn(given, months, day)).toBe(level);
});

it('never says that a convention of unknown notice is over', () => {
  expect(levelOn('2024-06-01', null, '2030-01-01')).toBe('warning');
});

it('counts from the first notice, and from none once it is reversed', () => {
  const convention = makeConvention({ noticeMonths: 1 });
  const twice = [notice('late', '2024-05-20'), notice('first', '2024-04-01')];
  expect(askRule('notice-given', { convention, entries: twice })?.level).toBe('error');
  expect(askRule('notice-given', { convention, entries: [...twice, reversal('x', 'first')] })?.level).toBe(
    'warning',
  );
  expect(
    askRule('notice-given', {
      convention,
      entries: [...twice, reversal('x', 'first'), reversal('y', 'late')],
    }),
  ).toBeUndefined();
});
