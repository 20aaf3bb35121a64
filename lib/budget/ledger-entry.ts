import { z } from 'zod';
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

/**
 * One line of the append-only ledger. There is no update and no delete: what changes is a new entry that names
 * the one it changes (`of`). Amounts are tax included, in euro cents, always positive.
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
  }),
  /** Confirmation of a pending commitment or payment; a commitment gets its EJ number. */
  z.strictObject({
    ...common,
    operation: z.literal('confirmation'),
    of: z.string(),
    commitmentNumber: z.string().nullable(),
  }),
  /** Paiement: consumes CP; `of` is the commitment it pays, or null. */
  z.strictObject({
    ...common,
    operation: z.literal('payment'),
    amount: positive,
    netOfTax,
    pending: z.boolean(),
    purpose: z.string().max(500),
    of: z.string().nullable(),
  }),
  /** Retrait d'engagement: gives AE back in the same year only (GBCP art. 160). */
  z.strictObject({ ...common, operation: z.literal('withdrawal'), amount: positive, of: z.string() }),
  /** Annulation d'écriture: as if the entry `of` had never been written. Keeps that entry's date. */
  z.strictObject({ ...common, operation: z.literal('reversal'), of: z.string() }),
  /** « Libérer la tranche »: the condition is met, with its proof (in `note`). */
  z.strictObject({ ...common, operation: z.literal('tranche-release'), trancheId: z.string() }),
  /** Notice of termination given on `date`. */
  z.strictObject({ ...common, operation: z.literal('notice') }),
]);

export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type Operation = LedgerEntry['operation'];
export type EntryOf<Name extends Operation> = Extract<LedgerEntry, { operation: Name }>;
/** An entry that consumes credits. */
export type CreditEntry = EntryOf<'commitment'> | EntryOf<'payment'>;
