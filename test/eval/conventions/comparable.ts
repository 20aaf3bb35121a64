/**
 * Names and titles are compared without case, accents, kinds of dash, quote and space, leading article or trailing
 * parenthesis; numbers and codes as they are.
 */
export function comparable(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return value
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[«»“”"]/g, '"')
    .replace(/"\s+|\s+"/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/\bn° ?/g, 'n° ')
    .trim()
    .replace(/^(?:(?:le|la|les) |l')/, '')
    .replace(/ ?\([^()]*\)$/, '')
    .trim();
}
