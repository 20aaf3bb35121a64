import { z } from 'zod';
import { BUDGET_KINDS } from '../convention/budget-kind';
import { centsSchema } from '../convention/convention';
import { isRealMonthDay, type MonthDay } from './month-day';
import { LEVELS } from './warning-level';

/**
 * A threshold of availability control, as SAP has it (tolerance profile): for one kind of operation, a level that is
 * given once consumption reaches a share of a budget, or once so little of it is left; whichever comes first.
 */
export const thresholdSchema = z
  .strictObject({
    operation: z.enum(BUDGET_KINDS),
    /** One year's credits, or those of the whole convention. */
    base: z.enum(['annual', 'overall']),
    /** What is open on the day, or all of it. */
    against: z.enum(['released', 'total']),
    /** Share consumed, in basis points (8000 = 80 %), or null. */
    share: z.int().min(1).max(10_000).nullable(),
    /** Amount left, in euro cents, or null. */
    left: centsSchema.refine((amount) => amount >= 0, 'un reste est positif ou nul').nullable(),
    level: z.enum(LEVELS),
  })
  .refine(({ share, left }) => share !== null || left !== null, 'un seuil a un taux, un reste, ou les deux');

const monthDay = z
  .string()
  .refine(isRealMonthDay, 'un jour de l’année s’écrit MM-JJ')
  .transform((text) => text as MonthDay);
const days = z.int().min(0).max(366);

export const controlProfileSchema = z.strictObject({
  conventionId: z.string().min(1),
  /** Where the level of a rule is not its own. Which rules, and how far, is for `controlSchema` to say. */
  levels: z.record(z.string(), z.enum(['off', ...LEVELS])),
  thresholds: z.array(thresholdSchema).max(40),
  /** From which day to which day, both included, each kind of operation is no longer taken at the turn of the year. */
  yearEnd: z.strictObject({
    commitment: z.strictObject({ from: monthDay, until: monthDay }),
    payment: z.strictObject({ from: monthDay, until: monthDay }),
  }),
  /** After how many days a pending entry is asked about. */
  pendingDays: days,
  /** How many days before the end unused credits, and the report, are spoken of. */
  unusedDays: days,
  reportDays: days,
});

export type Threshold = z.infer<typeof thresholdSchema>;
export type ControlProfile = z.infer<typeof controlProfileSchema>;

/** What a convention is controlled by until somebody changes it (domain §2.5; extracts §1: SAP delivers limits of the same order). */
export function defaultControl(conventionId: string): ControlProfile {
  return {
    conventionId,
    levels: {},
    thresholds: BUDGET_KINDS.flatMap((operation) =>
      [8_000, 9_000, 10_000].map((share) => ({
        operation,
        base: 'annual' as const,
        against: 'total' as const,
        share,
        left: null,
        level: 'information' as const,
      })),
    ),
    // Custom of the ministries (domain §2.1), not law.
    yearEnd: {
      commitment: { from: '12-15' as MonthDay, until: '01-31' as MonthDay },
      payment: { from: '11-30' as MonthDay, until: '01-31' as MonthDay },
    },
    pendingDays: 30,
    unusedDays: 60,
    reportDays: 30,
  };
}
