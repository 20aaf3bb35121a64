import { z } from 'zod';
import {
  allotmentSchema,
  centsSchema,
  evidenceSchema,
  imputationSchema,
  isoDateSchema,
  sourceSchema,
  trancheSchema,
} from './convention';

const { shape } = imputationSchema;

/** The references that an amendment changes; null = as before. A list replaces the whole list. */
export const imputationChangeSchema = z.strictObject({
  functionalAreas: shape.functionalAreas.nullable(),
  fundsCenters: shape.fundsCenters.nullable(),
  activities: shape.activities.nullable(),
  costCenters: shape.costCenters.nullable(),
  fund: shape.fund,
  materialGroup: shape.materialGroup,
  location: shape.location,
});

/**
 * A signed change to a convention (avenant). What it does not say stays as it was: `null`, or an empty list. It never
 * overwrites the convention: `envelopeOn` applies it from its day, so that the envelope of any past day can be shown.
 */
export const amendmentSchema = z.strictObject({
  id: z.string().min(1),
  conventionId: z.string().min(1),
  /** As the text numbers it: « 1 », « n° 2 bis ». */
  number: z.string().nullable(),
  title: z.string().min(1),
  signatureDate: isoDateSchema.nullable(),
  /** The day it holds from: the day it states, else its signature. */
  effectiveDate: isoDateSchema,
  /** `replacement`: the amounts are the new credits of their year; `increment`: they come on top. */
  amountsAre: z.enum(['replacement', 'increment']),
  /** Only the kinds and years that the amendment states. An increment may be negative. */
  allotments: z.array(allotmentSchema),
  /**
   * Their ids differ from those of the convention and of every other amendment: a release names a tranche by its id.
   * Replacement: they stand instead of all tranches of their kind and year. Increment: they come beside.
   */
  tranches: z.array(trancheSchema),
  /** The new cap over the whole convention, also for an increment; null = the cap moves with the AE. */
  cap: centsSchema.nullable(),
  endDate: isoDateSchema.nullable(),
  noticeMonths: z.int().min(0).max(120).nullable(),
  imputation: imputationChangeSchema.nullable(),
  evidence: z.array(evidenceSchema),
  source: sourceSchema,
});

export type Amendment = z.infer<typeof amendmentSchema>;
export type ImputationChange = z.infer<typeof imputationChangeSchema>;
