import { expect, it } from 'vitest';
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
