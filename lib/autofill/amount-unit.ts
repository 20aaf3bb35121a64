import type { FormControl } from './form-control';

export type UnitFinding = 'euros' | 'thousands' | 'millions' | 'foreign' | null;

const THOUSANDS = /(?:\bk ?(?:€|eur|euros?\b)|milliers? d['’ ]? ?euros?|milliers? d['’]€)/i;
const MILLIONS = /(?:\bm ?(?:€|eur\b)|millions? d['’ ]? ?euros?)/i;
const FOREIGN =
  /(?:\b(?:f\.?cfa|xof|xaf|xpf|f\.?cfp|usd|gbp|chf|cad|mad|tnd|dzd|cdf|gnf|htg|mga|ariary|dirhams?|dinars?|dollars?|livres? sterling|francs?|gourdes?|roubles?|yens?|yuans?|dhs?|dt|da)\b|[$£¥₣])/i;
const EUROS = /(?:€|\beuros?\b|\beur\b)/i;

/** The unit that a text names. A currency that is not the euro wins: nothing is converted. */
export function unitIn(text: string): UnitFinding {
  if (FOREIGN.test(text)) return 'foreign';
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
