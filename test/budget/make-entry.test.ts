import { expect, it } from 'vitest';
import { ledgerEntrySchema } from '../../lib/budget/ledger-entry';
import { makeCreditEntry, makeReleaseWithdrawal, makeTrancheRelease } from '../../lib/budget/make-entry';
import { isoDate } from '../../lib/dates';
import { euros } from '../../lib/money';

const decision = {
  trancheId: 't2',
  date: isoDate('2024-02-29'),
  decidedBy: 'DINUM',
  proof: 'Bilan du 15 février',
};

it.each([
  ['tranche-release', makeTrancheRelease],
  ['release-withdrawal', makeReleaseWithdrawal],
] as const)('a %s says which tranche, from when, who decided, and the proof', (operation, make) => {
  const entry = make('convention', decision);
  expect(ledgerEntrySchema.parse(entry)).toEqual(entry);
  const { id, recordedAt, ...rest } = entry;
  expect(rest).toEqual({
    operation,
    conventionId: 'convention',
    trancheId: 't2',
    date: '2024-02-29',
    decidedBy: 'DINUM',
    note: 'Bilan du 15 février',
  });
  expect(make('convention', decision).id).not.toBe(id);
  expect(Number.isNaN(Date.parse(recordedAt))).toBe(false);
});

it('a credit entry keeps a copy of the amount net of tax, or none', () => {
  const netOfTax = { amount: euros(100), vatRate: 2_000 };
  const made = (net: typeof netOfTax | null) =>
    makeCreditEntry('convention', {
      nature: 'payment',
      date: isoDate('2024-06-01'),
      amount: euros(120),
      netOfTax: net,
      purpose: '',
      pending: false,
      commitmentNumber: null,
      of: null,
    });
  expect(made(netOfTax).netOfTax).toEqual(netOfTax);
  expect(made(netOfTax).netOfTax).not.toBe(netOfTax);
  expect(made(null)).toMatchObject({ netOfTax: null, operation: 'payment', of: null, fundsCenter: null });
});
