import { describe, expect, it } from 'vitest';
import { ledgerLines } from '../../lib/budget/ledger-line';
import {
  makeConfirmation,
  makeCreditEntry,
  makeReversal,
  makeTrancheRelease,
} from '../../lib/budget/make-entry';
import { isoDate } from '../../lib/dates';
import { cents } from '../../lib/money';
import { payment } from '../make-ledger';

const DAY = isoDate('2023-10-15');
const pending = () =>
  makeCreditEntry('c', {
    nature: 'commitment',
    date: DAY,
    amount: cents(100),
    netOfTax: null,
    purpose: '',
    pending: true,
    commitmentNumber: null,
    of: null,
  });

describe('the lines of the register', () => {
  it('a pending commitment waits; its confirmation gives it a state and a number', () => {
    const entry = pending();
    expect(ledgerLines([entry])[0]).toMatchObject({ state: 'pending', commitmentNumber: null });
    const confirmed = ledgerLines([entry, makeConfirmation(entry, DAY, '1512345678')]);
    expect(confirmed[0]).toMatchObject({ state: 'confirmed', commitmentNumber: '1512345678' });
    expect(confirmed).toHaveLength(2);
  });

  it('a cancelled entry stays, with its mark; a cancelled confirmation leaves the entry pending', () => {
    const entry = pending();
    expect(ledgerLines([entry, makeReversal(entry, '')]).map(({ state }) => state)).toEqual([
      'reversed',
      'recorded',
    ]);
    const confirmation = makeConfirmation(entry, DAY, '1512345678');
    expect(ledgerLines([entry, confirmation, makeReversal(confirmation, '')])[0]?.state).toBe('pending');
  });

  it('a reversal keeps the date of the entry it cancels', () => {
    expect(makeReversal(pending(), '').date).toBe(DAY);
  });

  it('a released tranche is a line of its own', () => {
    expect(
      ledgerLines([
        makeTrancheRelease('c', { trancheId: 't2', date: DAY, decidedBy: 'DINUM', proof: 'courriel' }),
      ])[0],
    ).toMatchObject({
      state: 'recorded',
      rank: 1,
    });
  });
});

it('a pending payment waits too, and has no number of its own', () => {
  const [line] = ledgerLines([payment('p1', 10, '2024-02-01', null, { pending: true })]);
  expect(line).toMatchObject({ state: 'pending', commitmentNumber: null });
});
