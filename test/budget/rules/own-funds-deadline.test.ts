import { expect, it } from 'vitest';
import { isoDate } from '../../../lib/dates';
import { euros } from '../../../lib/money';
import { makeConvention } from '../../make-convention';
import { draft } from '../../make-ledger';
import { askRule } from '../ask-rules';

const convention = makeConvention({
  signatureDate: isoDate('2023-08-31'),
  ownFunds: { amount: euros(100_000), months: 6 },
});
const on = (today: string, changes = {}) =>
  askRule('own-funds-deadline', { convention: { ...convention, ...changes }, today });

it.each([
  ['2023-12-30', false],
  ['2023-12-31', true],
  ['2024-02-29', true],
  ['2024-03-30', true],
  ['2024-03-31', false],
])('on %s: %s, around the 29 February 2024 that is six months after the 31 August', (today, speaks) => {
  expect(on(today) !== undefined).toBe(speaks);
});

it('names the amount, the day, and whether it is past', () => {
  expect(on('2024-02-29')?.message.replace(/\s/g, ' ')).toContain(
    'L’enveloppe propre de 100 000,00 € du délégataire est à engager au plus tard le 29/02/2024',
  );
  expect(on('2024-03-01')?.message).toContain('était à engager');
  expect(on('2024-02-01', { ownFunds: { amount: null, months: 6 } })?.message).toContain(
    'L’enveloppe propre du',
  );
});

it('is silent without the clause, and without a signature', () => {
  expect(on('2024-02-01', { ownFunds: null })).toBeUndefined();
  expect(on('2024-02-01', { signatureDate: null })).toBeUndefined();
});

it('goes by the day, not by the date of what is being typed', () => {
  const typed = (today: string, day: string) =>
    askRule('own-funds-deadline', { convention, today, draft: draft('payment', 1, day) });
  expect(typed('2024-02-01', '2024-06-01')).toBeDefined();
  expect(typed('2024-06-01', '2024-02-01')).toBeUndefined();
});
