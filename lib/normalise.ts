const DASHES = /[\u2010-\u2015\u2212]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
const SPACES = /\s+/g;
/** What is not spelled in the one way yet; most texts of a page are. */
const OTHER_SPELLING = /[^\S ]| {2}|^ | $|[\u00ad\u2010-\u2015\u2212\u2018\u2019\u02bc\u00b4`]/;

/** One kind of space, dash and apostrophe; nothing else changes. NBSP and narrow NBSP become plain spaces. */
export function unifySpelling(text: string): string {
  if (!OTHER_SPELLING.test(text)) return text;
  return text
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

/** The words of a text, folded: letters and digits only. `« Centre de coût(s) * »` gives `['centre','de','cout','s']`. */
export function words(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}

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
