import type { Span } from '../document';
import { leadSentence } from './lead-sentence';
import type { Reading } from './reading';

const OF_YEAR =
  /^(?:(?:au titre de|pour|en|sur|exercice|annee|gestion|credits)\s)*(?:l'(?:exercice|annee) |la gestion )?20\d\d\s?:?$/;
const LABEL =
  /^[-•* \t]{0,4}(?:ae|cp|autorisations? d'engagement|credits? de paiement)(?: \([a-z]{2}\))?(?:\s?:\s?\d| [–-] \S)/;

/**
 * The heading « Au titre de 2026 », above « - AE : 34 000 €, ouvertes … au vu du compte rendu de 2025 »: its year is that
 * of the amounts, whatever years their openings name.
 */
export function yearHeading(reading: Reading, item: Span): Span | undefined {
  if (!LABEL.test(reading.folded.slice(item.start, item.end))) return undefined;
  const lead = leadSentence(reading, item);
  return lead && OF_YEAR.test(reading.folded.slice(lead.start, lead.end)) ? lead : undefined;
}
