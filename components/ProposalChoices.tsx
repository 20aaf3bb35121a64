import type { Proposal } from '../lib/reconciliation/proposal';
import { proposalWords } from './proposal-words';

interface Props {
  readonly proposals: readonly Proposal[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (proposal: Proposal, isTicked: boolean) => void;
  /** What the line is called, for who hears the choice alone. */
  readonly lineName: string;
}

/** The entries that would close a gap, each to be ticked. */
export function ProposalChoices({ proposals, ticked, onTick, lineName }: Props) {
  return (
    <>
      {proposals.map((proposal) => (
        <label key={proposal.key} class="choice">
          <input
            type="checkbox"
            checked={ticked.has(proposal.key)}
            onChange={(event) => onTick(proposal, event.currentTarget.checked)}
            data-testid="proposal"
          />
          <span>
            {proposalWords(proposal)}
            <span class="visually-hidden"> ({lineName})</span>
          </span>
        </label>
      ))}
    </>
  );
}
