import type { FormControl } from '../form-control';
import { labelWords, wordSet } from './label-words';

const ADDRESS = wordSet('city postal ville zip prenom firstname iban cvc cvv');
const PERSONAL =
  /^(?:(?:billing|shipping) )?(?:given-name|family-name|postal-code|address-|street-address|cc-)/;

const ADDRESS_LINE = wordSet(
  'adresse cedex city commune distributeur localite pays postal rue town ville voie',
);

/** The controls right beside a line of an address. */
export function besideAddress(controls: readonly FormControl[]): ReadonlySet<string> {
  const beside = new Set<string>();
  controls.forEach((control, rank) => {
    if (!control.labels.some(({ text }) => labelWords(text).some((word) => ADDRESS_LINE.has(word)))) return;
    for (const next of [controls[rank - 1], controls[rank + 1]])
      if (next?.group === control.group && next.context[0] === control.context[0]) beside.add(next.id);
  });
  return beside;
}

/** Whether a control asks for a part of a person's address, or of a card. */
export const isAddress = (control: FormControl): boolean =>
  (control.autocomplete !== '' && PERSONAL.test(control.autocomplete)) ||
  control.labels.some((label) => labelWords(label.text).some((word) => ADDRESS.has(word)));
