import type { ExtractLayout } from '../layout';
import { detailedFollowUp } from './detailed-follow-up';
import { journalCommitments } from './journal-commitments';
import { journalPayments } from './journal-payments';
import { nationalCommitments } from './national-commitments';
import { paymentsByRequest } from './payments-by-request';
import { pivotedByYear } from './pivoted-by-year';
import { regionalCommitments } from './regional-commitments';
import { regionalPayments } from './regional-payments';

/** The extracts that are read. Of two that fit equally well the first is taken. A new one: one file here, one line. */
export const layouts = [
  detailedFollowUp,
  pivotedByYear,
  journalCommitments,
  journalPayments,
  paymentsByRequest,
  nationalCommitments,
  regionalCommitments,
  regionalPayments,
] as const satisfies readonly ExtractLayout[];
