import { type Convention, conventionSchema } from '../../../lib/convention/convention';
import { allotmentsFromFacts, present, tranchesFromFacts } from './credits-from-facts';
import { type Facts, factsSchema } from './facts';

/**
 * The `Convention` that a facts file describes (of several in one file, the first). Tranches are named `tranche-1`,
 * `tranche-2`… by their rank.
 * @throws ZodError when the file is not the facts of a convention.
 */
export function conventionFromFacts(json: unknown, id: string): Convention {
  const facts = factsSchema.parse(firstOf(json));
  return conventionSchema.parse({
    id,
    title: facts.title ?? id,
    product: facts.product ?? null,
    number: facts.number ?? null,
    parties: facts.parties.map(({ role, name }) => ({
      role: /^d[ée]l[ée]gante?$/i.test(role) ? 'delegating' : 'delegate',
      name,
    })),
    programme: facts.programme ?? null,
    imputation: {
      functionalAreas: allOf(facts.functionalAreas, facts.functionalArea),
      fundsCenters: allOf(facts.fundsCenters, facts.fundsCenter, lineCenters(facts)),
      activities: facts.activities,
      costCenters: allOf(facts.costCenters, facts.costCenter),
      fund: facts.fund ?? null,
      materialGroup: facts.materialGroup ?? null,
      location: facts.location ?? null,
    },
    allotments: allotmentsFromFacts(facts),
    tranches: tranchesFromFacts(facts, 'tranche-'),
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

/** The list repeats the single one, which is its first. */
const allOf = (all: readonly string[], first: string | null | undefined, more: readonly string[] = []) => [
  ...new Set([...present(first), ...all, ...more]),
];

const lineCenters = ({ lines }: Facts): string[] => lines.flatMap(({ fundsCenter }) => present(fundsCenter));

function firstOf(json: unknown): unknown {
  const { kind, conventions } = json as { kind?: unknown; conventions?: readonly unknown[] };
  return kind === 'several' && Array.isArray(conventions) ? conventions[0] : json;
}
