import { z } from 'zod';
import { type IsoDate, parseIsoDate } from '../dates';
import type { Cents } from '../money';
import { BUDGET_KINDS } from './budget-kind';

// Zod compiles its checks with `new Function` unless told not to: an extension page forbids that.
z.config({ jitless: true });

export const centsSchema = z
  .number()
  .refine(Number.isSafeInteger, 'un montant est un nombre entier de centimes')
  .transform((amount) => amount as Cents);
export const isoDateSchema = z
  .string()
  .refine((text) => parseIsoDate(text) !== undefined, 'une date s’écrit AAAA-MM-JJ')
  .transform((text) => text as IsoDate);

const budgetKindSchema = z.enum(BUDGET_KINDS);

export const partySchema = z.strictObject({
  role: z.enum(['delegating', 'delegate', 'beneficiary']),
  /** The body's name. Never a person's. */
  name: z.string().min(1),
});

/** The references typed into forms. Several funds centers, activities or cost centers may be open; the first is proposed. */
export const imputationSchema = z.strictObject({
  functionalAreas: z.array(z.string()),
  fundsCenters: z.array(z.string()),
  activities: z.array(z.string()),
  costCenters: z.array(z.string()),
  fund: z.string().nullable(),
  materialGroup: z.string().nullable(),
  location: z.string().nullable(),
});

/** Credits of one kind for one calendar year. A blank cell of the convention is no allotment; a stated zero is one. */
export const allotmentSchema = z.strictObject({
  kind: budgetKindSchema,
  year: z.int().min(2000).max(2100),
  amount: centsSchema,
  /** null = all the convention's funds centers together. */
  fundsCenter: z.string().nullable(),
});

/**
 * A part of a year's allotment with the day or the event that opens it. Rules (corpora README, scenarios): a year
 * without tranche is open from the start; an unconditional one opens on its date; a conditional one stays closed
 * until somebody records its release, even after its date.
 */
export const trancheSchema = z.strictObject({
  id: z.string().min(1),
  kind: budgetKindSchema,
  year: z.int().min(2000).max(2100),
  amount: centsSchema,
  /** The funds center whose credits it opens; null = those of all of them together. */
  fundsCenter: z.string().nullable(),
  /** `part` is a share of the year; `availability` opens the whole year. */
  extent: z.enum(['part', 'availability']),
  /** Share of the year's allotment in basis points (5000 = 50 %), null when the text gives none. */
  share: z.int().min(0).max(10_000).nullable(),
  release: z.strictObject({
    type: z.enum(['signature', 'date', 'event']),
    /** The words of the convention. */
    text: z.string(),
    /** Signature day, stated day, last day of « fin MOIS », or the day an event is expected. */
    date: isoDateSchema.nullable(),
  }),
  /** Something other than the calendar or the signature must happen (a review, an opinion, a decision). */
  conditional: z.boolean(),
});

/** The words a stored value was read from. Never a signature block or a « représentée par ». */
export const evidenceSchema = z.strictObject({ fact: z.string(), quote: z.string() });

export const sourceSchema = z.strictObject({
  fileName: z.string(),
  /** SHA-256 of the file's bytes, lower-case hexadecimal: the same file is never imported twice. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  importedOn: isoDateSchema,
});

export const conventionSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  product: z.string().nullable(),
  number: z.string().nullable(),
  parties: z.array(partySchema),
  /** The SIRET that the text gives, of one of the parties. Conventions stored before it was read have none. */
  siret: z.string().nullable().default(null),
  programme: z.string().nullable(),
  imputation: imputationSchema,
  allotments: z.array(allotmentSchema),
  tranches: z.array(trancheSchema),
  /** Most that may be committed over the whole convention; null when the convention states no amount. */
  cap: centsSchema.nullable(),
  signatureDate: isoDateSchema.nullable(),
  startDate: isoDateSchema.nullable(),
  /** Technical end: no commitment after it. Payments go on until the last invoice. */
  endDate: isoDateSchema.nullable(),
  noticeMonths: z.int().min(0).max(120).nullable(),
  /** What the delegate engages of its own money, within so many months of the signature; null when not asked for. */
  ownFunds: z.strictObject({ amount: centsSchema.nullable(), months: z.int().min(0).max(120) }).nullable(),
  /** « Hors titre 2 »: no staff costs. null when the text does not say. */
  excludesStaffCosts: z.boolean().nullable(),
  evidence: z.array(evidenceSchema),
  source: sourceSchema,
});

export type Imputation = z.infer<typeof imputationSchema>;
export type Allotment = z.infer<typeof allotmentSchema>;
export type Tranche = z.infer<typeof trancheSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Convention = z.infer<typeof conventionSchema>;
