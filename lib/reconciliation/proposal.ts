import type { IsoDate } from '../dates';
import type { Cents } from '../money';

interface Common {
  /** Tells the proposal from the others of the same reconciliation, and finds it again in the next one. */
  readonly key: string;
  readonly date: IsoDate;
}

/** An entry that would close a gap. Nothing is written before the person ticks it. Amounts are tax included. */
export type Proposal = Common &
  (
    | {
        readonly operation: 'commitment';
        readonly amount: Cents;
        readonly commitmentNumber: string;
        readonly line: string | null;
        readonly fundsCenter: string | null;
      }
    | {
        readonly operation: 'supplement' | 'withdrawal' | 'repayment';
        readonly amount: Cents;
        readonly of: string;
      }
    | {
        readonly operation: 'payment';
        readonly amount: Cents;
        readonly pending: boolean;
        /** The commitment it pays, or null; `ofProposal` where that commitment is itself proposed. */
        readonly of: string | null;
        readonly ofProposal: string | null;
      }
    | {
        readonly operation: 'confirmation';
        readonly of: string;
        readonly commitmentNumber: string;
        readonly line: string | null;
      }
    | { readonly operation: 'carry-over'; readonly amount: Cents; readonly of: string }
    | { readonly operation: 'reversal'; readonly of: string }
  );
