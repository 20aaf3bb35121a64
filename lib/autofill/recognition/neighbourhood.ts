import type { FieldTypeId } from '../../field-types';
import type { FormControl, PageDescription } from '../form-control';
import { unitIn } from './amount-unit';
import type { LabelReading } from './label-reading';
import { labelWords, wordSet } from './label-words';

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
  /** Groups that ask for a person's address or card: an order without any reference there is a private one. */
  readonly addresses: ReadonlySet<number>;
  /** A currency that is not the euro stands somewhere on the page. */
  readonly foreignCurrency: boolean;
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
    if (reading.amount && reading.amount.veto === null) note(amounts, control.group, reading.amount.type);
    if (
      control.labels.some((label) =>
        labelWords(label.text).some((word) => word === 'quantite' || word === 'qte'),
      )
    )
      quantities.add(control.group);
    if (isAddress(control)) addresses.add(control.group);
  }
  const texts = page.controls.flatMap((control) => [
    control.suffix,
    control.placeholder,
    ...control.labels.map((label) => label.text),
  ]);
  return {
    strongTypes,
    shortTypes,
    amounts,
    quantities,
    addresses,
    foreignCurrency: [...new Set(texts)].some((text) => unitIn(text) === 'foreign'),
  };
}

/** « N° d'engagement » without « juridique » nor « EJ » may be the commitment of a volunteer or of a subscriber. */
const isPlainEngagement = (reading: LabelReading): boolean =>
  reading.name?.type === 'commitment-number' && !/\b(?:juridique|ej)\b/.test(reading.name.words);

const ADDRESS = wordSet('city postal ville zip prenom firstname iban cvc cvv');
const PERSONAL =
  /^(?:(?:billing|shipping) )?(?:given-name|family-name|postal-code|address-|street-address|cc-)/;

const isAddress = (control: FormControl): boolean =>
  (control.autocomplete !== '' && PERSONAL.test(control.autocomplete)) ||
  control.labels.some((label) => labelWords(label.text).some((word) => ADDRESS.has(word)));

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
