import { activity } from './activity';
import { amountExclTax, amountInclTax, commitmentAmount, paymentAmount } from './amounts';
import { commitmentNumber } from './commitment-number';
import { endDate, signatureDate, startDate } from './convention-dates';
import { costCenter } from './cost-center';
import { conventionReference, fiscalYear, purpose } from './entry-facts';
import { functionalArea } from './functional-area';
import { fund } from './fund';
import { fundsCenter } from './funds-center';
import { location } from './location';
import { materialGroup } from './material-group';
import { programme } from './programme';
import { siret } from './siret';

/** The one vocabulary of extraction, recognition, corpora and taught fields. The order is the order of display. */
export const fieldTypes = [
  programme,
  functionalArea,
  fundsCenter,
  activity,
  costCenter,
  fund,
  materialGroup,
  location,
  siret,
  commitmentNumber,
  commitmentAmount,
  paymentAmount,
  amountExclTax,
  amountInclTax,
  fiscalYear,
  purpose,
  startDate,
  endDate,
  signatureDate,
  conventionReference,
] as const;

export type FieldTypeId = (typeof fieldTypes)[number]['id'];
