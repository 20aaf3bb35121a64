import { z } from 'zod';

const level = z.enum(['information', 'warning', 'error']);
const numbers = {
  availableCommitment: z.int().optional(),
  availablePayment: z.int().optional(),
  capLeft: z.int().nullable().optional(),
};
const credit = {
  id: z.string().optional(),
  on: z.string(),
  amount: z.int(),
  tax: z.enum(['incl', 'excl']).default('incl'),
  vatRate: z.number().optional(),
  status: z.enum(['confirmed', 'pending']).default('confirmed'),
};

export const scenarioEventSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('commit'), ...credit }),
  z.object({ do: z.literal('pay'), ...credit, of: z.string().nullish() }),
  z.object({ do: z.literal('withdraw'), ...credit, of: z.string() }),
  z.object({
    do: z.literal('release'),
    on: z.string(),
    tranche: z.int().min(1),
    budget: z.enum(['AE', 'CP']).optional(),
    year: z.int().optional(),
  }),
  z.object({ do: z.literal('give-notice'), on: z.string() }),
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
