import type { Reading } from './reading';

const HEADING =
  /(?:^|\n)[ \t#*]*(?:(?:article|art\.?) )?[\dixv.]{0,5}[ .)–-]{0,3}(?:duree|validite|entree en vigueur|effet et terme|jusqu'a quand|temps|vie d(?:e (?:la convention|la delegation|l'accord)|u protocole))(?: [a-z ,']{0,40})?[ \t:*]*\n\s*[^\n]{0,160}$/;
/** « 4° Durée. Vingt mois à partir du … »: on the line of what it says. */
const RUN_IN =
  /(?:^|\n)[ \t#*]*(?:(?:article|art\.?) )?[a-h\dixv.]{0,5}[ .)°–-]{0,3}(?:duree|validite)(?: de la (?:convention|delegation))?\s?\.\s[^\n]{0,160}$/;
const REACH = 300;

/** « Durée » above « Prend effet le 1er janvier. Prend fin le 30 juin. »: the heading says of what. */
export const isUnderDuration = ({ folded }: Reading, at: number): boolean => {
  const above = folded.slice(Math.max(0, at - REACH), at);
  return HEADING.test(above) || RUN_IN.test(above);
};
