import { type Amendment, amendmentSchema } from '../../convention/amendment';
import type { Evidence } from '../../convention/convention';
import { failure, type Outcome, success } from '../../outcome';
import {
  type Accepted,
  allotmentsOf,
  amountOf,
  codesOf,
  dateOf,
  monthsOf,
  textOf,
  tranchesOf,
} from './accepted';

/** What an avenant's draft is made with, beside what was accepted. */
export interface AmendmentOrigin {
  readonly id: string;
  readonly conventionId: string;
  readonly evidence: readonly Evidence[];
  readonly source: Amendment['source'];
}

/**
 * The dated change that the accepted facts of an avenant make. It holds from the day it states, else from its
 * signature. Errors: French lines that say what is missing.
 */
export function toAmendment(
  accepted: Accepted,
  { id, conventionId, evidence, source }: AmendmentOrigin,
): Outcome<Amendment, string[]> {
  const signatureDate = dateOf(accepted, 'signature-date');
  const effectiveDate = dateOf(accepted, 'start-date') ?? signatureDate;
  if (effectiveDate === null)
    return failure([
      'Date de signature : sans elle, ni date d’effet, l’avenant ne s’applique à aucun jour. Saisissez-la.',
    ]);
  const allotments = allotmentsOf(accepted);
  const manner = accepted.get('amounts-are');
  if (allotments.length > 0 && manner?.type !== 'manner')
    return failure([
      'Effet sur les montants : dites s’ils remplacent ceux de la convention ou s’y ajoutent.',
    ]);
  const parsed = amendmentSchema.safeParse({
    id,
    conventionId,
    number: textOf(accepted, 'amendment-number'),
    title: textOf(accepted, 'title') ?? '',
    signatureDate,
    effectiveDate,
    amountsAre: manner?.type === 'manner' ? manner.manner : 'replacement',
    allotments,
    tranches: tranchesOf(accepted).map((tranche, rank) => ({
      ...tranche,
      fundsCenter: null,
      id: `${id}-t${rank + 1}`,
    })),
    cap: amountOf(accepted, 'new-commitment-total'),
    endDate: dateOf(accepted, 'end-date'),
    noticeMonths: monthsOf(accepted, 'notice-months'),
    imputation: imputationOf(accepted),
    evidence,
    source,
  });
  if (parsed.success) return success(parsed.data);
  return failure(
    parsed.error.issues.map(({ path }) =>
      path[0] === 'title'
        ? 'Titre : l’avenant doit en avoir un. Saisissez-le.'
        : `${path.join(', ')} : valeur invalide. Corrigez-la ou retirez-la.`,
    ),
  );
}

/** The references that the avenant names; null when it names none. */
function imputationOf(accepted: Accepted): Amendment['imputation'] {
  const listed = (kind: string) => {
    const codes = codesOf(accepted, kind);
    return codes.length > 0 ? codes : null;
  };
  const change = {
    functionalAreas: listed('functional-area'),
    fundsCenters: listed('funds-center'),
    activities: listed('activity'),
    costCenters: listed('cost-center'),
    fund: textOf(accepted, 'fund'),
    materialGroup: textOf(accepted, 'material-group'),
    location: textOf(accepted, 'location'),
  };
  return Object.values(change).some((each) => each !== null) ? change : null;
}
