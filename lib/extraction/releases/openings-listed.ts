import type { Span } from '../document';
import { linesAbove } from '../reading/lines-above';
import type { Reading } from '../reading/reading';
import { yearHeading } from '../reading/year-heading';

/** « AE 2026 ........ fin avril 2026, si … », « CP 2027, en totalité : fin mars 2027 ». */
const OF_BUDGET_AND_YEAR =
  /^(?:[-•*·– \t]{0,4}|[a-h][.)]\s{1,3}|\d{1,2}°\s{1,3})(?:les )?(?:ae|cp|autorisations? d'engagements?|credits? de paiements?|credits),? (?:de |pour |en )?20\d\d\b[^\d\n]{0,30}(?: : ?| - |,|\t| {2})/;
/** « AE – totalité, sur décision … », under « Au titre de 2026 : ». */
const OF_BUDGET = /^(?:ae|cp) [–-] /;
/** « C. MISE À DISPOSITION », « Article 4. Calendrier », « 2.3 Disponibilité ». */
const HEADING =
  /^[ \t#*]*(?:article\s)?(?:[\divxa-h]{1,4}[.)°]?(?:\d[.)]?)?)?[ \t.:)–-]{0,4}(?:(?:calendrier|echeancier|rythme|modalites|conditions) (?:de |d'|des )?(?:la )?)?(?:mise(?:s)? (?:a|en) (?:disposition|place)|allocation|quand|disponibilites?|calendrier|ouvertures?|liberations?|echelonnement|rythme|deblocages?)\b[^.:;\n]{0,50}:?[ \t]*$/;
const MOST_LINES = 10;

/** Whether a line gives what opens the credits of one budget in one year, under a heading that says so for all. */
export function isListedOpening(reading: Reading, { start, end }: Span): boolean {
  const { folded } = reading;
  const words = folded.slice(start, end);
  const isOfYear = OF_BUDGET.test(words) && yearHeading(reading, { start, end }) !== undefined;
  if (!isOfYear && !OF_BUDGET_AND_YEAR.test(words)) return false;
  for (const line of linesAbove(folded, start, MOST_LINES))
    if (HEADING.test(folded.slice(line.start, line.end))) return true;
  return false;
}
