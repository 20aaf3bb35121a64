import { expect, it } from 'vitest';
import type { MonthDay } from '../../../lib/budget/month-day';
import { draft } from '../../make-ledger';
import { askRule } from '../ask-rules';

it.each([
  ['commitment', '2024-12-14', false],
  ['commitment', '2024-12-15', true],
  ['commitment', '2024-12-31', true],
  ['commitment', '2025-01-01', true],
  ['commitment', '2025-01-31', true],
  ['commitment', '2025-02-01', false],
  ['payment', '2024-11-29', false],
  ['payment', '2024-11-30', true],
  ['payment', '2025-02-01', false],
  ['withdrawal', '2024-12-31', false],
] as const)('a %s on %s: %s', (operation, day, isSaid) => {
  const level = askRule('year-end-window', { draft: draft(operation, 1, day, 'e1') })?.level;
  expect(level).toBe(isSaid ? 'warning' : undefined);
});

it('takes the days of the profile, also when they do not run over the new year', () => {
  const yearEnd = {
    commitment: { from: '11-01' as MonthDay, until: '11-30' as MonthDay },
    payment: { from: '02-29' as MonthDay, until: '02-29' as MonthDay },
  };
  const on = (operation: 'commitment' | 'payment', day: string) =>
    askRule('year-end-window', { draft: draft(operation, 1, day), control: { yearEnd } })?.message;
  expect(on('commitment', '2024-10-31')).toBeUndefined();
  expect(on('commitment', '2024-11-01')).toContain('du 01/11 au 30/11');
  expect(on('commitment', '2024-12-01')).toBeUndefined();
  expect(on('payment', '2024-02-29')).toBeDefined();
  expect(on('payment', '2024-03-01')).toBeUndefined();
});
