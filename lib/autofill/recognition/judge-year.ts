import type { FormControl } from '../form-control';
import type { NamedLabel } from './label-reading';
import { labelWords, wordSet } from './label-words';
import type { Neighbourhood } from './neighbourhood';
import type { SubjectFinding } from './page-subject';
import { accept, leave, type Verdict } from './verdict';

/** Words that make an « exercice » the one of a public budget. */
const BUDGETARY = wordSet(
  'ae budgetaire chorus cp engagement fiscal imputation juridique ordonnancement subvention',
);

/** « Exercice » or « Année » of the entry, on a page about credits. */
export function judgeYear(
  control: FormControl,
  name: NamedLabel,
  subject: SubjectFinding,
  neighbours: Neighbourhood,
  why: readonly string[],
): Verdict {
  const amounts = neighbours.amounts.get(control.group) ?? new Set();
  // « Date de notification » over Jour, Mois and Année.
  if (/^date\b/i.test(control.context[0] ?? '') || neighbours.dateYears.has(control.id))
    return leave(`« ${name.label.text} » : l’année d’une date`);
  // A lone « CP » may be a postcode.
  const hasCredits = amounts.has('commitment-amount');
  // Two acronyms answer for each other: « DF » beside « CF ».
  const hasReferences =
    (neighbours.strongTypes.get(control.group)?.size ?? 0) > 0 ||
    (neighbours.shortTypes.get(control.group)?.size ?? 0) > 1;
  // « Pièces comptables et budgétaires », a line for each with its year: of what is listed, where no CP are.
  const said = control.row !== null && !amounts.has('payment-amount') ? '' : subject.evidence;
  const isBudgetary = labelWords(`${name.label.text} ${said}`).some((word) => BUDGETARY.has(word));
  if (
    subject.subject === 'other' ||
    subject.subject === null ||
    !(
      hasCredits ||
      hasReferences ||
      isBudgetary ||
      isOfCredits(subject) ||
      isOfOrder(name, subject, amounts.size)
    )
  )
    return leave(`« ${name.label.text} » : la page ne parle pas de crédits`);
  return accept(control, name.type, why);
}

/** « Réserver des crédits », « Délégation de gestion »: the year there is the one of the budget. */
const isOfCredits = ({ evidence, subject, isWeak }: SubjectFinding): boolean =>
  subject === 'delegation' ||
  ((subject === 'credits' || subject === 'purchase') && !isWeak && labelWords(evidence).includes('credit'));

/** « Exercice » in an order beside its amounts: nothing else of an order has one. A number and a year alone look one up. */
const isOfOrder = ({ words }: NamedLabel, { subject, isWeak }: SubjectFinding, amounts: number): boolean =>
  amounts > 0 && subject === 'purchase' && !isWeak && words.startsWith('exercice');
