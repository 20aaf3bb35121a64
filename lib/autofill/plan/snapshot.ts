import type { Allotment, Convention } from '../../convention/convention';
import type { FieldTypeId } from '../../field-types';
import { add, type Cents, ZERO } from '../../money';
import type { Snapshot } from './fill-plan';

/**
 * The values of a convention as a form asks for them. Where several centers or activities are open, the first is
 * proposed, unless a funds center was chosen. The EJ number is the entry's. The SIRET
 * is the one that the convention states: only a field of which the person said so asks for it.
 */
export function makeSnapshot(convention: Convention, fundsCenter: string | null = null): Snapshot {
  const { imputation } = convention;
  const facts: readonly (readonly [FieldTypeId, string | null | undefined])[] = [
    ['programme', convention.programme],
    ['functional-area', imputation.functionalAreas[0]],
    ['funds-center', fundsCenter ?? imputation.fundsCenters[0]],
    ['activity', imputation.activities[0]],
    ['cost-center', imputation.costCenters[0]],
    ['fund', imputation.fund],
    ['material-group', imputation.materialGroup],
    ['location', imputation.location],
    ['siret', convention.siret],
    ['start-date', convention.startDate],
    ['end-date', convention.endDate],
    ['signature-date', convention.signatureDate],
    ['convention-reference', convention.number],
  ];
  return {
    conventionId: convention.id,
    title: convention.title,
    values: Object.fromEntries(
      facts.filter(([, value]) => value !== null && value !== undefined && value !== ''),
    ),
    commitmentByYear: byYear(convention.allotments, 'commitment'),
    paymentByYear: byYear(convention.allotments, 'payment'),
  };
}

function byYear(allotments: readonly Allotment[], kind: Allotment['kind']): Record<number, Cents> {
  const amounts: Record<number, Cents> = {};
  for (const allotment of allotments) {
    if (allotment.kind === kind)
      amounts[allotment.year] = add(amounts[allotment.year] ?? ZERO, allotment.amount);
  }
  return amounts;
}
