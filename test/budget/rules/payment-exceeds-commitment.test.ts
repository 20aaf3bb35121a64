import { expect, it } from 'vitest';
import { euros } from '../../../lib/money';
import { commitment, draft, payment, withdrawal } from '../../make-ledger';
import { askRule } from '../ask-rules';

const entries = [
  commitment('e1', 500, '2024-02-01'),
  payment('p1', 200, '2024-03-01', 'e1'),
  withdrawal('w1', 100, '2024-04-01', 'e1'),
];

it.each([
  [199.99, undefined],
  [200, undefined],
  [200.01, 1],
])('a payment of %d € on the 200 € left to pay passes by %s cent', (amount, over) => {
  expect(
    askRule('payment-exceeds-commitment', { entries, draft: draft('payment', amount, '2024-06-01', 'e1') })
      ?.over,
  ).toBe(over);
});

it('warns of a withdrawal that goes under what is already paid', () => {
  const ask = (amount: number) =>
    askRule('payment-exceeds-commitment', {
      entries,
      draft: draft('withdrawal', amount, '2024-06-01', 'e1'),
    });
  expect(ask(200)).toBeUndefined();
  expect(ask(250)).toMatchObject({ level: 'warning', over: euros(50) });
});

it('says where things stand until the payment fits again', () => {
  const over = [...entries, payment('p2', 300, '2024-05-01', 'e1')];
  expect(askRule('payment-exceeds-commitment', { entries: over })?.over).toBe(euros(100));
  expect(askRule('payment-exceeds-commitment', { entries })).toBeUndefined();
});

it('names the commitment by its EJ number', () => {
  const [, ...rest] = entries;
  const numbered = [commitment('e1', 500, '2024-02-01', { commitmentNumber: '1400000042' }), ...rest];
  const asked = { entries: numbered, draft: draft('payment', 300, '2024-06-01', 'e1') };
  expect(askRule('payment-exceeds-commitment', asked)?.message).toContain('n° 1400000042 du 01/02/2024');
});

it('is silent about what neither pays nor withdraws', () => {
  for (const operation of ['supplement', 'service-rendered'] as const)
    expect(
      askRule('payment-exceeds-commitment', { entries, draft: draft(operation, 900, '2024-06-01', 'e1') }),
    ).toBeUndefined();
});
