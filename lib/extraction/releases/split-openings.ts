import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { presentDays } from './present-days';

const SEVERAL = spaced(
  pattern`${[
    pattern`\ben (?:deux|trois|quatre|plusieurs|\d{1,2}) (?:${[
      /temps|fois|fractions?|parts?|versements?|tranches?|echeances?|etapes?/,
      /phases?/,
    ]})\b`,
    /\bpar (?:moitie|tiers|quart|trimestre|semestre|mois|fraction|tranche|douzieme|etape)s?\b/,
    /\bprogressivement\b|\bechelonne|\bles \d{1,2}(?:er)? [a-z]/,
    /\b(?:trimestriel|mensuel|semestriel)lement\b/,
    // « pour 2026, puis pour 2027, … » goes from year to year.
    /(?<!\b(?:pour|en) (?:l'(?:annee|exercice) )?20\d\d,? )\bpuis\b(?! (?:ceux|celles) d)|\bl[ae] seconde?\b|\brespectivement\b/,
  ]}`,
);

const BARE_AMOUNT = /(?<![\d,.-])\d{1,3}(?: \d{3})+(?! ?(?:€|k€|m€|euros?|\d))/;
/** « si ce bilan montre au moins 25 000 visites »: what a condition counts, and no amount. */
const COUNTED = spaced(
  pattern`\b(?:${[
    /au moins|plus de|moins de|pas moins de|au-dela de|au-dessus de|(?:inferieure?|superieure?|egale?)s? a/,
    /(?:atteindre|atteint|atteigne|atteignent|depasse|depassent|depasser|franchi|franchit)(?: (?:le (?:seuil|chiffre|nombre) de|les))?/,
  ]}) \d{1,3}(?: \d{3})+(?= (?!${[
    /(?:est|sont|sera|seront|en|de|d'|des|pour|sur|au|aux|a|le|la|les|et|ou|ae|cp)\b/,
    /(?:ouvert|disponible|delegue|libere|notifie|mis|utilisable|engageable)/,
  ]})[a-z]{3,})`,
);

/** « en deux temps, à la signature puis le 1er juin »: several openings of which no part is told. */
export function isSplit(reading: Reading, scope: Span): boolean {
  const words = reading.folded.slice(scope.start, scope.end).replace(COUNTED, ' ');
  const openingDays = presentDays(reading, scope);
  // « 360 000 sont disponibles à la signature »: an amount without its unit.
  return (
    SEVERAL.test(words) || BARE_AMOUNT.test(words) || new Set(openingDays.map(({ date }) => date)).size > 1
  );
}
