import { afterTechnicalEnd } from './after-technical-end';
import { amountExclTax } from './amount-excl-tax';
import { capExceeded } from './cap-exceeded';
import { commitmentExceedsYear } from './commitment-exceeds-year';
import { noAllotmentForYear } from './no-allotment-for-year';
import { noticeGiven } from './notice-given';
import { paymentExceedsAvailable } from './payment-exceeds-available';
import { paymentExceedsCommitment } from './payment-exceeds-commitment';
import { paymentNotReleased } from './payment-not-released';
import { paymentWithoutCommitment } from './payment-without-commitment';
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
  capExceeded,
  commitmentExceedsYear,
  trancheNotReleased,
  paymentExceedsAvailable,
  paymentNotReleased,
  paymentWithoutCommitment,
  paymentExceedsCommitment,
  uncoveredCommitments,
  amountExclTax,
  afterTechnicalEnd,
  noticeGiven,
  noAllotmentForYear,
  yearEndWindow,
  usageThreshold,
  unusedCredits,
  withdrawalOfEarlierYear,
] as const;

export type RuleId = (typeof rules)[number]['id'];
