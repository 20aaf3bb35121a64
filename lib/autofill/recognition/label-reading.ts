import type { ControlLabel, FormControl } from '../form-control';
import { type Amount, amountAbove, amountBehind, amountOfHint } from './amount-aside';
import { type AmountReading, readAmountLabel } from './amount-label';
import { heardHeads, saysItsYear } from './column-heads';
import { labelWords, technicalWords, wordSet } from './label-words';
import { yearIn } from './label-year';
import { matchName } from './name-match';
import type { NameMatch } from './read-name';
import { isSaidApart } from './said-apart';
import { firstRead } from './technical-names';

/** A type, and the label that names it. */
export type NamedLabel = NameMatch & { readonly label: ControlLabel };

/** What the words of one control say, before anything else on the page is asked. */
export interface LabelReading {
  readonly name: NamedLabel | null;
  readonly amount: Amount | null;
  /** The type that the technical name (`id`, `name`, `data-*`) spells, as a second signal only. */
  readonly technical: NameMatch | null;
  readonly technicalAmount: AmountReading | null;
  readonly year: number | null;
}

/** Labels that name nothing by themselves: another source may then speak for the control. */
const GENERIC = wordSet(
  `code cle numero valeur saisie champ selection selectionner choisir selectionnez choisissez ligne poste reponse
   input editor edit cell cellule editer modifier votre answer your`,
);

/**
 * The first label that says something decides. A title, a placeholder or a technical name speaks only when the labels
 * before it are silent or generic; a column header and a row header speak together.
 */
export function readControlLabels(control: FormControl): LabelReading {
  const spoken = control.labels
    .map((label) => withoutHint(asQuestion(label), control.labels))
    .filter(
      (label) =>
        label.source !== 'data-attribute' &&
        !isSentence(label) &&
        !isValued(label) &&
        !isSaidApart(label, control),
    )
    .map((label) => withoutHeading(withoutMention(label), control.context));
  const heads = spoken.filter((label) => label.source === 'column-header');
  const heard = heads.length > 1 ? heardHeads(heads, isGeneric) : heads;
  const own = spoken.filter(
    (label) => label.source !== 'row-header' && (label.source !== 'column-header' || heard.includes(label)),
  );
  // « Commentaire » over the row « Centre financier »: the box is of the comment.
  const isOfColumn = heads.some(({ text }) => labelWords(text).some((word) => OF_COLUMN.has(word)));
  const rows = isOfColumn ? [] : spoken.filter((label) => label.source === 'row-header');
  let name: LabelReading['name'] = null;
  let amount: LabelReading['amount'] = null;
  for (const label of [...own, ...rows]) {
    const named = saysItsYear(label) ? null : matchName(label.text);
    const money = readAmountLabel(label.text);
    if (money) amount = amount ? withHeader(amount, money, label) : { ...money, label };
    if (
      named &&
      (!name || (name.strength === 'short' && named.strength === 'strong' && named.type === name.type))
    )
      name = { ...named, label };
    if (!named && !money && !isGeneric(label) && !isHeader(label) && !isAbovePlaceholder(label, own)) break;
  }
  if (!name && !amount && own.length > 0 && own.every(isYear)) amount = amountAbove(control);
  if (!name && !amount) amount = amountOfHint(control, own[0]);
  // Without any label, what stands behind the box may be its caption: « AE 2026 ».
  if (!name && !amount && own.every(isGeneric)) amount = amountBehind(control);
  return {
    name: name ?? (spoken.every(isGeneric) ? nameFromData(control) : null),
    amount,
    get technical() {
      return firstRead(control, matchName);
    },
    get technicalAmount() {
      return firstRead(control, readAmountLabel);
    },
    get year() {
      return yearOf(control) ?? (amount?.label.source === 'label-after' ? yearIn(amount.label.text) : null);
    },
  };
}

/** « Quel est le domaine fonctionnel ? Laissez vide si … »: what follows the question is a hint. */
const asQuestion = (label: ControlLabel): ControlLabel => {
  const end = label.text.includes('?') ? label.text.search(/\?\s/) : -1;
  return end < 0 ? label : { ...label, text: label.text.slice(0, end + 1) };
};

/** « Objet de la demande Repris en tête de l'EJ »: a label around its hint, where `aria-label` says the name alone. */
function withoutHint(label: ControlLabel, labels: readonly ControlLabel[]): ControlLabel {
  if (label.source !== 'label-for' && label.source !== 'label-around') return label;
  return (
    labels.find(
      ({ source, text }) =>
        source === 'aria-label' &&
        label.text.startsWith(`${text} `) &&
        SENTENCE.test(label.text.slice(text.length + 1)),
    ) ?? label
  );
}
const SENTENCE = /^\p{Lu}\p{Ll}*(?:\s\S+){2}/u;

/** A row of AE under a column of CP: nobody knows which is meant. */
const withHeader = (amount: Amount, other: AmountReading, label: ControlLabel): Amount =>
  isHeader(label) && other.type !== amount.type ? { ...amount, veto: label.text } : amount;

const isYear = (label: ControlLabel): boolean => /^20\d\d$/.test(label.text);

/** « (Valeur obligatoire) » that is read aloud: the page script leaves « (Valeur » of it. */
const MENTION = /\s*\((?:champ|field|saisie|valeur|value|zone)\s*$/i;
const withoutMention = (label: ControlLabel): ControlLabel =>
  label.text.includes('(') && MENTION.test(label.text)
    ? { ...label, text: label.text.replace(MENTION, '') }
    : label;

/** What a column says of its rows, whatever they are called: « Commentaire », « Validé par », « N° d'acte », « Évolution », « Actuel ». */
const OF_COLUMN = wordSet(
  'acte actuel actuelle ancien ancienne anterieur anterieure avant commentaire date evolution justificatif justification motif notifie notifiee observation obtenu origine pourcentage precedent precedente precision remarque statut taux valide validee validation visa',
);

/** « Imputation », words somewhere before a box whose placeholder is the whole name of a code. */
const isAbovePlaceholder = (label: ControlLabel, all: readonly ControlLabel[]): boolean => {
  const next = all[all.indexOf(label) + 1];
  return (
    label.source === 'text-before' &&
    next?.source === 'placeholder' &&
    matchName(next.text)?.strength === 'strong'
  );
};

const isHeader = (label: ControlLabel): boolean => ['column-header', 'row-header'].includes(label.source);

const isGeneric = (label: ControlLabel): boolean =>
  labelWords(label.text).every((word) => GENERIC.has(word) || /^\d+$/.test(word));

/**
 * « Échéance 1 AE » under « Échéance 1 »: a label made of the heading and of its own words. « Centre de coûts Code » stays
 * whole: « code » alone names nothing; so does « Commitment appropriations » under « Commitment ».
 */
function withoutHeading(label: ControlLabel, context: readonly string[]): ControlLabel {
  const heading = context.find((each) => label.text.startsWith(`${each} `));
  if (heading === undefined) return label;
  const own = { ...label, text: label.text.slice(heading.length).trim() };
  return isGeneric(own) || (says(label) && !says(own)) ? label : own;
}

const says = ({ text }: ControlLabel): boolean => readAmountLabel(text) !== null;

/** « Centre de coûts FAB0750075 », « Montant engagé : 12 400,00 € »: what is already there, above a box of something else. */
const isValued = ({ source, text }: ControlLabel): boolean =>
  (source === 'text-before' || source === 'label-nearby') && VALUE.test(text);
const VALUE =
  /\s(?:\d{10,12}|\d{4}-[A-Z\d]{4}-[A-Z\d]{4}|[A-Z]{3,8}\d{3,7}|[\d\s.]+(?:,\d{2})?\s?(?:€|euros?)(?:\s(?:HT|TTC))?)$/;

/** What stands before a control may be a sentence of the page, which names no field. */
const isSentence = ({ source, text }: ControlLabel): boolean =>
  (source === 'text-before' || source === 'label-nearby') &&
  (/[.!?]$/.test(text) || /[.!?] \p{Lu}/u.test(text)) &&
  labelWords(text).length > 4;

/** Without any visible label, `data-fieldname="cost_center"` is all there is. */
function nameFromData(control: FormControl): LabelReading['name'] {
  for (const label of control.labels) {
    if (label.source !== 'data-attribute') continue;
    const named = matchName(technicalWords(label.text).join(' '));
    if (named?.strength === 'strong') return { ...named, label };
  }
  return null;
}

const yearsOf = (labels: readonly ControlLabel[]): readonly number[] => [
  ...new Set(labels.map((label) => yearIn(label.text)).filter((year) => year !== null)),
];

/** Whether the labels disagree on the year: the heads of a grid, laid out beside their cells, may not be those of the cell. */
export const namesTwoYears = (control: FormControl): boolean => yearsOf(ownLabels(control)).length > 1;

/**
 * The labels, without the heads that the layout gives where the page itself says which are those of the cell:
 * « Crédits de paiement (CP) 2026 » by `aria-labelledby`.
 */
export function ownLabels({ labels }: FormControl): readonly ControlLabel[] {
  const heads = labels.filter(({ source }) => source === 'column-header');
  const namesHeads = labels.some(
    ({ source, text }) => source === 'aria-labelledby' && heads.some((head) => text.includes(head.text)),
  );
  return namesHeads ? labels.filter(({ source }) => source !== 'column-header') : labels;
}

/** The one year of the labels; headers first. A technical name (`plan_ae_2024`) counts when the labels name none. */
function yearOf(control: FormControl): number | null {
  const years = yearsOf(ownLabels(control));
  const [only] = years;
  if (years.length > 1) return null;
  return only ?? yearIn(control.name.replaceAll('_', ' '));
}
