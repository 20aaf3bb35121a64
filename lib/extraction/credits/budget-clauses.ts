import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { namedBudgets } from '../values/named-budgets';

/** « 310 000 € d'AE, dont …, ainsi que les crédits de paiement correspondants, à raison de … ». */
const AS_WELL =
  /,? ainsi que (?:l[ae]s?|des|de) (?=(?:ae|cp|credits? de paiements?|autorisations? d'engagements?)\b)/;

/** « 2) qu'elle reçoit 84 000 € … ; que le reste de la dotation fera l'objet d'un autre acte »: each says its own. */
const CLAUSE = /;\s(?:et\s)?(?=que\s|qu')/g;
const BEGINS = /^[^a-z]{0,8}(?:que\s|qu')/;

/** The parts of a sentence that speak of one budget each, or the whole sentence. */
export function budgetClauses(reading: Reading, { start, end }: Span): readonly Span[] {
  const words = reading.folded.slice(start, end);
  const cuts = BEGINS.test(words)
    ? Array.from(words.matchAll(CLAUSE), ({ index, 0: said }) => start + index + said.length)
    : [];
  return [start, ...cuts].flatMap((from, rank) =>
    ofOneBudget(reading, { start: from, end: cuts[rank] ?? end }),
  );
}

function ofOneBudget(reading: Reading, sentence: Span): readonly Span[] {
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
