import { yearOf } from '../../dates';
import type { Span } from '../document';
import { linesAbove } from '../reading/lines-above';
import type { Reading } from '../reading/reading';
import { namedBudgets } from '../values/named-budgets';
import { yearsOf } from './release-clauses';
import { opens } from './release-words';

/** « Exercice 2024 », alone on its line. */
const OF_YEAR =
  /^[ \t#*-]*(?:(?:au titre de|pour|exercice|annee|gestion|credits) )*(?:l'(?:exercice|annee) |la gestion )?(20\d\d)\s?:?[ \t*]*$/;
/** « AE : 1 450 k€ », « Les CP le sont … », the other lines of the block. */
const OF_BLOCK = /^[ \t]*(?:[-•*·–] ?)?(?:les )?(?:ae|cp|autorisations? d'engagement|credits? de paiement)\b/;
const MOST_LINES = 6;

/** « Exercice 2024 » above « AE : 1 450 k€ » and « Les AE sont libérées … »: the year of a block whose lines name no other. */
function blockYear({ folded }: Reading, sentence: Span): number | undefined {
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

/** « 3.1 Pour 2025, … », at the head of a paragraph. */
const FOR_YEAR =
  /^(?:[-•*·–] ?|[§\d.)]{1,6}\s{1,3})?(?:pour|en|au titre de|s'agissant de) (?:l'(?:annee|exercice) )?(20\d\d),/;
/** Words that may tell of other years. */
const OF_OTHER = /\b(?:20\d\d|annees?|exercices?|gestions?|suivante?s?|ulterieure?s?|autres)\b/;
/** Sentences of one paragraph that are looked back over. */
const MOST_BEFORE = 3;

/**
 * « Pour 2025, les AE sont ouvertes à la signature. Les CP le sont au 1er juin 2025. »: the year that the paragraph is said
 * to be about, for a sentence that names none and whose days are all of that year.
 */
function paragraphYear(reading: Reading, sentence: Span): number | undefined {
  const own = reading.datesIn(sentence);
  if (OF_OTHER.test(withoutDays(reading, sentence))) return undefined;
  const rank = reading.sentenceRank(sentence.start);
  for (let step = 1; step <= MOST_BEFORE; step += 1) {
    const before = reading.sentences[rank - step];
    const next = reading.sentences[rank - step + 1];
    if (!before || !next || reading.folded.slice(before.end, next.start).includes('\n')) return undefined;
    const told = reading.folded.slice(before.start, before.end);
    const year = Number(FOR_YEAR.exec(told)?.[1]);
    if (year)
      return opens(told) && namedBudgets(told).length > 0 && own.every(({ date }) => yearOf(date) === year)
        ? year
        : undefined;
    if (OF_OTHER.test(withoutDays(reading, before))) return undefined;
  }
  return undefined;
}

const withoutDays = (reading: Reading, span: Span): string =>
  reading
    .datesIn(span)
    .reduce(
      (words, { start, end }) => words.replace(reading.folded.slice(start, end), ' '),
      reading.folded.slice(span.start, span.end),
    );

/** The year of what stands around a sentence that names none: its block, or its paragraph. */
export const yearAround = (reading: Reading, sentence: Span): number | undefined =>
  yearsOf(reading, sentence).length === 0
    ? (blockYear(reading, sentence) ?? paragraphYear(reading, sentence))
    : undefined;
