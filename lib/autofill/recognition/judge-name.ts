import type { FieldTypeId } from '../../field-types';
import type { FormControl } from '../form-control';
import { judgePurpose } from './judge-purpose';
import { judgeYear } from './judge-year';
import type { LabelReading, NamedLabel } from './label-reading';
import { labelWords, technicalWords, wordSet } from './label-words';
import { CONVENTION_FACTS, RECEIVERS } from './name-tails';
import type { Neighbourhood } from './neighbourhood';
import { otherSenseOf } from './other-sense';
import { type SubjectFinding, subjectOf } from './page-subject';
import { plainWords } from './plain-words';
import { cannotHold, showsShape } from './possible-code';
import type { NameMatch } from './read-name';
import { OPENING } from './subject-words';
import { accept, leave, type Verdict } from './verdict';

/** Words of the trade that no other trade uses: the label is enough, whatever the page is called. */
const UNMISTAKABLE = [
  'engagement juridique',
  'localisation interministerielle',
  'referentiel programmation',
].map((name) => labelWords(name).join(' '));

/** Only in full: « Loc. inter. » may be of something else where the page is. */
export const isUnmistakable = ({ words, label }: NamedLabel): boolean =>
  UNMISTAKABLE.includes(words) && plainWords(label.text).join(' ').includes(words);

/** Words that other trades use in their own sense: another budget reference has to stand in the same form. */
const SHARED_WORDS: ReadonlySet<FieldTypeId> = new Set(['activity', 'fund', 'programme']);
/** In the section of a supplier, a person or a project these are something else. */
const SHARED_NAMES: ReadonlySet<FieldTypeId> = new Set([
  'activity',
  'fund',
  'programme',
  'functional-area',
  'fiscal-year',
  'purpose',
]);

/** Codes, years, dates and texts: the name on the label, what the page is about, and what can be held. */
export function judgeName(
  control: FormControl,
  name: NamedLabel,
  reading: LabelReading,
  subject: SubjectFinding,
  neighbours: Neighbourhood,
): Verdict {
  const said = `« ${name.label.text} »`;
  const others = new Set(neighbours.strongTypes.get(control.group) ?? []);
  others.delete(name.type);
  const why = [
    `le libellé ${said} nomme ce champ`,
    ...(subject.subject && subject.subject !== 'other' ? [`la page parle de « ${subject.evidence} »`] : []),
    ...(others.size > 0 ? ['d’autres références budgétaires l’entourent'] : []),
  ];
  if (CONVENTION_FACTS.has(name.type))
    return judgeDelegationFact(control, name, subject, why, isBudgetForm(control.group, neighbours));
  const holds = cannotHold(control, name.type);
  if (holds) return leave(`${said} : ${holds}`);
  const other = mayMeanElse(name) ? otherSenseOf(control, name.words, name.type) : null;
  if (other !== null) return leave(`${said} : « ${other} » lui donne un autre sens`);
  if (name.strength === 'short' && name.type === 'cost-center' && isOfMail(control))
    return leave(`${said} : copie d’un courriel`);
  if (name.type === 'purpose') return judgePurpose(control, name, subject, neighbours, why);
  if (name.type === 'fiscal-year') return judgeYear(control, name, subject, neighbours, why);
  const isBudgetPage = subject.subject !== null && subject.subject !== 'other';
  if (isUnmistakable(name)) return accept(control, name.type, why);
  if (subject.subject === 'other' && SHARED_NAMES.has(name.type))
    return leave(`${said} : la section parle de « ${subject.evidence} »`);
  const acronyms = new Set(neighbours.shortTypes.get(control.group) ?? []);
  acronyms.delete(name.type);
  const amounts = neighbours.amounts.get(control.group) ?? new Set();
  const isPaired = amounts.has('commitment-amount') && amounts.has('payment-amount');
  const answered =
    others.size > 0 ||
    (subject.subject === 'delegation' && name.type === 'programme') ||
    (isBudgetPage && showsShape(control, name.type)) ||
    (isBudgetPage && isPaired && (name.type === 'programme' || subject.subject !== 'purchase')) ||
    (isBudgetPage && (acronyms.size >= 3 || (isPaired && acronyms.size > 0)));
  // « EJ » has one sense on a page about a commitment or a payment.
  const needsNeighbour =
    (name.strength === 'short' && !(isBudgetPage && name.type === 'commitment-number')) ||
    SHARED_WORDS.has(name.type);
  const isReceiver = name.isLoose && says(labelWords(name.label.text), RECEIVERS);
  if (isReceiver && (neighbours.givers.has(control.group) || !OPENING.test(subject.evidence)))
    return leave(`${said} : rien ne dit que cette UO est celle qui engage`);
  if (
    name.isLoose &&
    others.size + (isBudgetPage && isPaired && !OF_PARTY.test(name.label.text) ? 1 : 0) <
      (subject.subject === 'delegation' ? 1 : 2) &&
    !(isBudgetPage && (acronyms.size >= 3 || showsShape(control, name.type)))
  )
    return leave(`${said} : ce libellé dit plus qu’un sigle, et trop peu de références l’entourent`);
  if (needsNeighbour && !answered && !isSpelledElsewhere(name, reading))
    return leave(`${said} : ce mot a d’autres sens et rien d’autre ici ne le confirme`);
  // A volunteer or a subscriber has a number of engagement too.
  const isPlain = name.type === 'commitment-number' && !/\b(?:juridique|ej)\b/.test(name.words);
  if (isPlain && others.size === 0 && !neighbours.amounts.has(control.group) && isOnlyEngagement(subject))
    return leave(`${said} : rien d’autre ici ne dit que l’engagement est juridique`);
  const telling = [...others].filter((type) => !SHARED_NAMES.has(type));
  // Where no heading speaks of a budget, the references have to make it one together.
  if (!isBudgetPage && telling.length < (SHARED_NAMES.has(name.type) ? 2 : 1))
    return leave(`${said} : la page ne parle pas de budget ni d’achat`);
  if (subject.isOfFields && !isPaired && !isMadeByOthers(name.type, others))
    return leave(`${said} : trop peu d’autres références font de cette page celle d’un budget`);
  return accept(control, name.type, why);
}

/** « UO du délégant », « UO délégataire »: each has his own. */
const OF_PARTY = /^\s*\S+ (?:du )?d[ée]l[ée]ga(?:nt|taire)/i;

/** Whether the references around make a budget of a page without the word that is asked about, nor any that other trades use. */
function isMadeByOthers(type: FieldTypeId, others: ReadonlySet<FieldTypeId>): boolean {
  const telling = [...others].filter((other) => !SHARED_WORDS.has(other)).length;
  return telling >= (SHARED_WORDS.has(type) ? 2 : 1);
}

/** Acronyms, words that other trades have too, and the « unités opérationnelles » of a fire brigade. */
const mayMeanElse = (name: NameMatch): boolean =>
  name.strength === 'short' || SHARED_NAMES.has(name.type) || name.words === 'unite operationnelle';

const MAIL = wordSet('copie correspondance courriel destinataire email mail adresse');

/** « CC » of a message: whom it is copied to. */
const isOfMail = ({ name, htmlId, placeholder, hint, labels, context, autocomplete }: FormControl): boolean =>
  autocomplete === 'email' ||
  [placeholder, hint, ...context.slice(0, 1), ...labels.map(({ text }) => text)].some((text) =>
    says(labelWords(text), MAIL),
  ) ||
  [name, htmlId].some((text) => says(technicalWords(text), MAIL));
const says = (words: readonly string[], among: ReadonlySet<string>): boolean =>
  words.some((word) => among.has(word));

/** The page speaks of an « engagement » and of nothing else that would make it one of expense. */
const isOnlyEngagement = ({ evidence }: SubjectFinding): boolean =>
  subjectOf(evidence.replace(/engage\p{L}*/giu, '')).subject === null;

/** AE and CP, or two references, stand in the same form. */
const isBudgetForm = (group: number, neighbours: Neighbourhood): boolean => {
  const amounts = neighbours.amounts.get(group);
  const isPaired = amounts?.has('commitment-amount') && amounts.has('payment-amount');
  return isPaired || (neighbours.strongTypes.get(group)?.size ?? 0) > 1;
};

const OTHER_ACT = /\b(?:r[ée]siliation|arr[êe]t[ée]|nomination|d[ée]cision|d[ée]cret|d[ée]signation)\b/i;
const VAGUE = /^(?:expire|prend fin|entre vigueur)$/;
/** « Échéance »: also of a tranche, of an invoice or of a ticket. */
const DUE = /^(?:date )?echeance$/;

/** « Dates de la convention » on the page of a delegation, but not « Partage de la convention ». */
const DATES = wordSet(
  'acte calendrier convention date delegation dossier duree effet fiche gestion information periode presente',
);
const isOfTheConvention = (section: string): boolean =>
  subjectOf(section).subject === 'delegation' || saysDates(section);
const saysDates = (section: string): boolean =>
  labelWords(section.replace(/^\s*\d+[.)]\s/, '')).every((word) => DATES.has(word));

/** Dates and reference are those of the delegation convention, or nothing. */
function judgeDelegationFact(
  control: FormControl,
  name: NamedLabel,
  subject: SubjectFinding,
  why: readonly string[],
  isBesideCredits: boolean,
): Verdict {
  // « Nouvelle date de fin de la convention », in an avenant that carries its credits.
  const isOfConvention =
    isBesideCredits &&
    (/\bconvention\b/.test(name.words) ||
      (name.words === 'fin technique' && /\b(?:convention|d[ée]l[ée]gation)\b/i.test(name.label.text)));
  if (subject.subject !== 'delegation' && !isOfConvention)
    return leave(`« ${name.label.text} » : la page n’est pas celle d’une délégation de gestion`);
  // « Expire le » is said of the convention, or of the link to it that a section shares.
  const section = control.context.find((heading) => heading !== name.label.text);
  if (VAGUE.test(name.words) && section !== undefined && !isOfTheConvention(section))
    return leave(`« ${name.label.text} » : la section « ${section} » ne parle pas de la convention`);
  if (DUE.test(name.words) && (control.row !== null || section === undefined || !saysDates(section)))
    return leave(`« ${name.label.text} » : rien ne dit que cette échéance est celle de la convention`);
  if (section !== undefined && OTHER_ACT.test(section))
    return leave(`« ${name.label.text} » : la section « ${section} » parle d’un autre acte`);
  if (control.tag === 'select') return leave(`« ${name.label.text} » : liste de choix`);
  // « Convention signée » alone is a box to tick, or the file itself.
  if (
    /^convention signee$/.test(name.words) &&
    control.inputType !== 'date' &&
    !/ le[\s:*]*$/i.test(name.label.text)
  )
    return leave(`« ${name.label.text} » : ce n’est pas sûrement une date`);
  return accept(control, name.type, why);
}

/** The id or name spells the type out where the label only has an acronym. */
const isSpelledElsewhere = (name: NamedLabel, reading: LabelReading): boolean =>
  name.strength === 'short' &&
  reading.technical?.type === name.type &&
  reading.technical.strength === 'strong';
