import { isInOtherCurrency, namesOtherCurrency } from '../../currencies';
import { currentText, type FormControl } from '../form-control';
import { labelWords, wordSet } from './label-words';

export type UnitFinding = 'euros' | 'thousands' | 'millions' | 'foreign' | null;

const THOUSANDS = /(?:\bk ?(?:€|eur|euros?\b)|milliers? d['’ ]? ?euros?|milliers? d['’]€)/i;
const MILLIONS = /(?:\bm ?(?:€|eur\b)|millions? d['’ ]? ?euros?)/i;
/** Codes count in capitals only, and those that are also words of the house (`DA` is a « demande d'achat ») in brackets. */
const FOREIGN_CODES =
  /\b(?:F\.?CFA|XOF|XAF|XPF|F\.?CFP|USD|GBP|CHF|CAD|MAD|TND|DZD|CDF|GNF|HTG|MGA|CNY|JPY)\b|\((?:DA|DT|DH|Ar|F)\)|[$£¥₣]/;
const FOREIGN_NAMES =
  /\b(?:f ?cfa|ariary|dirhams?|dinars?|dollars?|livres? sterling|francs?|gourdes?|roubles?|yens?|yuans?)\b/i;
const EUROS = /(?:€|\beuros?\b|\beur\b)/i;

/** Without one of these signs or words a text names no unit, and the expressions above need not be asked. */
const SIGNS = ['€', '$', '£', '¥', '₣'];
const UNIT_WORDS = wordSet(
  `eur euro k keur keuro m meur meuro millier million cfa fcfa xof xaf xpf cfp fcfp usd gbp chf cad mad tnd dzd cdf gnf htg mga cny jpy
   da dt dh ar f ariary dirham dinar dollar livre franc gourde rouble yen yuan`,
);
const mayNameUnit = (text: string): boolean =>
  SIGNS.some((sign) => text.includes(sign)) ||
  labelWords(text).some((word) => UNIT_WORDS.has(word)) ||
  isInOtherCurrency(text);

const known = new Map<string, UnitFinding>();

/** The unit that a text names. A currency that is not the euro wins: nothing is converted. */
export function unitIn(text: string): UnitFinding {
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  const unit = mayNameUnit(text) ? readUnit(text) : null;
  known.set(text, unit);
  return unit;
}

function readUnit(text: string): UnitFinding {
  if (FOREIGN_CODES.test(text) || FOREIGN_NAMES.test(text) || isInOtherCurrency(text)) return 'foreign';
  if (THOUSANDS.test(text)) return 'thousands';
  if (MILLIONS.test(text)) return 'millions';
  return EUROS.test(text) ? 'euros' : null;
}

/** Signs that are words elsewhere: beside the box of an amount they are its currency, « DA » and no « demande d'achat ». */
const SIGN = /^(?:DH|Dh|DHS|Dhs|DA|DT|F|Fr\.?|FF|Rs\.?|CFA|Ar)$/;

/** What stands right beside the box of an amount. */
export const unitBeside = (suffix: string): UnitFinding => (SIGN.test(suffix) ? 'foreign' : unitIn(suffix));

const CURRENCY_FIELD = wordSet('devise monnaie currency');

const isCurrencyField = ({ labels: [label] }: FormControl): boolean =>
  label !== undefined && labelWords(label.text).some((word) => CURRENCY_FIELD.has(word));

/** A field « Devise » that holds the euro. */
export const choosesEuro = (control: FormControl): boolean =>
  isCurrencyField(control) && unitIn(currentText(control)) === 'euros';

/** A field « Devise » that holds another currency than the euro: the amounts of its form are counted in it. */
export function choosesForeign(control: FormControl): boolean {
  if (!isCurrencyField(control)) return false;
  const chosen = currentText(control);
  return (
    chosen.length < 60 &&
    (namesOtherCurrency(chosen) || namesOtherCurrency(control.value) || unitIn(chosen) === 'foreign')
  );
}

/** The unit of an amount: its own words first, then what stands above it, nearest first. */
export function unitOf(control: FormControl): UnitFinding {
  const own = [...control.labels.map((label) => label.text), control.placeholder, control.hint];
  const units = [unitBeside(control.suffix), ...own.map(unitIn)];
  return (
    units.find((unit) => unit === 'foreign') ??
    units.find((unit) => unit === 'thousands' || unit === 'millions') ??
    units.find((unit) => unit !== null) ??
    control.context.map(unitIn).find((unit) => unit !== null) ??
    null
  );
}
