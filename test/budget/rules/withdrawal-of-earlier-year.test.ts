import { expect, it } from 'vitest';
import { commitment, draft } from '../../make-ledger';
import { askRule } from '../ask-rules';

const entries = [commitment('e1', 100, '2024-12-31')];

it('informs that a withdrawal of a later year gives no AE back', () => {
  const ask = (day: string) =>
    askRule('withdrawal-of-earlier-year', { entries, draft: draft('withdrawal', 10, day, 'e1') });
  expect(ask('2024-12-31')).toBeUndefined();
  expect(ask('2025-01-01')).toMatchObject({ level: 'information', year: 2025 });
});

it('is silent about a commitment it does not know, and about anything else', () => {
  const ask = (...of: Parameters<typeof draft>) =>
    askRule('withdrawal-of-earlier-year', { entries, draft: draft(...of) });
  expect(ask('withdrawal', 10, '2025-01-01', 'nobody')).toBeUndefined();
  expect(ask('withdrawal', 10, '2025-01-01')).toBeUndefined();
  expect(ask('payment', 10, '2025-01-01', 'e1')).toBeUndefined();
});
