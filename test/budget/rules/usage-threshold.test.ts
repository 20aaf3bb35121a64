import { expect, it } from 'vitest';
import { commitment, draft, payment } from '../../make-ledger';
import { askRule } from '../ask-rules';

it.each([
  [799.99, undefined],
  [800, '80 %'],
  [900, '90 %'],
  [999.99, '90 %'],
  [1_000, '100 %'],
  [1_000.01, undefined],
])('a first commitment of %d € on 1 000 € reaches %s', (amount, share) => {
  const warning = askRule('usage-threshold', { draft: draft('commitment', amount, '2024-06-01') });
  expect(warning?.message.match(/\d+ %/)?.[0]).toBe(share);
});

it('tells a draft only of the threshold it crosses', () => {
  const entries = [commitment('e1', 850, '2024-02-01')];
  const ask = (amount: number) =>
    askRule('usage-threshold', { entries, draft: draft('commitment', amount, '2024-06-01') });
  expect(ask(10)).toBeUndefined();
  expect(ask(50)?.message).toContain('90 %');
});

it('says where this year stands, for AE and for CP', () => {
  const entries = [commitment('e1', 500, '2024-02-01'), payment('p1', 800, '2024-02-01', 'e1')];
  expect(askRule('usage-threshold', { entries })?.message).toMatch(/^Les CP de 2024 sont consommés à 80 %/);
  expect(askRule('usage-threshold', { entries, today: '2025-01-01' })).toBeUndefined();
});
