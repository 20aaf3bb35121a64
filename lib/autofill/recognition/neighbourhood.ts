import type { FieldTypeId } from '../../field-types';
import type { FormControl, PageDescription } from '../form-control';
import { besideAddress, isAddress } from './address';
import { euroBoxes, foreignGroups, isPacific } from './foreign-groups';
import type { LabelReading } from './label-reading';
import { labelWords, wordSet } from './label-words';
import { linePrices } from './line-prices';
import { isPostcode } from './postcode';
import { programmeSections } from './programme-sections';
import { sectionOf } from './section-of';

/** What the other fields of the page say: the second signal of an acronym, and the currency of the page. */
export interface Neighbourhood {
  /** Types that a whole name spells, per group of controls. */
  readonly strongTypes: ReadonlyMap<number, ReadonlySet<FieldTypeId>>;
  /** Types that an acronym names, per group: several of them answer for each other. */
  readonly shortTypes: ReadonlyMap<number, ReadonlySet<FieldTypeId>>;
  /** Amount types named in each group. */
  readonly amounts: ReadonlyMap<number, ReadonlySet<FieldTypeId>>;
  /** Groups with a quantity: their prices are unit prices. */
  readonly quantities: ReadonlySet<number>;
  /** Amounts of a whole line, behind its quantity and the price of one piece. */
  readonly linePrices: ReadonlySet<string>;
  /** Groups that ask for a person's address or card: an order without any reference there is a private one. */
  readonly addresses: ReadonlySet<number>;
  /** Groups that also ask who gives the credits: a transfer between two. */
  readonly givers: ReadonlySet<number>;
  /** Controls right beside a line of an address: « CP » there is a postcode. */
  readonly besideAddress: ReadonlySet<string>;
  /** Sections where a message is written: « Objet » there is its subject. */
  readonly mailSections: ReadonlySet<string>;
  /** Sections that ask for a « Code »: « Libellé » there is its wording. */
  readonly codedSections: ReadonlySet<string>;
  /** Boxes for the year of a date whose day and month have their own: `duedate[year]`, « Année » beside « Mois ». */
  readonly dateYears: ReadonlySet<string>;
  /** What is bought is paid in francs of the Pacific; AE and CP are in euros there too. */
  readonly isPacific: boolean;
  /** Groups whose amounts are in a currency that is not the euro. */
  readonly foreignGroups: ReadonlySet<number>;
  /** Sections that set out the credits of a whole programme: loi de finances, réserve, reports, virements. */
  readonly programmeSections: ReadonlySet<string>;
  /** Groups that ask for a délégant or a délégataire. */
  readonly delegations: ReadonlySet<number>;
  /** Amounts with a list of currencies of their own, where the euro is chosen. */
  readonly euroBoxes: ReadonlySet<string>;
}

/** `CCOU` is one, « fonds » is a word. */
const LONGEST_ACRONYM = 4;

/** Names that nobody uses for anything but a budget reference. */
const REFERENCES: ReadonlySet<FieldTypeId> = new Set([
  'functional-area',
  'funds-center',
  'activity',
  'cost-center',
  'material-group',
  'location',
  'commitment-number',
  'fund',
]);

export function neighbourhoodOf(
  page: PageDescription,
  readings: ReadonlyMap<string, LabelReading>,
): Neighbourhood {
  const strongTypes = new Map<number, Set<FieldTypeId>>();
  const shortTypes = new Map<number, Set<FieldTypeId>>();
  const amounts = new Map<number, Set<FieldTypeId>>();
  const quantities = new Set<number>();
  const addresses = new Set<number>();
  const givers = new Set<number>();
  const note = (into: Map<number, Set<FieldTypeId>>, group: number, type: FieldTypeId) =>
    into.set(group, (into.get(group) ?? new Set()).add(type));
  for (const control of page.controls) {
    const reading = readings.get(control.id);
    if (
      !reading ||
      control.landmark !== null ||
      (control.state === 'hidden' && control.inputType === 'hidden')
    )
      continue;
    if (
      reading.name?.strength === 'strong' &&
      REFERENCES.has(reading.name.type) &&
      !isPlainEngagement(reading)
    )
      note(strongTypes, control.group, reading.name.type);
    if (
      reading.name?.strength === 'short' &&
      !reading.name.isLoose &&
      reading.name.words.length <= LONGEST_ACRONYM &&
      REFERENCES.has(reading.name.type)
    )
      note(shortTypes, control.group, reading.name.type);
    if (reading.amount && reading.amount.veto === null && !isPostcode(control))
      note(amounts, control.group, reading.amount.type);
    if (control.labels.some((label) => labelWords(label.text).includes('quantite')))
      quantities.add(control.group);
    if (isAddress(control)) addresses.add(control.group);
    if (control.labels.some(({ text }) => labelWords(text).some((word) => GIVERS.has(word))))
      givers.add(control.group);
  }
  return {
    strongTypes,
    shortTypes,
    amounts,
    quantities,
    linePrices: linePrices(page, readings),
    addresses,
    givers,
    besideAddress: besideAddress(page.controls),
    mailSections: mailSections(page, readings),
    codedSections: new Set(page.controls.filter(isCode).map(sectionOf)),
    dateYears: dateYears(page.controls),
    isPacific: isPacific(page),
    foreignGroups: foreignGroups(page, readings),
    euroBoxes: euroBoxes(page, readings),
    programmeSections: programmeSections(page, readings),
    delegations: new Set(page.controls.filter(saysDelegation).map(({ group }) => group)),
  };
}

const saysDelegation = ({ labels }: FormControl): boolean =>
  labels.some(({ text }) => /d[ée]l[ée]ga(?:nt|taire)/i.test(text));

function dateYears(controls: readonly FormControl[]): ReadonlySet<string> {
  const months = new Set(controls.flatMap(({ name }) => MONTH.exec(name)?.[1] ?? []));
  return new Set(
    controls
      .filter(
        (control, rank) =>
          (months.size > 0 && months.has(YEAR.exec(control.name)?.[1] ?? '')) ||
          (IS_YEAR.test(labelOf(control)) &&
            [rank - 2, rank - 1, rank + 1].some((beside) => PART_OF_DATE.test(labelOf(controls[beside])))),
      )
      .map(({ id }) => id),
  );
}
const labelOf = (control: FormControl | undefined): string => control?.labels[0]?.text ?? '';
/** « Année (4 chiffres) » is « Année ». */
const IS_YEAR = /^(?:ann[ée]e|aaaa)(?:\s*\([^)]*\))?$/i;
/** What a year stands beside where it is no exercise: a part of a date, or the make of a thing. */
const PART_OF_DATE = /^(?:mois|mm|trimestre|semaine|marque|mod[eè]le)\b/i;
const MONTH = /^(.+?)[[_.-]month\]?$/i;
const YEAR = /^(.+?)[[_.-]year\]?$/i;

const GIVERS = wordSet('cedant cedante debiteur debitrice emetteur emettrice origine source');

const isCode = ({ labels: [label] }: FormControl): boolean => /^code[\s:*]*$/i.test(label?.text ?? '');

const MESSAGE = wordSet('corps destinataire message recipient');
/** … beside one of these; « Mail » alone is where somebody is reached. */
const OF_MAIL = wordSet('courriel email mail texte votre');

/** Where somebody is written to, and no reference nor amount of ours stands. */
function mailSections(
  { controls }: PageDescription,
  readings: ReadonlyMap<string, LabelReading>,
): ReadonlySet<string> {
  const isOfMail = ({ labels: [label] }: FormControl) => {
    const found = labelWords(label?.text ?? '');
    return (
      found.some((word) => MESSAGE.has(word)) && found.every((word) => MESSAGE.has(word) || OF_MAIL.has(word))
    );
  };
  const sections = new Set(controls.filter(isOfMail).map(sectionOf));
  for (const control of sections.size > 0 ? controls : []) {
    const { name, amount } = readings.get(control.id) ?? {};
    if (amount || (name?.strength === 'strong' && REFERENCES.has(name.type)))
      sections.delete(sectionOf(control));
  }
  return sections;
}

/** « N° d'engagement » without « juridique » nor « EJ » may be the commitment of a volunteer or of a subscriber. */
const isPlainEngagement = (reading: LabelReading): boolean =>
  reading.name?.type === 'commitment-number' && !/\b(?:juridique|ej)\b/.test(reading.name.words);

/**
 * An order that asks for an address and names no reference of the State's: somebody buys for himself. Nobody who does
 * is asked for an amount net of tax.
 */
export const isPrivateOrder = (group: number, neighbours: Neighbourhood): boolean =>
  neighbours.addresses.has(group) &&
  !neighbours.amounts.get(group)?.has('amount-excl-tax') &&
  [neighbours.strongTypes, neighbours.shortTypes].every((types) =>
    [...(types.get(group) ?? [])].every((type) => type === 'activity' || type === 'fund'),
  );
