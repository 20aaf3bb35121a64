import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { lineStart } from '../reading/line-start';
import { linesAbove } from '../reading/lines-above';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** A heading of codes that are not to be written, or that are told beside the delegation. */
const ASIDE = pattern`\b(?:${[
  /hors (?:(?:de )?la )?(?:presente )?(?:delegation|convention)/,
  /(?:auto|co)financee?s?|credits propres|non (?:deleguee?|confiee?|couvert(?:e)?)s?/,
  /(?:a )?ne (?:plus|pas) (?:utiliser|servir|recopier|employer|saisir)/,
  /exemple|fictifs?|fictives?|illustration|exclue?s? de la/,
]})\b`;
/** … an avenant may recall what goes on. */
const RECALLED = /\bpour (?:information|memoire)\b/;

/** A line that begins with what its code is. */
const LABEL = pattern`^[ \t•*|(–-]*(?:${[
  /(?:programme|prog|pgm|bop|centres?|uo|unites?|domaines?|activites?|codes?|references?|fonds|couts?)\b/,
  /(?:df|cf|act|cc|d\. ?f|c\. ?f|dom)\b/,
]})`;
/** « Crédits autofinancés (hors délégation, pour information) » holds neither a label with its value, nor columns. */
const HEADING = /^[ \t#*•]*[^\t:|]{3,110}:?[ \t*]*$/;
const NO_HEADING = /\S {3,}\S|\b0?\d{3}-[a-z\d]{2,4}\b|\d{6}|[a-z]{4}\d{3}|[.,;][ \t]*$/;
const MOST_LINES = 14;

/** Whether a code stands on a line that its label begins, under a heading that sets it beside the delegation. */
export function isLedAside(reading: Reading, { start }: Span): boolean {
  const { folded } = reading;
  const own = lineStart(reading, start);
  if (!LABEL.test(folded.slice(own, start))) return false;
  for (const above of linesAbove(folded, own, MOST_LINES)) {
    const line = folded.slice(above.start, above.end);
    if (HEADING.test(line) && !NO_HEADING.test(line))
      return ASIDE.test(line) || (RECALLED.test(line) && !isAmendment(reading));
  }
  return false;
}

/** « L'article 4 de la convention était ainsi rédigé : « … » ». */
const FORMER_WORDING = new RegExp(
  spaced(
    /\b(?:etait|etaient) (?:ainsi |alors )?(?:redige|libelle|concu)e?s?(?: ainsi| comme suit)? ?: ?(«[^»]{10,3000}»)/,
  ).source,
  'g',
);
const formerWordings = oncePerReading(({ folded }) =>
  Array.from(folded.matchAll(FORMER_WORDING), ({ index, 0: whole, 1: quoted = '' }) => ({
    start: index + whole.length - quoted.length,
    end: index + whole.length,
  })),
);

/** Whether a value stands in the wording that a text had before. */
export const isInFormerWording = (reading: Reading, { start }: Span): boolean =>
  formerWordings(reading).some((quoted) => quoted.start <= start && start < quoted.end);
