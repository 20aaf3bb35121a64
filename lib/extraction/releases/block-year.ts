import type { Span } from '../document';
import { linesAbove } from '../reading/lines-above';
import type { Reading } from '../reading/reading';

/** « Exercice 2024 », alone on its line. */
const OF_YEAR =
  /^[ \t#*-]*(?:(?:au titre de|pour|exercice|annee|gestion|credits) )*(?:l'(?:exercice|annee) |la gestion )?(20\d\d)\s?:?[ \t*]*$/;
/** « AE : 1 450 k€ », « Les CP le sont … », the other lines of the block. */
const OF_BLOCK = /^[ \t]*(?:[-•*·–] ?)?(?:les )?(?:ae|cp|autorisations? d'engagement|credits? de paiement)\b/;
const MOST_LINES = 6;

/** « Exercice 2024 » above « AE : 1 450 k€ » and « Les AE sont libérées … »: the year of a block whose lines name no other. */
export function blockYear({ folded }: Reading, sentence: Span): number | undefined {
  const from = folded.lastIndexOf('\n', sentence.start) + 1;
  if (!OF_BLOCK.test(folded.slice(from, sentence.end))) return undefined;
  for (const line of linesAbove(folded, from, MOST_LINES)) {
    const words = folded.slice(line.start, line.end);
    const year = OF_YEAR.exec(words)?.[1];
    if (year !== undefined) return Number(year);
    if (!OF_BLOCK.test(words) || /\b20\d\d\b/.test(words)) return undefined;
  }
  return undefined;
}
