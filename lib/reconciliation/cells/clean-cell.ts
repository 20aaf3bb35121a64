/** What an extract writes for « nothing »: Chorus's restitutions put `#`, some exports spell it out. */
const NOTHING = /^(?:#|-|–|non affecté(?:e|s|es)?|sans objet|null|n\/a)?$/i;

const PLAIN = /^[A-Za-z./,-]{0,20}\d[\w./,-]*$/;

/**
 * The text of a cell as a person reads it, or null when it says nothing: entities left by an export (`&#32;`), line
 * ends inside a cell, unbreakable spaces and stray quotes are no part of it.
 */
export function cleanCell(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  // Most cells are codes, amounts and days: nothing to take off them.
  if (text.length < 40 && PLAIN.test(text)) return text;
  const plain = text
    .replace(/&#x?([0-9a-f]{1,5});/gi, (_whole, code: string) => characterOf(code))
    .replace(/_x000D_/gi, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/^[ "]+|[ "]+$/g, '');
  return NOTHING.test(plain) ? null : plain;
}

const characterOf = (code: string): string => {
  const point = Number(code);
  return Number.isInteger(point) && point >= 32 && point < 0xd800 ? String.fromCodePoint(point) : ' ';
};
