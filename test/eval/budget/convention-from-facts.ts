import { z } from 'zod';
import { type Convention, conventionSchema } from '../../../lib/convention/convention';

const amount = z.int().nullish();

/** The part of a convention's expected facts (corpora README) that makes a `Convention`. The rest is not read. */
const factsSchema = z.looseObject({
  file: z.string().optional(),
  kind: z.string(),
  title: z.string().nullish(),
  product: z.string().nullish(),
  number: z.string().nullish(),
  parties: z.array(z.object({ role: z.string(), name: z.string() })).default([]),
  programme: z.string().nullish(),
  functionalArea: z.string().nullish(),
  fundsCenter: z.string().nullish(),
  fundsCenters: z.array(z.string()).optional(),
  activities: z.array(z.string()).default([]),
  costCenter: z.string().nullish(),
  costCenters: z.array(z.string()).optional(),
  materialGroup: z.string().nullish(),
  location: z.string().nullish(),
  amounts: z.array(z.object({ year: z.int(), ae: amount, cp: amount })).default([]),
  totals: z.object({ ae: amount, cp: amount }).nullish(),
  tranches: z
    .array(
      z.object({
        kind: z.enum(['part', 'availability']),
        budget: z.enum(['AE', 'CP']),
        year: z.int(),
        share: z.number().nullish(),
        amount,
        release: z.object({
          type: z.enum(['signature', 'date', 'event']),
          text: z.string(),
          date: z.string().nullish(),
        }),
        conditional: z.boolean(),
      }),
    )
    .default([]),
  signatureDate: z.string().nullish(),
  startDate: z.string().nullish(),
  endDate: z.string().nullish(),
  noticeMonths: z.int().nullish(),
});

type Facts = z.infer<typeof factsSchema>;

const BUDGETS = { AE: 'commitment', CP: 'payment' } as const;

/**
 * The `Convention` that a facts file describes. Tranches are named `tranche-1`, `tranche-2`… by their rank.
 * @throws ZodError when the file is not the facts of one convention.
 */
export function conventionFromFacts(json: unknown, id: string): Convention {
  const facts = factsSchema.parse(json);
  return conventionSchema.parse({
    id,
    title: facts.title ?? id,
    product: facts.product ?? null,
    number: facts.number ?? null,
    parties: facts.parties.map(({ role, name }) => ({
      role: role === 'délégant' ? 'delegating' : 'delegate',
      name,
    })),
    programme: facts.programme ?? null,
    imputation: {
      functionalAreas: present(facts.functionalArea),
      fundsCenters: facts.fundsCenters ?? present(facts.fundsCenter),
      activities: facts.activities,
      costCenters: facts.costCenters ?? present(facts.costCenter),
      fund: null,
      materialGroup: facts.materialGroup ?? null,
      location: facts.location ?? null,
    },
    allotments: facts.amounts.flatMap(({ year, ae: commitment, cp: payment }) => [
      ...present(commitment).map((stated) => ({
        kind: 'commitment',
        year,
        amount: stated,
        fundsCenter: null,
      })),
      ...present(payment).map((stated) => ({ kind: 'payment', year, amount: stated, fundsCenter: null })),
    ]),
    tranches: facts.tranches.map((tranche, rank) => ({
      id: `tranche-${rank + 1}`,
      kind: BUDGETS[tranche.budget],
      year: tranche.year,
      amount: amountOf(tranche, facts),
      fundsCenter: null,
      extent: tranche.kind,
      share: typeof tranche.share === 'number' ? Math.round(tranche.share * 10_000) : null,
      release: { ...tranche.release, date: tranche.release.date ?? null },
      conditional: tranche.conditional,
    })),
    cap: facts.totals?.ae ?? null,
    signatureDate: facts.signatureDate ?? null,
    startDate: facts.startDate ?? null,
    endDate: facts.endDate ?? null,
    noticeMonths: facts.noticeMonths ?? null,
    ownFunds: null,
    excludesStaffCosts: null,
    evidence: [],
    source: { fileName: facts.file ?? id, digest: '0'.repeat(64), importedOn: '2000-01-01' },
  });
}

const present = <Value>(value: Value | null | undefined): Value[] =>
  value === null || value === undefined ? [] : [value];

/** A tranche without amount is its share of the year's credits, the whole year when it has no share either. */
function amountOf(tranche: Facts['tranches'][number], facts: Facts): number {
  if (typeof tranche.amount === 'number') return tranche.amount;
  const year = facts.amounts.find((line) => line.year === tranche.year);
  const allotted = (tranche.budget === 'AE' ? year?.ae : year?.cp) ?? 0;
  return Math.round(allotted * (tranche.share ?? 1));
}
