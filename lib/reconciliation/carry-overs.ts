import { commitmentsToCarryOver } from '../budget/commitments-to-carry-over';
import { type CommitmentSums, outstandingOf } from '../budget/ledger-sums';
import { isoDate } from '../dates';
import { add, type Cents, smallest, ZERO } from '../money';
import { commitmentNumberCell, lineCell } from './cells/code-cells';
import type { Extract } from './extract';
import type { Proposal } from './proposal';

/** A commitment that goes on into a year. Amounts tax included. */
export interface CarryOver {
  readonly commitment: CommitmentSums;
  /** What is left to pay on it. */
  readonly outstanding: Cents;
  /** The bascule that an extract has of it; null where none was read, or it does not tell bascules apart. */
  readonly chorus: Cents | null;
  /** null: the extract has no bascule of it. */
  readonly proposal: CarryOverProposal | null;
}
type CarryOverProposal = Proposal & { readonly operation: 'carry-over' };

/**
 * What goes on into a year (bascule): the commitments of earlier years that are not paid in full. It consumes nothing
 * new. Where an extract tells bascules apart, its amount is taken, and what it has none of is not proposed.
 */
export function proposeCarryOvers(
  commitments: Iterable<CommitmentSums>,
  year: number,
  extract: Extract | null,
): CarryOver[] {
  const told = extract && toldCarryOvers(extract, year);
  const due = commitmentsToCarryOver(commitments, year);
  const parts = new Map<string | null, number>();
  for (const { commitmentNumber } of due) parts.set(commitmentNumber, (parts.get(commitmentNumber) ?? 0) + 1);
  return due.map((commitment) => {
    const outstanding = outstandingOf(commitment);
    const chorus = told && chorusOf(told, commitment, (parts.get(commitment.commitmentNumber) ?? 0) > 1);
    const amount = chorus === null ? outstanding : smallest(chorus, outstanding);
    const proposal: CarryOverProposal = {
      key: `carry-over ${year} ${commitment.entry.id}`,
      date: isoDate(`${year}-01-01`),
      operation: 'carry-over',
      amount,
      of: commitment.entry.id,
    };
    return { commitment, outstanding, chorus, proposal: amount > 0 ? proposal : null };
  });
}

/** By EJ, and by EJ and poste. */
function toldCarryOvers({ lines }: Extract, year: number): ReadonlyMap<string, Cents> | null {
  const told = new Map<string, Cents>();
  for (const { year: own, commitmentNumber, line, carriedOver } of lines) {
    if (carriedOver === null || commitmentNumber === null || (own !== null && own !== year)) continue;
    for (const key of [commitmentNumber, `${commitmentNumber} ${line}`])
      told.set(key, add(told.get(key) ?? ZERO, carriedOver));
  }
  return told.size === 0 ? null : told;
}

/** Of its poste, where the ledger divides the EJ; else of the whole EJ. */
function chorusOf(
  told: ReadonlyMap<string, Cents>,
  { commitmentNumber, line }: CommitmentSums,
  isDivided: boolean,
): Cents {
  const number = commitmentNumberCell(commitmentNumber ?? undefined);
  return told.get(isDivided ? `${number} ${lineCell(line ?? undefined)}` : `${number}`) ?? ZERO;
}
