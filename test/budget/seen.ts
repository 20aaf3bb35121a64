import type { BudgetPosition } from '../../lib/budget/position';

/** Everything a person can see of a position, to be compared whole. */
export function seen(position: BudgetPosition) {
  const { years, cap, capLeft, committed, outstanding, releasedOn, noticeDate, sums } = position;
  const commitments = [...position.commitments.values()]
    .map(({ entry, carriedOver, ...rest }) => ({
      id: entry.id,
      ...rest,
      carriedOver: sorted(carriedOver).filter(([, amount]) => amount !== 0),
    }))
    .toSorted((first, second) => first.id.localeCompare(second.id));
  // Of two confirmations of one entry, which is the one too many is a matter of order; that one is, is not.
  const issues = position.issues.map(({ message }) => message).toSorted();
  // A year or a day on which everything was reversed is as if it had never been.
  const lived = years.filter((line) => line.allotted !== null || line.taken !== 0 || line.carriedOver !== 0);
  const days = [...Object.values(sums.days), sums.engagedOn].map((amounts) =>
    sorted(amounts).filter(([, amount]) => amount !== 0),
  );
  return {
    years: lived,
    cap,
    capLeft,
    committed,
    outstanding,
    opened: sorted(releasedOn),
    noticeDate,
    commitments,
    issues,
    days,
    pending: [...sums.pending.keys()].toSorted(),
    faults: [sums.overpaid, sums.overcertified, sums.paidBeforeService].map((ids) => [...ids].toSorted()),
    // What a later entry, or its reversal, is looked up in.
    kept: [sums.supplements, sums.openings, sums.payments].map((entries) => [...entries.keys()].toSorted()),
    moved: [sums.adjustments, sums.notices].map((entries) => entries.map(({ id }) => id).toSorted()),
    decided: sorted(sums.trancheEvents).flatMap(([, events]) => events.map(({ id }) => id)),
    openingOutstanding: sums.openingOutstanding,
    paidWithoutCommitment: sums.paidWithoutCommitment,
  };
}

const sorted = <Key, Value>(map: ReadonlyMap<Key, Value>): [Key, Value][] =>
  [...map].toSorted(([first], [second]) => (String(first) < String(second) ? -1 : 1));
