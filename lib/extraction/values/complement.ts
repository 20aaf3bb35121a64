import { pattern } from './pattern';

/** The subject itself, not what is annexed to it or foreseen by it. */
const OWN = /\b(?:stipulations|dispositions|effets?|duree|terme|validite|execution|elle|il)\b/;
const NOUN = pattern`\b(?:${[
  /annexee? (?:a|de)|prevue?s? (?:par|a|dans)|jointe? a|visee?s? (?:par|a)/,
  /objet de|liee?s? a|financee?s? par|signataires? de/,
  /accordee?s? (?:par|au titre de|en application de)/,
  /delivree?s? (?:par|au titre de|en application de)/,
  /au titre de|en application de|dans le cadre de/,
]}) (?:la |l'|cette )(?:presente )?(?:convention|delegation)(?: [a-z]{2,20}){0,3},?\s*$`;

/** Whether the words before a verb name the convention only as what their subject belongs to. */
export const isComplement = (before: string): boolean => NOUN.test(before) && !OWN.test(before.slice(-80));
