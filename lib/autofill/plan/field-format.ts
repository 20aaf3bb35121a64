import { formatDate, type IsoDate } from '../../dates';
import { type Cents, parseAmount, plainAmount } from '../../money';
import { failure, type Outcome, success } from '../../outcome';
import type { FieldMatch } from '../field-match';
import type { FormControl } from '../form-control';

/** In thousands, two decimals at most: 10 € is the smallest step. */
const CENTS_PER_HUNDREDTH_OF_THOUSAND = 1000;

/**
 * An amount as this field takes it. A dot written into a French mask becomes a hundred times the amount, so the
 * separator follows what the field shows; whole euros are written without decimals, which every mask reads.
 * An error says in French why the amount cannot be written exactly.
 */
export function formatAmountFor(
  control: FormControl,
  amount: Cents,
  unit: FieldMatch['unit'],
  language: string,
): Outcome<string, string> {
  const separator = decimalSeparator(control, language);
  if (unit === 'thousands') {
    if (amount % CENTS_PER_HUNDREDTH_OF_THOUSAND !== 0)
      return failure('Ce champ est en milliers d’euros : le montant n’y tient pas exactement.');
    return writeDecimal(
      control,
      amount / CENTS_PER_HUNDREDTH_OF_THOUSAND,
      separator,
      'Ce champ n’accepte que des milliers entiers.',
    );
  }
  return writeDecimal(control, amount, separator, 'Ce champ n’accepte que des euros entiers.');
}

function writeDecimal(
  control: FormControl,
  hundredths: number,
  separator: ',' | '.',
  refusal: string,
): Outcome<string, string> {
  if (hundredths % 100 === 0) return success(String(hundredths / 100));
  if (takesWholeNumbers(control)) return failure(refusal);
  return success(plainAmount(hundredths as Cents, separator));
}

/** `step="1"` or a pattern of digits; a number field without a step is only a form without care. */
const takesWholeNumbers = (control: FormControl): boolean =>
  /^\d+$/.test(control.step) || /^-?\??\[?(?:0-9\]|\\d)[+*]?(?:\{[\d,]+\})?$/.test(control.pattern);

/**
 * A keyboard without decimals is asked for by fields of whole euros, and by masks that take cents all the same
 * (react-number-format, react-aria): only what the page makes of the cents tells them apart.
 */
export const takesCentsOnlyIfMasked = (control: FormControl, text: string): boolean =>
  control.inputMode === 'numeric' && control.inputType !== 'number' && /[.,]/.test(text);

function decimalSeparator(control: FormControl, language: string): ',' | '.' {
  if (control.inputType === 'number') return '.';
  for (const shown of [control.value, control.defaultValue, control.placeholder, control.hint]) {
    const sample = /\d([.,])\d{1,2}(?!\d)/.exec(shown)?.[1];
    if (sample === ',' || sample === '.') return sample;
  }
  return language.toLowerCase().startsWith('en') && !control.suffix.includes('€') ? '.' : ',';
}

/** A day as this field takes it: its example decides, French otherwise. A field of an unknown order is refused. */
export function formatDateFor(
  control: FormControl,
  date: IsoDate,
  language: string,
): Outcome<string, string> {
  if (control.inputType === 'date') return success(date);
  const sample = `${control.placeholder} ${control.hint}`.toLowerCase();
  if (/(?:aaaa|yyyy)-mm-(?:jj|dd)/.test(sample)) return success(date);
  if (control.role === 'spinbutton' && control.tag !== 'input')
    return failure('Cette date se saisit en plusieurs cases : à saisir à la main.');
  const example = /\b(\d\d)([/.-])(\d\d)\2(?:19|20)\d\d\b/.exec(sample);
  if (example && Number(example[1]) > 12) return success(formatDate(date).replaceAll('/', example[2] ?? '/'));
  if (example && Number(example[3]) > 12) return failure('Ce champ écrit le mois avant le jour.');
  const french = /(?:jj|dd)([/.-])mm\1(?:aaaa|yyyy)/.exec(sample);
  if (french) return success(formatDate(date).replaceAll('/', french[1] ?? '/'));
  if (/mm\/(?:jj|dd)|m\/d\//.test(sample)) return failure('Ce champ écrit le mois avant le jour.');
  if (!language.toLowerCase().startsWith('fr') && language !== '')
    return failure('Le format de date de ce champ n’est pas connu.');
  return success(formatDate(date));
}

/** The guides of a mask (`__ __`, `____-____`) are no value. */
export const isMaskGuide = (text: string): boolean => /^[^\p{L}\p{N}]*$/u.test(text);

/** An amount as a mask shows it, its currency before or after, its guides where nothing came. */
export const readAmount = (text: string): ReturnType<typeof parseAmount> =>
  parseAmount(text.replace(/[\p{Sc}_]/gu, ''));

/** True when what stands in an amount field is nothing, or zero. */
export const isZeroOrEmpty = (text: string): boolean => {
  const amount = readAmount(text);
  return text.replace(/[\s€]/g, '') === '' || (amount.ok && amount.value === 0);
};
