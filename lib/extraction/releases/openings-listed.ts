import type { Span } from '../document';
import { linesAbove } from '../reading/lines-above';
import type { Reading } from '../reading/reading';

/** « AE 2026 ........ fin avril 2026, si … », « CP 2027, en totalité : fin mars 2027 ». */
const OF_BUDGET_AND_YEAR =
  /^[-•*·– \t]{0,4}(?:les )?(?:ae|cp|autorisations? d'engagements?|credits? de paiements?),? (?:de |pour |en )?20\d\d\b[^\d\n]{0,30}(?: : ?| - |,|\t| {2})/;
/** « C. MISE À DISPOSITION », « Article 4. Calendrier », « 2.3 Disponibilité ». */
const HEADING =
  /^[ \t#*]*(?:article\s)?(?:[\divxa-h]{1,4}[.)°]?(?:\d[.)]?)?)?[ \t.:)–-]{0,4}(?:(?:calendrier|echeancier|rythme|modalites|conditions) (?:de |d'|des )?(?:la )?)?(?:mise(?:s)? (?:a|en) (?:disposition|place)|disponibilites?|calendrier|ouvertures?|liberations?|echelonnement|rythme|deblocages?)\b[^.:;\n]{0,50}:?[ \t]*$/;
const MOST_LINES = 10;

/** Whether a line gives what opens the credits of one budget in one year, under a heading that says so for all. */
export function isListedOpening({ folded }: Reading, { start, end }: Span): boolean {
  if (!OF_BUDGET_AND_YEAR.test(folded.slice(start, end))) return false;
  for (const line of linesAbove(folded, start, MOST_LINES))
    if (HEADING.test(folded.slice(line.start, line.end))) return true;
  return false;
}
