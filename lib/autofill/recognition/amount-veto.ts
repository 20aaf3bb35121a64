import type { FieldTypeId } from '../../field-types';
import type { ControlLabel, FormControl } from '../form-control';
import type { AmountReading } from './amount-label';
import { labelWords, wordSet } from './label-words';
import type { Neighbourhood } from './neighbourhood';
import type { SubjectFinding } from './page-subject';
import { OPENING } from './subject-words';

type Labelled = AmountReading & { readonly label: ControlLabel };

/**
 * Whether a word of the label tells another amount than the entry's (« consommé », « ouvert », « payé »), the page
 * not saying that this amount is what the entry is about.
 */
export const isOtherAmount = (
  control: FormControl,
  amount: Labelled,
  subject: SubjectFinding,
  neighbours: Neighbourhood,
): boolean =>
  amount.veto !== null &&
  !isConsumedHere(amount, subject) &&
  !isConsumedByPayment(control, amount, subject, neighbours) &&
  !isOpenedHere(control, amount, subject, neighbours) &&
  !TO_PAY.test(amount.label.text) &&
  !isPaidBesideEngaged(control, amount, neighbours) &&
  !isPartOfEngaged(control, amount, neighbours) &&
  !isChangeOfEngaged(control, amount, subject, neighbours);

/** Whether each word of a label is one of these, or of the pattern. */
const saysOnly = ({ label }: Labelled, words: ReadonlySet<string>, pattern?: RegExp): boolean =>
  labelWords(label.text).every((word) => words.has(word) || pattern?.test(word) === true);

/** Whether the group of a control asks for an amount of some type. */
const asksFor = (type: FieldTypeId, { group }: FormControl, { amounts }: Neighbourhood): boolean =>
  amounts.get(group)?.has(type) === true;

/** A head of a row or of a column. */
export const isOfTable = ({ source }: ControlLabel): boolean =>
  source === 'column-header' || source === 'row-header';

/** « CP à verser en 2025 ». */
const TO_PAY = /^\W*CP à verser(?!\p{L})/iu;

/**
 * « Autorisations d'engagement consommées » is a balance in a table, and the amount itself in the entry of an
 * engagement; so are « crédits de paiement consommés » in a payment.
 */
function isConsumedHere(amount: Labelled, { evidence }: SubjectFinding): boolean {
  const isSpelled = /autorisations? d.engagement|cr[ée]dits? de paiement/i.test(amount.label.text);
  const act = amount.type === 'commitment-amount' ? /engage/i : /paiement|liquidation/i;
  return /^consomm/.test(amount.veto ?? '') && isSpelled && !isOfTable(amount.label) && act.test(evidence);
}

const CONSUMED = wordSet('montant cp credit paiement consomme eur euro');
const PAYMENT = /(?:demande|ordre) de (?:mise en )?paiement|^(?:nouvelle |saisie d.une )?liquidation d/i;

/** « CP consommés » beside the codes of a payment that asks for no other CP: what this payment consumes. */
const isConsumedByPayment = (
  control: FormControl,
  amount: Labelled,
  { evidence }: SubjectFinding,
  neighbours: Neighbourhood,
): boolean =>
  amount.type === 'payment-amount' &&
  saysOnly(amount, CONSUMED) &&
  PAYMENT.test(evidence) &&
  (neighbours.strongTypes.get(control.group)?.size ?? 0) > 0 &&
  !asksFor('payment-amount', control, neighbours);

const OPENED = wordSet('montant ae cp autorisation engagement credit paiement ouvert ouverte eur euro');

/** « Montant AE ouvert » where credits are opened or delegated, and no other amount of the budget is asked for. */
const isOpenedHere = (
  control: FormControl,
  amount: Labelled,
  { evidence }: SubjectFinding,
  neighbours: Neighbourhood,
): boolean => {
  const isAlone = !asksFor(amount.type, control, neighbours);
  const headings = isAlone ? [...control.context, evidence] : control.context.slice(0, 1);
  return (
    /^ouverte?$/.test(amount.veto ?? '') &&
    saysOnly(amount, OPENED, /^20\d\d$/) &&
    headings.some((heading) => OPENING.test(heading))
  );
};

const PAID = wordSet('montant paye payee cp credit paiement eur euro');

/** « Montant payé (CP) » beside « Montant engagé (AE) »: a line that records both. */
const isPaidBesideEngaged = (control: FormControl, amount: Labelled, neighbours: Neighbourhood): boolean =>
  /^payee?$/.test(amount.veto ?? '') &&
  saysOnly(amount, PAID) &&
  !isOfTable(amount.label) &&
  asksFor('commitment-amount', control, neighbours);

const PART = wordSet('dont cp credit paiement exercice annee courant courante cour eur euro');

/** « Dont CP de l'exercice » beside what is engaged: what is paid of it. Of a sum that is counted in CP it is a part. */
const isPartOfEngaged = (control: FormControl, amount: Labelled, neighbours: Neighbourhood): boolean =>
  amount.type === 'payment-amount' &&
  amount.veto === 'dont' &&
  saysOnly(amount, PART, /^20\d\d$/) &&
  !isOfTable(amount.label) &&
  !asksFor('payment-amount', control, neighbours) &&
  (asksFor('commitment-amount', control, neighbours) || asksFor('amount-incl-tax', control, neighbours));

const CHANGE = wordSet('montant ae cp autorisation engagement credit paiement mouvement eur euro');
const CHANGED = /(?:modifi|compl[ée](?:ment|ter)|ajust|r[ée]vis|retrait).*(?:engagement|\bEJ\b)/i;

/** « AE du mouvement » where an engagement is changed, and no other amount of that kind is asked for. */
const isChangeOfEngaged = (
  control: FormControl,
  amount: Labelled,
  { evidence }: SubjectFinding,
  neighbours: Neighbourhood,
): boolean =>
  amount.veto === 'mouvement' &&
  /mouvement(?!\p{L})/iu.test(amount.label.text) &&
  saysOnly(amount, CHANGE) &&
  !isOfTable(amount.label) &&
  CHANGED.test(evidence) &&
  !asksFor(amount.type, control, neighbours);
