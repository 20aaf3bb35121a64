/** « Considérant que la convention du 27 septembre 2022 a ouvert … »: the one that the avenant changes. */
const RECITAL =
  /\b(?:considerant|attendu) que la (?:convention|delegation)(?: de delegation)?(?: de gestion)?(?: susvisee)? du\s*$/;
/** … and not « du 27 septembre 2022 avec la région », « entre l'État et la région ». */
const WHAT_IT_DID =
  /^[^,;\n]{4,24}\d{4},? (?:a (?!laquelle)|avait |n'a |prevo|fix|ouvr|arriv|vien|pren|expir|confi|port|doit |devait |vis|dispos|limit|s'ach|s'appl)/;

/** Whether a recital says what the convention of a day did: the words before that day, and those from it on. */
export const tellsOfConvention = (before: string, after: string): boolean =>
  RECITAL.test(before) && WHAT_IT_DID.test(after);
