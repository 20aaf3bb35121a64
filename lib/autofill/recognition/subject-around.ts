import type { FormControl, PageDescription } from '../form-control';
import { labelWords } from './label-words';
import type { Neighbourhood } from './neighbourhood';
import { type SubjectFinding, subjectOf } from './page-subject';
import { CREDITS, EVERYDAY, PERSONAL, PURCHASE } from './subject-words';

/**
 * What a control is about: the nearest heading above it that names a subject, then the title of the page, then what
 * the fields of its form say together.
 */
export function subjectAround(
  control: FormControl,
  page: PageDescription,
  neighbours: Neighbourhood,
): SubjectFinding {
  const isConfirmed = isConfirmedByFields(control.group, neighbours);
  const title = subjectOf(page.title);
  // The title of a window is often the name of the tool: fields that confirm each other are heard before it.
  const isHeard = !(isConfirmed && title.subject === 'other' && !title.excluded);
  const isImputation = (neighbours.strongTypes.get(control.group)?.size ?? 0) >= ENOUGH_REFERENCES;
  // « Échéancier AE/CP – Projets », the name of the project, and a grid of AE and CP: the name is of what is financed.
  const isTitled = title.subject === 'credits' && hasBothBudgets(control.group, neighbours);
  const all = [...control.context.map(subjectOf), ...(isHeard ? [title] : [])];
  const isPurchase = all.some(({ subject, isWeak }) => subject === 'purchase' && !isWeak);
  const chain = all.filter(
    (finding) =>
      !(finding.excluded && finding.isWeak && isImputation) &&
      !(isPurchase && isOfEntry(finding.evidence)) &&
      !(finding.isWeak && finding.subject !== 'other' && all.some((outer) => isToldAgain(finding, outer))) &&
      !(
        isTitled &&
        finding.subject === 'other' &&
        !finding.excluded &&
        finding.evidence === page.headings[0]
      ),
  );
  const excluded = chain.find((finding) => finding.excluded);
  if (excluded) return excluded;
  const isPersonal =
    !isConfirmed && chain.some((finding) => PERSONAL.test(finding.evidence) && finding.isWeak);
  const nearest = chain.find(
    (finding) =>
      finding.subject !== null && (isConfirmed || !(finding.isWeak || (isPersonal && isEveryday(finding)))),
  );
  // A supplier's section inside an order is still of the order; a page about something else only is nobody's entry.
  const isOfPage =
    nearest !== undefined &&
    [page.title, ...page.headings.slice(0, 1)].some((told) => isNamedBy(told, nearest.evidence));
  if (nearest?.subject === 'other' && isOfPage && isWholeEntry(control.group, neighbours))
    return subjectOfFields(control.group, neighbours);
  if (
    nearest?.subject === 'other' &&
    !isWholeEntry(control.group, neighbours) &&
    chain.every(({ subject }) => subject === 'other' || subject === null)
  )
    return { ...nearest, excluded: true };
  // « Conditions de paiement » inside « Créer un engagement » is still a commitment.
  const purchase =
    nearest?.subject === 'credits' ? chain.find((finding) => finding.subject === 'purchase') : undefined;
  // « Nouvel avenant », over the SIRET of a délégataire.
  const act = neighbours.delegations.has(control.group)
    ? all.find(({ evidence }) => /\b(?:avenant|convention)\b/i.test(evidence))
    : undefined;
  const delegation = act && { ...act, subject: 'delegation' as const };
  return purchase ?? nearest ?? delegation ?? subjectOfFields(control.group, neighbours);
}

/** « Engagement » inside « Engagements au Meeting de printemps »: of the same, and of nothing of ours. */
const isToldAgain = ({ evidence }: SubjectFinding, outer: SubjectFinding): boolean => {
  const told = labelWords(outer.evidence);
  return outer.subject === 'other' && labelWords(evidence).every((word) => told.includes(word));
};

/** The title itself, or « Projet » under « Plan de dépenses du projet »: the section of what the page is of. */
const isNamedBy = (title: string, section: string): boolean =>
  title === section ||
  (['purchase', 'credits'].includes(subjectOf(title).subject ?? '') &&
    labelWords(section).every((word) => labelWords(title).includes(word)));

/** « Paramètres budgétaires », « Imputation par défaut des postes » of an order are its imputation; alone they are the settings of a tool. */
const isOfEntry = (heading: string): boolean =>
  /^(?:param[èe]tres? (?:budg[ée]taires?|comptables?|d.imputation)|imputation par d[ée]faut des (?:lignes|postes))$/i.test(
    heading,
  );

/** A form that asks for three of them is an imputation, wherever it stands. */
const ENOUGH_REFERENCES = 3;

/** Two references of the State's beside AE and CP: no page about anything else asks for these together. */
const isWholeEntry = (group: number, neighbours: Neighbourhood): boolean =>
  (neighbours.strongTypes.get(group)?.size ?? 0) > 1 && hasBothBudgets(group, neighbours);

const hasBothBudgets = (group: number, { amounts }: Neighbourhood): boolean =>
  ['commitment-amount' as const, 'payment-amount' as const].every((type) => amounts.get(group)?.has(type));

const isEveryday = ({ evidence }: SubjectFinding): boolean =>
  labelWords(evidence).every((word) => EVERYDAY.has(word) || !(PURCHASE.has(word) || CREDITS.has(word)));

/** A reference of the State's, or an amount of a purchase, stands in the same form. */
const isConfirmedByFields = (group: number, neighbours: Neighbourhood): boolean =>
  [...(neighbours.strongTypes.get(group) ?? [])].some((type) => type !== 'activity' && type !== 'fund') ||
  (neighbours.amounts.get(group)?.size ?? 0) > 1;

/**
 * A form under any title that asks for two budget references is an imputation; with an amount, a commitment. One of
 * them beside AE and CP is a schedule of credits.
 */
function subjectOfFields(group: number, neighbours: Neighbourhood): SubjectFinding {
  const references = neighbours.strongTypes.get(group)?.size ?? 0;
  // « UO », « AE » and « CP » answer for each other.
  const isTold = references === 1 || (references === 0 && (neighbours.shortTypes.get(group)?.size ?? 0) > 0);
  if (isTold && hasBothBudgets(group, neighbours))
    return { subject: 'credits', evidence: 'une référence budgétaire, des AE et des CP', excluded: false };
  const amounts = neighbours.amounts.get(group)?.size ?? 0;
  const subject = references < 2 ? null : amounts > 0 ? 'purchase' : 'credits';
  const evidence = subject ? 'plusieurs références budgétaires' : '';
  return { subject, evidence, excluded: false, isOfFields: true };
}
