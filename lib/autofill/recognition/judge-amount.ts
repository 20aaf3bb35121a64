import type { ControlLabel, FormControl } from '../form-control';
import { ACRONYMS, type AmountReading, OTHER_AMOUNTS } from './amount-label';
import { unitIn, unitOf } from './amount-unit';
import { isOfTable, isOtherAmount } from './amount-veto';
import { type LabelReading, namesTwoYears, ownLabels } from './label-reading';
import { labelWords, wordSet } from './label-words';
import { yearOfHeading } from './label-year';
import { isPrivateOrder, type Neighbourhood } from './neighbourhood';
import { otherSenseOf } from './other-sense';
import type { SubjectFinding } from './page-subject';
import { isPostcode } from './postcode';
import { sectionOf } from './section-of';
import { accept, leave, type Verdict } from './verdict';

const AMOUNT_INPUTS = new Set(['', 'text', 'number', 'tel']);
/** Amounts: AE and CP on a page about credits, HT and TTC in a purchase. */
export function judgeAmount(
  control: FormControl,
  amount: AmountReading & { readonly label: ControlLabel },
  reading: LabelReading,
  subject: SubjectFinding,
  neighbours: Neighbourhood,
): Verdict {
  const said = `« ${amount.label.text} »`;
  const isInAddress = amount.type === 'payment-amount' && neighbours.besideAddress.has(control.id);
  const saysMoney = reading.year !== null || saysEuros(control);
  if (isPostcode(control) || (isInAddress && !amount.spelledOut && !saysMoney))
    return leave(`${said} : code postal, sans rapport avec les crédits`);
  const other = amount.spelledOut ? null : otherSenseOf(control, ACRONYMS[amount.type], amount.type);
  if (other !== null) return leave(`${said} : « ${other} » lui donne un autre sens`);
  if (isOtherAmount(control, amount, subject, neighbours))
    return leave(`${said} : un autre montant que celui de la saisie (${amount.veto})`);
  if (
    control.tag === 'select' ||
    control.tag === 'textarea' ||
    (control.tag === 'input' && !AMOUNT_INPUTS.has(control.inputType))
  )
    return leave(`${said} : ce champ ne reçoit pas de montant`);
  const section = sectionOfOther(control);
  if (section) return leave(`${said} : la section « ${section} » est celle d’un autre montant`);
  if (neighbours.programmeSections.has(sectionOf(control)))
    return leave(`${said} : parmi les crédits de tout un programme`);
  const unit = unitOf(control);
  const isForeign =
    neighbours.foreignGroups.has(control.group) || (neighbours.isPacific && isTaxAmount(amount));
  // Beside an amount in dollars, only the one that says « € » is in euros.
  if (unit === 'foreign' || (isForeign && !saysEuros(control) && !neighbours.euroBoxes.has(control.id)))
    return leave(`${said} : la page compte dans une autre monnaie que l’euro`);
  if (unit === 'millions') return leave(`${said} : montants en millions, trop arrondis pour une saisie`);
  if (control.suffix.includes('%')) return leave(`${said} : pourcentage`);
  const line = otherLine(control, amount);
  if (line) return leave(`${said} : la ligne ou la colonne « ${line} » n’est pas celle de la saisie`);
  if (namesTwoYears(control)) return leave(`${said} : ses libellés nomment deux exercices`);
  const isBudget = amount.type === 'commitment-amount' || amount.type === 'payment-amount';
  const inGroup = new Set(neighbours.amounts.get(control.group)).add(amount.type);
  const paired = inGroup.has('commitment-amount') && inGroup.has('payment-amount');
  const isCertain = amount.spelledOut && labelWords(amount.label.text).length > 1;
  const isBesideCodes = (neighbours.strongTypes.get(control.group)?.size ?? 0) > 0;
  const hasReferences =
    (amount.type === 'commitment-amount' || isOfPayment(control, amount, subject)) && isBesideCodes;
  // « CP à consommer sur l'exercice (€) »: neither a postcode nor days of leave.
  const isCounted =
    saysEuros(control) &&
    subject.subject !== 'other' &&
    labelWords(amount.label.text).length > (isBesideCodes ? 1 : 2);
  const isTold = isCounted || isUnderBoth(control) || sameTechnical(amount, reading);
  if (isBudget && !isCertain && !paired && !hasReferences && !isTold)
    return leave(`${said} : sigle seul, sans second indice`);
  // « Réhabilitation du site … : échéancier », over the years of both budgets, each in full: of credits, whatever is done with them.
  const isOfYears = isCertain && paired && reading.year !== null && isBesideCodes;
  if (subject.subject === 'other' && (subject.excluded || !isOfYears))
    return leave(`${said} : la section parle de « ${subject.evidence} »`);
  if (isBudget && subject.subject === null && !(paired && (amount.spelledOut || hasReferences)))
    return leave(`${said} : la page ne parle pas de crédits`);
  if (!isBudget) {
    // « Montant HT engagé » says itself what the page does not.
    const isEngaged =
      subject.subject === 'credits' &&
      /engag/i.test(amount.label.text) &&
      labelWords(amount.label.text).every((word) => ENGAGED.has(word));
    if (subject.subject !== 'purchase' && !isEngaged)
      return leave(`${said} : la page n’est ni un achat ni un engagement`);
    if (isPrivateOrder(control.group, neighbours))
      return leave(`${said} : commande d’un particulier, sans référence budgétaire`);
    const areSeveral = control.row !== null || neighbours.quantities.has(control.group);
    if (
      OF_ONE.test(amount.label.text) ||
      (isPrice(amount) && areSeveral && !neighbours.linePrices.has(control.id))
    )
      return leave(`${said} : prix unitaire possible`);
  }
  const year = isBudget ? (reading.year ?? yearAbove(control)) : null;
  return accept(
    control,
    amount.type,
    [
      `le libellé ${said} nomme ce montant`,
      ...(paired ? ['AE et CP se répondent dans ce formulaire'] : []),
      ...(subject.subject ? [`la page parle de « ${subject.evidence} »`] : []),
      ...(year ? [`année ${year}`] : []),
    ],
    { year, unit: unit === 'thousands' ? 'thousands' : 'euros' },
  );
}

const saysEuros = (control: FormControl): boolean =>
  [...control.labels.map((label) => label.text), control.suffix].some((text) => unitIn(text) === 'euros');

/** « CP prévisionnels » under « Échéancier AE / CP ». */
const isUnderBoth = ({ context }: FormControl): boolean =>
  context.map(labelWords).some((words) => words.includes('ae') && words.includes('cp'));

/** A total of a table, or a line of credits that are not the entry's: « Reports », « LFI », « Crédits ouverts ». */
const otherLine = (control: FormControl, amount: AmountReading & { label: ControlLabel }): string | null =>
  ownLabels(control)
    .filter((label) => isOfTable(label) || (label.source === 'previous-cell' && label !== amount.label))
    // « Total HT » over a column is the amount of each line; over AE or CP it adds the years up.
    .filter((label) => !(label.text === amount.label.text && (isTaxAmount(amount) || amount.veto !== null)))
    .map((label) => label.text)
    .find(isOtherLine) ?? null;

/** They add the lines up, or say something of them. */
const SUMMED = wordSet('commentaire ensemble observation remarque total totaux');
/** … when they stand alone: « Somme à engager » is the amount itself. */
const SUMS = [['somme'], ['toute', 'annee'], ['toute', 'annee', 'confondue']].map((words) => words.join(' '));

/** « Exercice N-1 », « Part (%) ». */
const LAST_YEAR_OR_SHARE = /\bn ?[-–] ?\d\b|^(?:part|taux|r[ée]partition|quote-part)?[\s(]*(?:en )?%[\s)]*$/i;

function isOtherLine(text: string): boolean {
  // « Fournitures (TVA 20 %) » is no tax: it says at which rate.
  const found = labelWords(text.replace(/\(TVA[^()]*%\)/i, ''));
  return (
    found.some((word) => SUMMED.has(word) || OTHER_AMOUNTS.has(word)) ||
    SUMS.includes(found.join(' ')) ||
    LAST_YEAR_OR_SHARE.test(text)
  );
}

/** « CP à consommer » where an invoice is paid: not leave days, nor a postcode. */
const isOfPayment = (
  control: FormControl,
  amount: AmountReading & { label: ControlLabel },
  { evidence }: SubjectFinding,
): boolean =>
  amount.type === 'payment-amount' &&
  labelWords(amount.label.text).length > 1 &&
  [evidence, ...control.context].some((heading) =>
    /factur|paiement|liquidation|invoice|payment/i.test(heading),
  );

/** « Montants déjà engagés », « Reste à payer », « Devis non retenu » above the box: another amount than the entry's. */
const OTHER_SECTIONS = wordSet(
  'anterieur anterieure deja disponible penalite precedent precedente restant restante reste retenue solde',
);
const sectionOfOther = ({ context }: FormControl): string | null =>
  context
    .slice(0, 1)
    .find(
      (text) => /\bnon retenu/i.test(text) || labelWords(text).some((word) => OTHER_SECTIONS.has(word)),
    ) ?? null;

const ENGAGED = wordSet('montant total engage engagee hor taxe toute comprise ht ttc eur euro');

const isTaxAmount = ({ type }: AmountReading): boolean =>
  type === 'amount-excl-tax' || type === 'amount-incl-tax';

/** « Prix de l'UO », « Prix par licence »: of one piece, whatever stands around. */
const OF_ONE =
  /^(?:prix|px|tarif)\.? (?:de |d['’]|du |des |par |à )(?!(?:la |l['’])?(?:achat|commande|march[ée]|prestation|devis|ensemble))/i;
const PRICE = wordSet('prix price cout');

/** « Prix » and « Coût » alone may be those of one piece. */
function isPrice(amount: { readonly label: ControlLabel }): boolean {
  const found = labelWords(amount.label.text);
  return found.some((word) => PRICE.has(word)) && !found.includes('total');
}

const sameTechnical = (amount: AmountReading, reading: LabelReading): boolean =>
  reading.technicalAmount?.type === amount.type && reading.technicalAmount.spelledOut;

const yearAbove = (control: FormControl): number | null =>
  control.context.map(yearOfHeading).find((year) => year !== null) ?? null;
