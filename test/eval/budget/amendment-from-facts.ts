import { type Amendment, amendmentSchema } from '../../../lib/convention/amendment';
import { allotmentsFromFacts, tranchesFromFacts } from './credits-from-facts';
import { factsSchema } from './facts';
import type { ScenarioEvent } from './scenario';

type Amend = Extract<ScenarioEvent, { do: 'amend' }>;

/** The `Amendment` that a facts file of an avenant describes, in force from the day of the event. */
export function amendmentFromFacts(json: unknown, event: Amend, conventionId: string): Amendment {
  const facts = factsSchema.parse(json);
  const amountsAre = facts.amountsAre ?? 'replacement';
  const stated = amountsAre === 'increment' ? facts.newGlobalTotals?.ae : facts.totals?.ae;
  return amendmentSchema.parse({
    id: event.by,
    conventionId,
    number: facts.avenantNumber ?? null,
    title: facts.title ?? event.by,
    signatureDate: facts.signatureDate ?? null,
    effectiveDate: event.on,
    amountsAre,
    allotments: allotmentsFromFacts(facts),
    tranches: tranchesFromFacts(facts, `${event.by}-tranche-`),
    cap: facts.newGlobalTotals?.ae ?? stated ?? null,
    endDate: facts.endDate ?? null,
    noticeMonths: facts.noticeMonths ?? null,
    imputation: null,
    evidence: [],
    source: {
      fileName: facts.file ?? event.by,
      digest: '0'.repeat(64),
      importedOn: event.recorded ?? event.on,
    },
  });
}
