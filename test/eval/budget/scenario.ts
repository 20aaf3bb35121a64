import { z } from 'zod';
import { controlProfileSchema } from '../../../lib/budget/control-profile';
import { ADJUSTMENT_REASONS } from '../../../lib/budget/ledger-entry';

const level = z.enum(['information', 'warning', 'error']);
const numbers = {
  availableCommitment: z.int().optional(),
  availablePayment: z.int().optional(),
  capLeft: z.int().nullable().optional(),
  /** Ours: left of the year's AE and CP, open or not. */
  yearCommitment: z.int().optional(),
  yearPayment: z.int().optional(),
};
const credit = {
  id: z.string().optional(),
  on: z.string(),
  /** The day it was recorded, that of the operation when left out. */
  recorded: z.string().optional(),
  amount: z.int(),
  tax: z.enum(['incl', 'excl']).default('incl'),
  vatRate: z.number().optional(),
  status: z.enum(['confirmed', 'pending']).default('confirmed'),
};
const beside = {
  fundsCenter: z.string().nullish(),
  purpose: z.string().optional(),
  imputation: z
    .strictObject({
      functionalArea: z.string().optional(),
      fundsCenter: z.string().optional(),
      activity: z.string().optional(),
      costCenter: z.string().optional(),
      account: z.string().optional(),
    })
    .optional(),
};
const tranche = {
  id: z.string().optional(),
  on: z.string(),
  recorded: z.string().optional(),
  tranche: z.int().min(1),
  budget: z.enum(['AE', 'CP']).optional(),
  year: z.int().optional(),
};
const plain = { id: z.string().optional(), on: z.string(), recorded: z.string().optional() };

/** The first five are those of the corpora; the others are ours, and say what those cannot. */
export const scenarioEventSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('commit'), ...credit, ...beside }),
  z.object({ do: z.literal('pay'), ...credit, ...beside, of: z.string().nullish() }),
  z.object({ do: z.literal('withdraw'), ...credit, of: z.string() }),
  z.object({ do: z.literal('release'), ...tranche }),
  z.object({ do: z.literal('give-notice'), ...plain }),
  z.object({ do: z.literal('supplement'), ...credit, of: z.string() }),
  z.object({ do: z.literal('certify'), ...credit, of: z.string() }),
  z.object({ do: z.literal('repay'), ...credit, of: z.string() }),
  z.object({ do: z.literal('carry-over'), ...credit, of: z.string() }),
  z.object({ do: z.literal('withdraw-release'), ...tranche }),
  z.object({ do: z.literal('confirm'), ...plain, of: z.string(), number: z.string().optional() }),
  z.object({ do: z.literal('reverse'), ...plain, of: z.string() }),
  z.object({
    do: z.literal('open-balance'),
    ...plain,
    budget: z.enum(['AE', 'CP']),
    amount: z.int(),
    fundsCenter: z.string().nullish(),
  }),
  z.object({
    do: z.literal('adjust'),
    ...plain,
    budget: z.enum(['AE', 'CP']),
    year: z.int(),
    amount: z.int(),
    reason: z.enum(ADJUSTMENT_REASONS),
    fundsCenter: z.string().nullish(),
  }),
  /** An amendment: the facts file of that name, in force from `on`. */
  z.object({ do: z.literal('amend'), ...plain, by: z.string() }),
]);

/**
 * A ledger with its answer (corpora README, « scenarios »). Keys for the reader (`why`) are dropped; in what is
 * expected, a key that is not understood is an error, because it would go unchecked.
 */
export const scenarioSchema = z.object({
  convention: z.string(),
  today: z.string(),
  events: z.array(scenarioEventSchema),
  draft: scenarioEventSchema.nullish(),
  /** Ours: what the facts file cannot say of the convention, the profile where it is not the usual one, a look back. */
  with: z
    .strictObject({
      ownFunds: z.strictObject({ amount: z.int().nullable(), months: z.int() }).optional(),
      excludesStaffCosts: z.boolean().optional(),
    })
    .default({}),
  control: controlProfileSchema.omit({ conventionId: true }).partial().default({}),
  asOf: z.strictObject({ knownOn: z.string().optional(), heldOn: z.string().optional() }).default({}),
  expect: z.strictObject({
    ...numbers,
    outstanding: z.int().optional(),
    after: z.strictObject({ ...numbers, outstanding: z.int().optional() }).optional(),
    must: z.array(z.object({ rule: z.string(), level: level.optional() })).default([]),
    mustNot: z.array(z.string()).default([]),
  }),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioEvent = z.infer<typeof scenarioEventSchema>;
