import type { LedgerIndex } from '../budget/ledger-index';
import type { BudgetKind } from '../convention/budget-kind';
import type { Convention } from '../convention/convention';
import type { IsoDate } from '../dates';
import type { Cents } from '../money';
import type { Extract } from './extract';
import type { Proposal } from './proposal';
import type { Verdict } from './verdict';

/** One line of the reconciliation: an EJ, or one of its postes, in one year, in AE or in CP. Amounts tax included. */
export interface ReconciledLine {
  readonly key: string;
  readonly kind: BudgetKind;
  readonly year: number;
  /** null: payments without an EJ, or a commitment of the ledger whose EJ is not known. */
  readonly commitmentNumber: string | null;
  /** null: the whole EJ. */
  readonly line: string | null;
  readonly chorus: Cents | null;
  readonly ledger: Cents | null;
  /** Chorus less the ledger. */
  readonly gap: Cents;
  readonly verdict: Verdict;
  /** Ranks of the extract's rows. */
  readonly rows: readonly number[];
  readonly proposals: readonly Proposal[];
}

export interface Reconciliation {
  readonly lines: readonly ReconciledLine[];
  /** Lines of the extract posted to other references than the convention's, on an EJ that its ledger does not know. */
  readonly outside: number;
  /** Entries of the ledger dated after the extract. */
  readonly later: number;
}

export interface ReconciliationQuestion {
  readonly extract: Extract;
  /** As its amendments leave it on the day of the extract. */
  readonly convention: Convention;
  readonly ledger: LedgerIndex;
  /** The day of the extract: what the ledger records after it is not compared. */
  readonly day: IsoDate;
  /** The fiscal year of the lines that name none. */
  readonly fiscalYear: number;
}
