import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { namedBudgets } from '../values/named-budgets';

/** « 310 000 € d'AE, dont …, ainsi que les crédits de paiement correspondants, à raison de … ». */
const AS_WELL =
  /,? ainsi que (?:l[ae]s?|des|de) (?=(?:ae|cp|credits? de paiements?|autorisations? d'engagements?)\b)/;

/** The parts of a sentence that speak of one budget each, or the whole sentence. */
export function budgetClauses(reading: Reading, sentence: Span): readonly Span[] {
  const words = reading.folded.slice(sentence.start, sentence.end);
  const cut = AS_WELL.exec(words);
  if (!cut) return [sentence];
  const first = { start: sentence.start, end: sentence.start + cut.index };
  const second = { start: first.end + cut[0].length, end: sentence.end };
  const [one, other] = [first, second].map(({ start, end }) =>
    namedBudgets(reading.folded.slice(start, end)),
  );
  return one?.length === 1 && other?.length === 1 && one[0] !== other[0] ? [first, second] : [sentence];
}
