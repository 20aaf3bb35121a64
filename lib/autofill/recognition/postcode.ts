import type { FormControl } from '../form-control';

const POSTCODE = /postal|zip|ville|city|commune|adresse/i;

/** « 5 chiffres », `\d{5}`. */
const FIVE_DIGITS = /\b(?:5|cinq) (?:chiffres|digits)|\{5\}/i;

/** Whether « CP » is a postcode there, by its names or by the five figures that it takes. */
export const isPostcode = (control: FormControl): boolean =>
  POSTCODE.test(`${control.autocomplete} ${control.name} ${control.htmlId} ${control.placeholder}`) ||
  FIVE_DIGITS.test(`${control.placeholder} ${control.hint} ${control.pattern}`) ||
  control.labels.some((label) => POSTCODE.test(label.text)) ||
  control.maxLength === 5;
