import type { Span } from '../document';
import { opensList } from '../reading/lead-sentence';
import { linesAbove } from '../reading/lines-above';
import { itemsAfter } from '../reading/list-items';
import type { Reading } from '../reading/reading';
import { yearHeading } from '../reading/year-heading';
import { pattern } from '../values/pattern';
import { findShares } from './find-shares';
import { findRelease } from './release';
import { isLikewise, opens } from './release-words';

/** « AE 2026 ........ fin avril 2026, si … », « CP 2027, en totalité : fin mars 2027 ». */
const OF_BUDGET_AND_YEAR =
  /^(?:[-•*·– \t]{0,4}|[a-h][.)]\s{1,3}|\d{1,2}°\s{1,3})(?:les )?(?:ae|cp|autorisations? d'engagements?|credits? de paiements?|credits),? (?:de |pour |en )?20\d\d\b[^\d\n]{0,30}(?: : ?| - |,|\t| {2})/;
/** « AE – totalité, sur décision … », under « Au titre de 2026 : ». */
const OF_BUDGET = /^(?:ae|cp) [–-] /;
/** « C. MISE À DISPOSITION », « Article 4. Calendrier », « 2.3 Disponibilité ». */
const HEADING = pattern`^[ \t#*]*(?:article\s)?(?:[\divxa-h]{1,4}[.)°]?(?:\d[.)]?)?)?[ \t.:)–-]{0,4}(?:(?:calendrier|echeancier|rythme|modalites|conditions) (?:de |d'|des )?(?:la )?)?(?:${[
  /mise(?:s)? (?:a|en) (?:disposition|place)/,
  /allocation|quand|disponibilites?|calendrier|ouvertures?|liberations?/,
  /echelonnement|rythme|deblocages?|delegation (?:des|de) credits/,
]})\b[^.:;\n]{0,50}:?[ \t]*$`;
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

/** « Sur les AE 2026 : », above items that each say when a part is opened; « AE 2026, en trois fois : », above shares with their days. */
export function opensOpenings(reading: Reading, sentence: Span): boolean {
  const items = opensList(reading, sentence) ? itemsAfter(reading, sentence.end) : [];
  const isOfThese = /^(?:[^a-z]{0,8})?sur (?:les|ces)\b/.test(
    reading.folded.slice(sentence.start, sentence.end),
  );
  return (
    items.length > 1 &&
    items.every((item) => {
      const words = reading.folded.slice(item.start, item.end);
      const isShare =
        findShares(reading, item).length === 1 && findRelease(reading, item, undefined) !== undefined;
      return isShare || (isOfThese && (opens(words) || isLikewise(words)));
    })
  );
}
