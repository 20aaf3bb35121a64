import { expect, it } from 'vitest';
import { commitmentsToCarryOver } from '../../lib/budget/commitments-to-carry-over';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { computePosition } from '../../lib/budget/position';
import { isoDate } from '../../lib/dates';
import { makeConvention } from '../make-convention';
import { commitment, followUp, payment } from '../make-ledger';

const engaged = commitment('e1', 100, '2023-12-31', { commitmentNumber: '15' });
const left = (year: number, ...entries: LedgerEntry[]) => {
  const { commitments } = computePosition(makeConvention(), entries, isoDate('2024-06-01'));
  return commitmentsToCarryOver(commitments.values(), year).map(({ entry }) => entry.id);
};

it('is a commitment of an earlier year that Chorus knows and that is not paid to the cent', () => {
  expect(left(2024, engaged)).toEqual(['e1']);
  expect(left(2023, engaged)).toEqual([]);
  expect(left(2024, commitment('e1', 100, '2023-12-31'))).toEqual([]);
  expect(left(2024, engaged, payment('p', 99.99, '2024-01-02', 'e1'))).toEqual(['e1']);
  expect(left(2024, engaged, payment('p', 100, '2024-01-02', 'e1'))).toEqual([]);
});

it('is carried over once a year', () => {
  const into2024 = followUp('carry-over', 'b', 100, '2024-01-02', 'e1');
  expect(left(2024, engaged, into2024)).toEqual([]);
  expect(left(2025, engaged, into2024)).toEqual(['e1']);
});
