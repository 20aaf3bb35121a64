import { expect, it } from 'vitest';
import { euros } from '../../../lib/money';
import { commitment, draft, payment, reversal } from '../../make-ledger';
import { askRule } from '../ask-rules';

const engaged = commitment('e1', 500, '2024-02-01');

it('warns of a payment that names no commitment, or one that is not in force', () => {
  const ask = (of: string | null, entries = [engaged]) =>
    askRule('payment-without-commitment', { entries, draft: draft('payment', 10, '2024-06-01', of) });
  expect(ask('e1')).toBeUndefined();
  expect(ask(null)).toMatchObject({ level: 'warning' });
  expect(ask('nobody')).toBeDefined();
  expect(ask('e1', [engaged, reversal('x', 'e1')])).toBeDefined();
});

it('adds up the recorded payments that name none', () => {
  const entries = [
    engaged,
    payment('p1', 10, '2024-03-01', null),
    payment('p2', 5, '2024-03-02', null),
    payment('p3', 1, '2024-03-03', 'e1'),
  ];
  expect(askRule('payment-without-commitment', { entries })?.over).toBe(euros(15));
  expect(
    askRule('payment-without-commitment', {
      entries: [...entries, reversal('x', 'p1'), reversal('y', 'p2')],
    }),
  ).toBeUndefined();
});
