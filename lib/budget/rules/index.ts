import { afterTechnicalEnd } from './after-technical-end';
import { amountExclTax } from './amount-excl-tax';
import { capExceeded } from './cap-exceeded';
import { commitmentExceedsYear } from './commitment-exceeds-year';
import { imputationDiffers } from './imputation-differs';
import { imputationUnresolved } from './imputation-unresolved';
import { noAllotmentForYear } from './no-allotment-for-year';
import { noticeGiven } from './notice-given';
import { ownFundsDeadline } from './own-funds-deadline';
import { paymentExceedsAvailable } from './payment-exceeds-available';
import { paymentExceedsCommitment } from './payment-exceeds-commitment';
import { paymentNotReleased } from './payment-not-released';
import { paymentWithoutCommitment } from './payment-without-commitment';
import { pendingTooLong } from './pending-too-long';
import { repaymentOfEarlierYear } from './repayment-of-earlier-year';
import { reportDue } from './report-due';
import { serviceExceedsCommitment } from './service-exceeds-commitment';
import { staffCosts } from './staff-costs';
import { trancheNotReleased } from './tranche-not-released';
import { uncoveredCommitments } from './uncovered-commitments';
import { unresolvedReference } from './unresolved-reference';
import { unusedCredits } from './unused-credits';
import { usageThreshold } from './usage-threshold';
import { withdrawalOfEarlierYear } from './withdrawal-of-earlier-year';
import { yearEndWindow } from './year-end-window';

/** The policy: every warning, in the order it is shown within its level. */
export const rules = [
  unresolvedReference,
  imputationUnresolved,
  capExceeded,
  commitmentExceedsYear,
  trancheNotReleased,
  paymentExceedsAvailable,
  paymentNotReleased,
  paymentWithoutCommitment,
  paymentExceedsCommitment,
  serviceExceedsCommitment,
  uncoveredCommitments,
  amountExclTax,
  afterTechnicalEnd,
  noticeGiven,
  noAllotmentForYear,
  imputationDiffers,
  yearEndWindow,
  usageThreshold,
  staffCosts,
  unusedCredits,
  reportDue,
  ownFundsDeadline,
  pendingTooLong,
  withdrawalOfEarlierYear,
  repaymentOfEarlierYear,
] as const;

export type RuleId = (typeof rules)[number]['id'];
