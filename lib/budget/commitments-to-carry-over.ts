import { yearOf } from '../dates';
import { type CommitmentSums, outstandingOf } from './ledger-sums';

/**
 * The commitments of earlier years that still have something to pay and were not carried over into a year yet. One
 * without an EJ number is not known to Chorus, which carries over what it knows.
 */
export const commitmentsToCarryOver = (
  commitments: Iterable<CommitmentSums>,
  year: number,
): CommitmentSums[] =>
  [...commitments].filter(
    (commitment) =>
      commitment.commitmentNumber !== null &&
      yearOf(commitment.entry.date) < year &&
      !((commitment.carriedOver.get(year) ?? 0) > 0) &&
      outstandingOf(commitment) > 0,
  );
