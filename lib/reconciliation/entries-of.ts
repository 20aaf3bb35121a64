import type { LedgerEntry } from '../budget/ledger-entry';
import type { LedgerIndex } from '../budget/ledger-index';
import {
  type Confirmable,
  makeConfirmation,
  makeCreditEntry,
  makeFollowUp,
  makeReversal,
  makeSupplement,
} from '../budget/make-entry';
import type { Proposal } from './proposal';

/**
 * The entries of the proposals that were ticked, in the order they can be recorded. A payment whose commitment was
 * proposed beside it and not ticked is recorded without commitment.
 * @param noteOf where one comes from: it stays with the entry.
 */
export function entriesOf(
  proposals: readonly Proposal[],
  conventionId: string,
  ledger: LedgerIndex,
  noteOf: (proposal: Proposal) => string,
): LedgerEntry[] {
  const made = new Map<string, string>();
  // What is committed comes before what is paid on it.
  const ordered = proposals.toSorted((first, second) => rank(first) - rank(second));
  return ordered.flatMap((proposal): LedgerEntry[] => {
    const entry = entryOf(proposal, conventionId, ledger, made, noteOf(proposal));
    if (entry) made.set(proposal.key, proposal.operation === 'confirmation' ? proposal.of : entry.id);
    return entry ? [entry] : [];
  });
}

const rank = ({ operation }: Proposal): number =>
  operation === 'payment' || operation === 'repayment' ? 1 : 0;

function entryOf(
  proposal: Proposal,
  conventionId: string,
  ledger: LedgerIndex,
  made: ReadonlyMap<string, string>,
  note: string,
): LedgerEntry | undefined {
  const { date } = proposal;
  const credit = { date, netOfTax: null, purpose: '', commitmentNumber: null, of: null };
  if (proposal.operation === 'commitment') {
    const { amount, commitmentNumber, line, fundsCenter } = proposal;
    const nature = 'commitment' as const;
    const draft = { ...credit, nature, amount, pending: false, commitmentNumber, line, fundsCenter };
    return { ...makeCreditEntry(conventionId, draft), note };
  }
  if (proposal.operation === 'payment') {
    const of = proposal.of ?? made.get(proposal.ofProposal ?? '') ?? null;
    const { amount, pending } = proposal;
    return { ...makeCreditEntry(conventionId, { ...credit, nature: 'payment', amount, pending, of }), note };
  }
  const target = ledger.find(proposal.of);
  if (!target) return undefined;
  switch (proposal.operation) {
    case 'confirmation':
      return {
        ...makeConfirmation(target as Confirmable, date, proposal.commitmentNumber, proposal.line),
        note,
      };
    case 'supplement':
      if (target.operation !== 'commitment') return undefined;
      return makeSupplement(target, { date, amount: proposal.amount, netOfTax: null, pending: false, note });
    case 'reversal':
      return makeReversal(target, note);
    default:
      return makeFollowUp(proposal.operation, target, { date, amount: proposal.amount, note });
  }
}
