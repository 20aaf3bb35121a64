import { expect, it } from 'vitest';
import type { LedgerEntry } from '../../../lib/budget/ledger-entry';
import { euros } from '../../../lib/money';
import { makeAllotment, makeConvention } from '../../make-convention';
import { commitment, draft, opening, payment } from '../../make-ledger';
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

it('counts a service for nothing, and a payment of nothing known as CP alone', () => {
  const over = (entries: LedgerEntry[], ...of: Parameters<typeof draft>) =>
    askRule('uncovered-commitments', { convention, entries, draft: draft(...of) })?.over;
  const [short, just] = [commitment('e1', 1_000.01, '2024-02-01'), commitment('e1', 1_000, '2024-02-01')];
  expect(over([short], 'service-rendered', 10, '2024-06-01', 'e1')).toBe(1);
  expect(over([just], 'payment', 100, '2024-06-01', 'nobody')).toBe(euros(100));
  expect(over([just], 'payment', 100, '2024-06-01', 'e1')).toBeUndefined();
});

it('counts what is paid on an opening balance', () => {
  const entries = [opening('o1', 'commitment', 1_000, '2024-01-01')];
  const asked = { convention, entries, draft: draft('payment', 100, '2024-06-01', 'o1') };
  expect(askRule('uncovered-commitments', asked)).toBeUndefined();
});

it('owes again what comes back on a payment, and has its CP back in the same year only', () => {
  const entries = (paidOn: string) => [
    commitment('e1', 1_000, '2023-02-01'),
    payment('p1', 300, paidOn, 'e1'),
    payment('p2', 20, '2024-03-01', null),
  ];
  const over = (paidOn: string, amount: number, of: string) =>
    askRule('uncovered-commitments', {
      convention: {
        ...convention,
        allotments: [...convention.allotments, makeAllotment('payment', 2023, 300)],
      },
      entries: entries(paidOn),
      draft: draft('repayment', amount, '2024-06-01', of),
    })?.over;
  // 700 left to pay on 280 + 700 of CP: 280 to spare.
  expect(over('2023-12-31', 280, 'p1')).toBeUndefined();
  expect(over('2023-12-31', 280.01, 'p1')).toBe(1);
  // 700 left to pay on 0 + 700 of CP once 320 are paid of 300: whatever comes back is owed, and can be paid.
  expect(over('2024-03-01', 20, 'p1')).toBe(euros(20));
  expect(over('2024-03-01', 50, 'p1')).toBe(euros(20));
  // What paid no commitment is owed to nobody.
  expect(over('2024-03-01', 20, 'p2')).toBeUndefined();
});
