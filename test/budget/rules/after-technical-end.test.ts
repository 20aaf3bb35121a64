import { expect, it } from 'vitest';
import { isoDate } from '../../../lib/dates';
import { euros } from '../../../lib/money';
import { makeConvention } from '../../make-convention';
import { commitment, draft, withdrawal } from '../../make-ledger';
import { askRule } from '../ask-rules';

const endingOn = (day: string) => makeConvention({ endDate: isoDate(day) });

it.each([
  ['2024-12-31', '2024-12-31', false],
  ['2024-12-31', '2025-01-01', true],
  ['2024-02-28', '2024-02-29', true],
  ['2024-02-29', '2024-02-29', false],
])('end %s, commitment on %s: error = %s', (end, day, isSaid) => {
  const warning = askRule('after-technical-end', {
    convention: endingOn(end),
    draft: draft('commitment', 10, day),
  });
  expect(warning?.level).toBe(isSaid ? 'error' : undefined);
});

it('lets payments go on until the last invoice', () => {
  const asked = { convention: endingOn('2024-03-01'), draft: draft('payment', 10, '2024-06-01') };
  expect(askRule('after-technical-end', asked)).toBeUndefined();
});

it('says where things stand for recorded commitments, less their withdrawals', () => {
  const convention = endingOn('2024-03-01');
  const entries = [commitment('e1', 50, '2024-03-01'), commitment('e2', 40, '2024-03-02')];
  expect(askRule('after-technical-end', { convention, entries })?.over).toBe(euros(40));
  const given = [...entries, withdrawal('w', 40, '2024-03-03', 'e2')];
  expect(askRule('after-technical-end', { convention, entries: given })).toBeUndefined();
});
