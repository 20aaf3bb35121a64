import { type Convention, conventionSchema, type Evidence } from '../convention/convention';
import { add, type Cents, ZERO } from '../money';
import { failure, type Outcome, success } from '../outcome';
import type { FactKey, FactValue } from './candidate';

type Accepted = ReadonlyMap<FactKey, FactValue>;

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
    programme: textOf(accepted, 'programme'),
    imputation: {
      functionalAreas: allOf(accepted, 'functional-area'),
      fundsCenters: allOf(accepted, 'funds-center'),
      activities: allOf(accepted, 'activity'),
      costCenters: allOf(accepted, 'cost-center'),
      fund: textOf(accepted, 'fund'),
      materialGroup: textOf(accepted, 'material-group'),
      location: textOf(accepted, 'location'),
    },
    allotments,
    tranches: tranchesOf(accepted),
    cap: amountOf(accepted, 'commitment-total') ?? sumOfCommitments(allotments),
    signatureDate: dateOf(accepted, 'signature-date'),
    startDate: dateOf(accepted, 'start-date'),
    endDate: dateOf(accepted, 'end-date'),
    noticeMonths: monthsOf(accepted, 'notice-months'),
    ownFunds: null,
    excludesStaffCosts: null,
    evidence,
    source,
  };
  const parsed = conventionSchema.safeParse(draft);
  if (parsed.success) return success(parsed.data);
  return failure([
    ...new Set(parsed.error.issues.map(({ path, message }) => messageFor(path.map(String), message))),
  ]);
}

function textOf(accepted: Accepted, key: FactKey): string | null {
  const value = accepted.get(key);
  if (value?.type === 'text') return value.text;
  return value?.type === 'code' ? value.code : null;
}

function amountOf(accepted: Accepted, key: FactKey): Cents | null {
  const value = accepted.get(key);
  return value?.type === 'amount' ? value.amount : null;
}

function dateOf(accepted: Accepted, key: FactKey) {
  const value = accepted.get(key);
  return value?.type === 'date' ? value.date : null;
}

function monthsOf(accepted: Accepted, key: FactKey): number | null {
  const value = accepted.get(key);
  return value?.type === 'months' ? value.months : null;
}

/** The numbered facts of one kind, by their number. */
function numbered(accepted: Accepted, kind: string): { rank: number; value: FactValue }[] {
  return [...accepted]
    .filter(([key]) => key.startsWith(`${kind}:`))
    .map(([key, value]) => ({ rank: Number(key.slice(kind.length + 1)), value }))
    .sort((first, second) => first.rank - second.rank);
}

const allOf = (accepted: Accepted, kind: string): string[] => [
  ...new Set(numbered(accepted, kind).flatMap(({ value }) => (value.type === 'code' ? [value.code] : []))),
];

function partiesOf(accepted: Accepted) {
  const delegating = textOf(accepted, 'delegating-party');
  const delegates = numbered(accepted, 'delegate-party').flatMap(({ value }) =>
    value.type === 'text' ? [{ role: 'delegate' as const, name: value.text }] : [],
  );
  return [...(delegating === null ? [] : [{ role: 'delegating' as const, name: delegating }]), ...delegates];
}

function allotmentsOf(accepted: Accepted) {
  return (['commitment', 'payment'] as const).flatMap((kind) =>
    numbered(accepted, `${kind}-allotment`).flatMap(({ rank, value }) =>
      value.type === 'amount' ? [{ kind, year: rank, amount: value.amount, fundsCenter: null }] : [],
    ),
  );
}

function tranchesOf(accepted: Accepted) {
  return numbered(accepted, 'tranche')
    .flatMap(({ value }) => (value.type === 'tranche' ? [value.tranche] : []))
    .map((tranche, rank) => ({ ...tranche, fundsCenter: null, id: `t${rank + 1}` }));
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
