import { expect, it } from 'vitest';
import { euros } from '../../../lib/money';
import { makeConvention } from '../../make-convention';
import { commitment, draft, payment } from '../../make-ledger';
import { askRule } from '../ask-rules';

const entries = [
  commitment('e1', 1_000, '2024-02-01'),
  payment('p1', 400, '2024-03-01', 'e1', { pending: true }),
];

it.each([
  [599.99, undefined],
  [600, undefined],
  [600.01, 1],
])('a payment of %d € on 600 € of CP left passes by %s cent', (amount, over) => {
  expect(
    askRule('payment-exceeds-available', { entries, draft: draft('payment', amount, '2024-06-01', 'e1') })
      ?.over,
  ).toBe(over);
});

it('is an error in a year for which the convention states no CP', () => {
  const warning = askRule('payment-exceeds-available', {
    entries,
    draft: draft('payment', 1, '2025-01-01', 'e1'),
  });
  expect(warning).toMatchObject({ level: 'error', year: 2025, over: euros(1) });
  expect(warning?.message).toContain('la convention n’en prévoit pas');
});

it('says where things stand when the recorded payments are over', () => {
  const over = [...entries, payment('p2', 600.01, '2024-12-31', 'e1')];
  expect(askRule('payment-exceeds-available', { entries: over })).toMatchObject({ over: 1, year: 2024 });
});

it('is silent for a commitment', () => {
  const asked = { convention: makeConvention(), entries, draft: draft('commitment', 9_000, '2024-06-01') };
  expect(askRule('payment-exceeds-available', asked)).toBeUndefined();
});
