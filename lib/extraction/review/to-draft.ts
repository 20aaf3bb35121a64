import { type Convention, conventionSchema, type Evidence } from '../../convention/convention';
import { add, type Cents, ZERO } from '../../money';
import { failure, type Outcome, success } from '../../outcome';
import {
  type Accepted,
  allotmentsOf,
  amountOf,
  codesOf,
  dateOf,
  monthsOf,
  numbered,
  textOf,
  tranchesOf,
  yesNoOf,
} from './accepted';

/**
 * The convention that the accepted facts make. Errors: French lines that say what is missing or wrong. The cap is the
 * accepted total of AE, else the sum of the AE of all years, else unknown.
 */
export function toDraft(
  accepted: Accepted,
  evidence: readonly Evidence[],
  source: Convention['source'],
  id: string,
): Outcome<Convention, string[]> {
  const allotments = allotmentsOf(accepted);
  const draft = {
    id,
    title: textOf(accepted, 'title') ?? '',
    product: textOf(accepted, 'product'),
    number: textOf(accepted, 'number'),
    parties: partiesOf(accepted),
    siret: textOf(accepted, 'siret'),
    programme: textOf(accepted, 'programme'),
    imputation: {
      functionalAreas: codesOf(accepted, 'functional-area'),
      fundsCenters: codesOf(accepted, 'funds-center'),
      activities: codesOf(accepted, 'activity'),
      costCenters: codesOf(accepted, 'cost-center'),
      fund: textOf(accepted, 'fund'),
      materialGroup: textOf(accepted, 'material-group'),
      location: textOf(accepted, 'location'),
    },
    allotments,
    tranches: tranchesOf(accepted).map((tranche, rank) => ({
      ...tranche,
      fundsCenter: null,
      id: `t${rank + 1}`,
    })),
    cap: amountOf(accepted, 'commitment-total') ?? sumOfCommitments(allotments),
    signatureDate: dateOf(accepted, 'signature-date'),
    startDate: dateOf(accepted, 'start-date'),
    endDate: dateOf(accepted, 'end-date'),
    noticeMonths: monthsOf(accepted, 'notice-months'),
    ownFunds: ownFundsOf(accepted),
    excludesStaffCosts: yesNoOf(accepted, 'excludes-staff-costs'),
    evidence,
    source,
  };
  if (allotments.some(({ amount }) => amount < 0))
    return failure([
      'Dotations AE et CP : une convention n’ouvre pas de montant négatif. Corrigez-le ; une réduction de crédits est un avenant.',
    ]);
  const parsed = conventionSchema.safeParse(draft);
  if (parsed.success) return success(parsed.data);
  return failure([
    ...new Set(parsed.error.issues.map(({ path, message }) => messageFor(path.map(String), message))),
  ]);
}

/** The delegate's own money counts only with its time limit: without one nothing is due. */
function ownFundsOf(accepted: Accepted): Convention['ownFunds'] {
  const months = monthsOf(accepted, 'own-funds-months');
  return months === null ? null : { amount: amountOf(accepted, 'own-funds-amount'), months };
}

function partiesOf(accepted: Accepted) {
  const first = textOf(accepted, 'delegating-party');
  const others = numbered(accepted, 'delegating-party').flatMap(({ value }) =>
    value.type === 'text' ? [value.text] : [],
  );
  const delegating = [...(first === null ? [] : [first]), ...others];
  const named = (kind: string, role: 'delegate' | 'beneficiary') =>
    numbered(accepted, kind).flatMap(({ value }) =>
      value.type === 'text' ? [{ role, name: value.text }] : [],
    );
  return [
    ...delegating.map((name) => ({ role: 'delegating' as const, name })),
    ...named('delegate-party', 'delegate'),
    ...named('beneficiary-party', 'beneficiary'),
  ];
}

function sumOfCommitments(allotments: readonly { kind: string; amount: Cents }[]): Cents | null {
  const commitments = allotments.filter(({ kind }) => kind === 'commitment');
  return commitments.length === 0
    ? null
    : commitments.reduce((total, { amount }) => add(total, amount), ZERO);
}

const FIELD_LABELS: Readonly<Record<string, string>> = {
  title: 'Titre',
  product: 'Produit',
  parties: 'Parties',
  imputation: 'Imputation',
  allotments: 'Dotations AE et CP',
  tranches: 'Tranches',
  cap: 'Plafond',
  signatureDate: 'Date de signature',
  startDate: "Date d'effet",
  endDate: 'Fin technique',
  noticeMonths: 'Préavis',
  evidence: 'Extraits',
  source: 'Fichier d’origine',
  id: 'Identifiant',
};

function messageFor(path: readonly string[], message: string): string {
  const field = path[0] ?? '';
  const label = FIELD_LABELS[field] ?? field;
  if (field === 'title') return `${label} : la convention doit en avoir un. Saisissez-le.`;
  return /^(?:un |une |le |la )/.test(message)
    ? `${label} : ${message}.`
    : `${label} : valeur invalide${path.length > 1 ? ` (${path.slice(1).join(', ')})` : ''}. Corrigez-la ou retirez-la.`;
}
