import { expect, it } from 'vitest';
import { effectiveEntries } from '../../lib/budget/effective-entries';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { commitment, confirmation, notice, payment, reversal } from '../make-ledger';

const ids = (entries: readonly LedgerEntry[]) => effectiveEntries(entries).effective.map(({ id }) => id);
const engaged = commitment('e1', 10, '2024-02-01', { pending: true });

it('keeps the order of recording and drops what is cancelled, with its confirmation', () => {
  const entries = [
    engaged,
    notice('n', '2024-03-01'),
    confirmation('c', 'e1'),
    payment('p', 1, '2024-03-01', null),
  ];
  expect(ids(entries)).toEqual(['e1', 'n', 'c', 'p']);
  expect(ids([...entries, reversal('r', 'e1')])).toEqual(['n', 'p']);
});

it('cancels wherever the reversal stands', () => {
  expect(ids([reversal('r', 'e1'), engaged])).toEqual([]);
});

it('reports a reversal of a reversal, and leaves the first one in force', () => {
  const { effective, issues } = effectiveEntries([engaged, reversal('r', 'e1'), reversal('s', 'r')]);
  expect(effective).toEqual([]);
  expect(issues.map(({ entryId }) => entryId)).toEqual(['s']);
});

it('reports a reversal of nothing', () => {
  expect(effectiveEntries([engaged, reversal('r', 'nobody')]).issues).toHaveLength(1);
});
