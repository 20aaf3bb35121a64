/** « Applicable à partir du 15 février 2026, elle expire … », « Valable …, la convention … » names it next. */
const OF_NEXT =
  /^[^.;\n]{0,90}, (?:elle|(?:la|cette) (?:presente )?(?:convention|delegation)|l'acte|le (?:present )?(?:protocole|mandat))\b/;
const HEAD = /(?:^|\n)[\s§\d.)ivx–-]*(?:art(?:icle|\.) [a-z\d-]{1,12}[ .:–-]{1,4})?$/;

/** Whether words begin their sentence: nothing before them but its number. */
export const isHeadOf = (before: string): boolean => HEAD.test(before);

/** Whether the sentence goes on with the act. */
export const isNamedNext = (next: string): boolean => OF_NEXT.test(next);

/** Whether words that begin a sentence are said of the act that it names next. */
export const isOfNext = (before: string, next: string): boolean => isHeadOf(before) && isNamedNext(next);
