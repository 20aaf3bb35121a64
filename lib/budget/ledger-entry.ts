import { z } from 'zod';
import { BUDGET_KINDS } from '../convention/budget-kind';
import { centsSchema, isoDateSchema } from '../convention/convention';

const positive = centsSchema.refine((amount) => amount > 0, 'un montant est supérieur à zéro');

const common = {
  /** Identity that travels with backups and hand-overs (UUID). */
  id: z.string().min(1),
  conventionId: z.string().min(1),
  /** Day of the operation: the rules use it. Editable before recording, never after. */
  date: isoDateSchema,
  /** Instant of recording, ISO 8601 UTC: what was known when. */
  recordedAt: z.iso.datetime(),
  note: z.string().max(2_000),
};

/** An amount net of tax as it was typed, kept beside the amount with tax that the budget counts. */
const netOfTax = z.strictObject({ amount: positive, vatRate: z.int().min(0).max(10_000) }).nullable();

/** The funds center the entry is posted to; null = the only one, or that of the commitment it names. */
const fundsCenter = z.string().min(1).nullable();
/** Poste: the line of the EJ. */
const line = z
  .string()
  .regex(/^\d{1,5}$/, 'un poste a un à cinq chiffres')
  .nullable();
const year = z.int().min(2000).max(2100);

/** Why credits move without a new convention. `amendment` also moves the cap. */
export const ADJUSTMENT_REASONS = ['carry-forward', 'blocked', 'redeployment', 'amendment'] as const;

/**
 * One line of the append-only ledger. There is no update and no delete: what changes is a new entry that names
 * the one it changes (`of`). Amounts are tax included, in euro cents, always positive but those of adjustments.
 */
export const ledgerEntrySchema = z.discriminatedUnion('operation', [
  /** Engagement: consumes AE. Pending until its EJ number is known. */
  z.strictObject({
    ...common,
    operation: z.literal('commitment'),
    amount: positive,
    netOfTax,
    pending: z.boolean(),
    purpose: z.string().max(500),
    commitmentNumber: z.string().nullable(),
    line,
    fundsCenter,
  }),
  /** Complément: more on the commitment `of`; consumes AE of the year of its own date. */
  z.strictObject({
    ...common,
    operation: z.literal('supplement'),
    amount: positive,
    netOfTax,
    pending: z.boolean(),
    of: z.string(),
  }),
  /** Retrait d'engagement: gives AE back in the same year only (GBCP art. 160). */
  z.strictObject({ ...common, operation: z.literal('withdrawal'), amount: positive, of: z.string() }),
  /** Bascule: what is left to pay on the commitment `of` goes on into the year of `date`. Consumes nothing new. */
  z.strictObject({ ...common, operation: z.literal('carry-over'), amount: positive, of: z.string() }),
  /** Service fait on the commitment `of`: consumes nothing, bounds the payment. */
  z.strictObject({ ...common, operation: z.literal('service-rendered'), amount: positive, of: z.string() }),
  /** Paiement: consumes CP; `of` is the commitment (or the opening balance) it pays, or null. */
  z.strictObject({
    ...common,
    operation: z.literal('payment'),
    amount: positive,
    netOfTax,
    pending: z.boolean(),
    purpose: z.string().max(500),
    of: z.string().nullable(),
    fundsCenter,
  }),
  /** Reversement on the payment `of`: gives CP back in the year of the payment only. */
  z.strictObject({ ...common, operation: z.literal('repayment'), amount: positive, of: z.string() }),
  /** What was committed or paid in a year before this ledger began. Counts in the year of `date`. */
  z.strictObject({
    ...common,
    operation: z.literal('opening-balance'),
    kind: z.enum(BUDGET_KINDS),
    amount: positive,
    fundsCenter,
  }),
  /** Credits of a year that move from `date` on: report, blocage (negative), redéploiement, avenant typed by hand. */
  z.strictObject({
    ...common,
    operation: z.literal('adjustment'),
    kind: z.enum(BUDGET_KINDS),
    year,
    amount: centsSchema.refine((amount) => amount !== 0, 'un ajustement n’est pas nul'),
    reason: z.enum(ADJUSTMENT_REASONS),
    fundsCenter,
  }),
  /** Confirmation of a pending commitment, supplement or payment; a commitment gets its EJ number and line. */
  z.strictObject({
    ...common,
    operation: z.literal('confirmation'),
    of: z.string(),
    commitmentNumber: z.string().nullable(),
    line,
  }),
  /** Annulation d'écriture: as if the entry `of` had never been written. Keeps that entry's date. */
  z.strictObject({ ...common, operation: z.literal('reversal'), of: z.string() }),
  /** « Libérer la tranche »: from `date` the condition is met; who said so, and the proof in `note`. */
  z.strictObject({
    ...common,
    operation: z.literal('tranche-release'),
    trancheId: z.string(),
    decidedBy: z.string().max(200),
  }),
  /** A release taken back: the tranche is closed again from `date` on; who said so, and the proof in `note`. */
  z.strictObject({
    ...common,
    operation: z.literal('release-withdrawal'),
    trancheId: z.string(),
    decidedBy: z.string().max(200),
  }),
  /** Notice of termination given on `date`. */
  z.strictObject({ ...common, operation: z.literal('notice') }),
]);

export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type Operation = LedgerEntry['operation'];
export type EntryOf<Name extends Operation> = Extract<LedgerEntry, { operation: Name }>;
/** An entry typed in a form: it consumes credits on its own account. */
export type CreditEntry = EntryOf<'commitment'> | EntryOf<'payment'>;
