import { expect, it } from 'vitest';
import { makeAllotment, makeConvention } from '../../make-convention';
import { commitment, draft } from '../../make-ledger';
import { askRule, spoken } from '../ask-rules';

it('warns when the year of the commitment has no AE, blank or zero', () => {
  const zero = makeConvention({
    allotments: [makeAllotment('commitment', 2024, 100), makeAllotment('commitment', 2025, 0)],
  });
  const commit = draft('commitment', 10, '2025-06-01');
  expect(spoken({ draft: commit })).toContain('no-allotment-for-year: warning');
  expect(askRule('no-allotment-for-year', { draft: commit })?.message).toContain('ne prévoit pas d’AE');
  expect(askRule('no-allotment-for-year', { convention: zero, draft: commit })?.message).toContain(
    'prévoit zéro AE',
  );
});

it('keeps a blank apart from a stated zero, which is a limit one can pass', () => {
  const zero = makeConvention({ allotments: [makeAllotment('commitment', 2025, 0)] });
  const commit = draft('commitment', 10, '2025-06-01');
  expect(askRule('commitment-exceeds-year', { draft: commit })).toBeUndefined();
  expect(askRule('commitment-exceeds-year', { convention: zero, draft: commit })?.year).toBe(2025);
});

it('is silent in a year with AE, for a payment, and for a year nobody committed in', () => {
  expect(askRule('no-allotment-for-year', { draft: draft('commitment', 10, '2024-12-31') })).toBeUndefined();
  expect(askRule('no-allotment-for-year', { draft: draft('payment', 10, '2025-06-01') })).toBeUndefined();
  const paidLater = makeConvention({
    allotments: [makeAllotment('commitment', 2024, 100), makeAllotment('payment', 2025, 100)],
  });
  expect(askRule('no-allotment-for-year', { convention: paidLater, today: '2025-06-01' })).toBeUndefined();
});

it('says where things stand for what is recorded', () => {
  const entries = [commitment('e1', 10, '2025-01-01')];
  expect(askRule('no-allotment-for-year', { entries })).toMatchObject({ year: 2025, level: 'warning' });
});
