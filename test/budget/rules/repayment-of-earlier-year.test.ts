import { expect, it } from 'vitest';
import { commitment, draft, payment } from '../../make-ledger';
import { askRule } from '../ask-rules';

const entries = [commitment('e1', 500, '2023-02-01'), payment('p1', 500, '2023-12-31', 'e1')];
const on = (day: string, of: string | null = 'p1') =>
  askRule('repayment-of-earlier-year', { entries, draft: draft('repayment', 10, day, of) });

it('informs from the first day of the next year', () => {
  expect(on('2023-12-31')).toBeUndefined();
  expect(on('2024-01-01')).toMatchObject({ level: 'information', year: 2024 });
  expect(on('2024-01-01')?.message).toContain('un paiement de 2023 : il n’ajoute pas de CP en 2024');
});

it('is silent about a payment it does not know', () => {
  expect(on('2024-01-01', null)).toBeUndefined();
  expect(on('2024-01-01', 'e1')).toBeUndefined();
});
