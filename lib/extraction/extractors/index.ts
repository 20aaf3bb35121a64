import { actionInWords } from './action-in-words';
import { amendedConvention } from './amended-convention';
import { amendmentNumber } from './amendment-number';
import { amountsAre } from './amounts-are';
import { creditLines } from './credit-lines';
import { credits } from './credits';
import { endDate } from './end-date';
import type { Extractor } from './extractor';
import { newTotals } from './new-totals';
import { noticeMonths } from './notice-months';
import { number } from './number';
import { ownFunds } from './own-funds';
import { parties } from './parties';
import { product } from './product';
import { programme } from './programme';
import { references } from './references';
import { signatureDate } from './signature-date';
import { siret } from './siret';
import { staffCosts } from './staff-costs';
import { startDate } from './start-date';
import { title } from './title';
import { tranches } from './tranches';

/** What is read from a convention, in this order: each extractor sees what those before it found. */
export const extractors: readonly Extractor[] = [
  title,
  product,
  number,
  parties,
  programme,
  references,
  actionInWords,
  siret,
  signatureDate,
  startDate,
  endDate,
  noticeMonths,
  credits,
  creditLines,
  tranches,
  ownFunds,
  staffCosts,
];

/** What is read from an avenant: what it says of itself and of the convention it changes, then what it changes. */
export const amendmentExtractors: readonly Extractor[] = [
  title,
  product,
  amendmentNumber,
  amendedConvention,
  parties,
  programme,
  references,
  actionInWords,
  siret,
  signatureDate,
  startDate,
  endDate,
  noticeMonths,
  credits,
  creditLines,
  newTotals,
  amountsAre,
  tranches,
];
