import { isInOtherCurrency } from '../../currencies';
import type { FormControl } from '../form-control';
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

/** The unit of an amount: its own words first, then what stands above it, nearest first. */
export function unitOf(control: FormControl): UnitFinding {
  const own = [
    ...control.labels.map((label) => label.text),
    control.suffix,
    control.placeholder,
    control.hint,
  ];
  const units = own.map(unitIn);
  return (
    units.find((unit) => unit === 'foreign') ??
    units.find((unit) => unit === 'thousands' || unit === 'millions') ??
    units.find((unit) => unit !== null) ??
    control.context.map(unitIn).find((unit) => unit !== null) ??
    null
  );
}
