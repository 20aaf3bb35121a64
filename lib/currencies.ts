/** Codes that are also names of the house: regional health agencies, interest groups, contracts of objectives… */
const OTHER_SENSE = new Set(['ARS', 'BOP', 'COP', 'CRC', 'GIP', 'MOP', 'SDR', 'TPE']);
const CODES = new Set(
  Intl.supportedValuesOf('currency').filter((code) => code !== 'EUR' && !OTHER_SENSE.has(code)),
);

/** Other money than the euro by the words and codes that French tables use, folded. */
export const OTHER_CURRENCY =
  'f\\.? ?cf[ap]|cf[ap]|xpf|xof|xaf|francs?|usd|dollars?|chf|gbp|livres? sterling|cad|aud|jpy|yens?|cny|yuans?|mad|tnd|dzd|dirhams?|dinars?|mru|gnf|inr|roupies?|brl|reais';

/** « (KES) », « en PLN »: where a unit stands. */
const UNIT = /\((?:en |in )?([a-z]{3})\)|\b(?:en|in) ([a-z]{3})\b/gi;
/** A unit is that of an amount, which the same text names. */
const AMOUNT =
  /\b(?:montants?|amounts?|total|totaux|co[uû]ts?|cost|prix|price|sommes?|d[eé]penses?|contre-valeur|ht|ttc|tva|vat|tax|taxes?|ae|cp)\b/i;
const ELSEWHERE = /\b(?:local currency|foreign currency|monnaie locale)\b/i;

/** Whether a text names an amount in a currency that is not the euro. @param isFolded the text has no capitals. */
export function isInOtherCurrency(text: string, { isFolded = false } = {}): boolean {
  if (!AMOUNT.test(text)) return false;
  if (ELSEWHERE.test(text)) return true;
  return [...text.matchAll(UNIT)].some(([, inBrackets, after]) => {
    const code = inBrackets ?? after ?? '';
    return (isFolded || code === code.toUpperCase()) && CODES.has(code.toUpperCase());
  });
}

/** Whether a text names the code of a currency that is not the euro, and not the euro beside it: « USD », « XPF – Franc pacifique ». */
export const namesOtherCurrency = (text: string): boolean =>
  !/\bEUR\b/.test(text) && [...text.matchAll(/\b[A-Z]{3}\b/g)].some(([code]) => CODES.has(code));
