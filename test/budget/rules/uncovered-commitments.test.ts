import { expect, it } from 'vitest';
import { euros } from '../../../lib/money';
import { makeAllotment, makeConvention } from '../../make-convention';
import { commitment, draft, payment } from '../../make-ledger';
import { askRule } from '../ask-rules';

const convention = makeConvention({
  allotments: [
    makeAllotment('commitment', 2024, 5_000),
    makeAllotment('payment', 2024, 300),
    makeAllotment('payment', 2025, 700),
  ],
});

it.each([
  [1_000, undefined],
  [1_000.01, 1],
])('a commitment of %d € on 1 000 € of CP of this year and the next is short of %s cent', (amount, over) => {
  expect(
    askRule('uncovered-commitments', { convention, draft: draft('commitment', amount, '2024-06-01') })?.over,
  ).toBe(over);
});

it('no longer counts the CP of a past year', () => {
  const entries = [commitment('e1', 1_000, '2024-02-01')];
  expect(askRule('uncovered-commitments', { convention, entries, today: '2024-12-31' })).toBeUndefined();
  expect(askRule('uncovered-commitments', { convention, entries, today: '2025-01-01' })?.over).toBe(
    euros(300),
  );
});

it('says what is still short once a payment is made, though it changes nothing', () => {
  const entries = [commitment('e1', 2_000, '2024-02-01')];
  const ask = (of: string | null) =>
    askRule('uncovered-commitments', { convention, entries, draft: draft('payment', 100, '2024-06-01', of) });
  expect(ask('e1')?.over).toBe(euros(1_000));
  expect(ask('e1')?.message).toMatch(/^Après cette opération/);
  expect(ask(null)?.over).toBe(euros(1_100));
});

it('is silent once a withdrawal would bring it under the CP', () => {
  const entries = [commitment('e1', 1_100, '2024-02-01')];
  const ask = (amount: number) =>
    askRule('uncovered-commitments', {
      convention,
      entries,
      draft: draft('withdrawal', amount, '2024-06-01', 'e1'),
    })?.over;
  expect(ask(99.99)).toBe(1);
  expect(ask(100)).toBeUndefined();
});

it('lends nothing from an overspent year to the next', () => {
  const entries = [commitment('e1', 1_200, '2024-02-01'), payment('p1', 500, '2024-03-01', 'e1')];
  expect(askRule('uncovered-commitments', { convention, entries })).toBeUndefined();
});

it('is silent for a convention that states no CP', () => {
  const unstated = makeConvention({ allotments: [makeAllotment('commitment', 2024, 100)] });
  expect(
    askRule('uncovered-commitments', { convention: unstated, draft: draft('commitment', 50, '2024-06-01') }),
  ).toBeUndefined();
});
