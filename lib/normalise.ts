const DASHES = /[\u2010-\u2015\u2212]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
const SPACES = /\s+/g;
/** What is not spelled in the one way yet; most texts of a page are. */
const OTHER_SPELLING = /[^\S ]| {2}|[\u00ad\u2010-\u2015\u2212\u2018\u2019\u02bc\u00b4`]/;

/** One kind of space, dash and apostrophe; nothing else changes. NBSP and narrow NBSP become plain spaces. */
export function unifySpelling(text: string): string {
  const trimmed = text.trim();
  if (!OTHER_SPELLING.test(trimmed)) return trimmed;
  return trimmed
    .replace(/\u00ad/g, '')
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    .replace(APOSTROPHES, "'")
    .trim();
}

/** Lower case without accents, one kind of space, dash and apostrophe: what two labels are compared by. */
export function fold(text: string): string {
  return unifySpelling(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

/**
 * The words of a text, folded: letters and digits only. `« Centre de coût(s) * »` gives `['centre','de','cout','s']`.
 * Says the same as `fold` without a regular expression: each is compiled twice before it is fast, and a page that is
 * read once never gets that far.
 */
export function words(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFD');
  const found: string[] = [];
  let word = '';
  for (let rank = 0; rank < plain.length; rank++) {
    const code = plain.charCodeAt(rank);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) word += plain[rank];
    else if (code > 127 && code in LETTERS) word += LETTERS[code];
    else if (!isMark(code) && word !== '') {
      found.push(word);
      word = '';
    }
  }
  if (word !== '') found.push(word);
  return found;
}

const LETTERS: Readonly<Record<number, string>> = { 230: 'ae', 339: 'oe' };

/** What stands on or inside a word without ending it: accents, the point of « agent·e », a hyphen that is not shown. */
const isMark = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) || code === 0xb7 || code === 0xad || code === 0x5e || code === 0xa8;

/** Whether there is something to read, and not signs and digits only. */
export const hasLetter = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

/**
 * A Chorus code as it is stored: upper case, one kind of dash without spaces around it, and without the area
 * prefix of a restitution (`BG00/`, `AA01/`, `PCE/`), which names the perimeter and not the code.
 */
export function normaliseCode(text: string): string {
  return unifySpelling(text)
    .toUpperCase()
    .replace(/ ?- ?/g, '-')
    .replace(/^(?:BG00|AA\d\d|PCE|XX00)\//, '');
}
