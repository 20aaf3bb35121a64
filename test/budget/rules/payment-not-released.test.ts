import { expect, it } from 'vitest';
import { euros } from '../../../lib/money';
import { makeConvention, makeTranche } from '../../make-convention';
import { commitment, draft } from '../../make-ledger';
import { askRule, spoken } from '../ask-rules';

const availability = makeTranche('credits', euros(1_000), '2024-03-31', {
  kind: 'payment',
  extent: 'availability',
});
const convention = makeConvention({ tranches: [availability] });
const entries = [commitment('e1', 2_000, '2024-01-15')];
const pay = (amount: number, day: string) => ({
  convention,
  entries,
  draft: draft('payment', amount, day, 'e1'),
});

it('warns before the CP of the year are open, not on the day they open', () => {
  expect(askRule('payment-not-released', pay(10, '2024-03-30'))).toMatchObject({
    level: 'warning',
    trancheId: 'credits',
  });
  expect(askRule('payment-not-released', pay(10, '2024-03-31'))).toBeUndefined();
});

it('never speaks together with payment-exceeds-available', () => {
  expect(spoken(pay(1_000, '2024-03-30'))).toEqual([
    'payment-not-released: warning',
    // 1 000 € are left to pay, and no CP.
    'uncovered-commitments: warning',
    'usage-threshold: information',
  ]);
  expect(spoken(pay(1_000.01, '2024-03-30'))).not.toContain('payment-not-released: warning');
  expect(spoken(pay(1_000.01, '2024-03-30'))).toContain('payment-exceeds-available: error');
});
