/** Prefixes that keep their hyphen: « co-délégataires » was not cut, only broken there. */
const KEEPS_HYPHEN =
  /(?:^|[\s'’«"(])(?:co|sous|vice|non|mi|ex|semi|demi|avant|après|outre|saint|sainte|celui|celle|ceux|peut|ci|là|au|par|franco|germano|anglo|hispano|italo|socio|m[ée]dico|technico|nord|sud|est|ouest|centre)-$/i;
/** « quatre-vingt-dix », « dix-huit mois ». */
const NUMERAL = /(?:^|[\s'’«"(-])(?:vingts?|trente|quarante|cinquante|soixante|quatre|cents?|dix)-$/i;

/** What goes on with the name of a place: « Hauts-⏎de-France », « Côtes-⏎d'Armor ». */
export const OF_PLACE = /^(?:de|du|des|sur|sous|en|et|la|le|les|lès|aux?|ès)-|^[dl]['’]\p{Lu}/u;

/** Whether a hyphen at the end of a line belongs to the word: the words before it, with it. */
export const keepsHyphen = (before: string): boolean => KEEPS_HYPHEN.test(before) || NUMERAL.test(before);
