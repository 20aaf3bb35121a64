const CODES = new Set(Intl.supportedValuesOf('currency'));

/** « (KES) », « en PLN »: the code of a currency, where a unit stands. */
const UNIT = /\((?:en |in )?([A-Z]{3})\)|\b(?:en|in) ([A-Z]{3})\b/i;

/** Whether a text gives the code of a currency that is not the euro as its unit. @param isFolded the text has no capitals. */
export function namesOtherCurrency(text: string, { isFolded = false } = {}): boolean {
  const [, inBrackets, after] = UNIT.exec(text) ?? [];
  const code = inBrackets ?? after ?? 'EUR';
  if (!isFolded && code !== code.toUpperCase()) return false;
  return code.toUpperCase() !== 'EUR' && CODES.has(code.toUpperCase());
}
