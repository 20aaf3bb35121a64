import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { namedBudgets } from '../values/named-budgets';

const PRONOUN = /^(?:[^a-z]{0,8})?(?:celles|ceux) (?:de |du |des |pour )/;
/** « La part de 2025 est engageable … »: what may be engaged is an authorisation. */
const ENGAGEABLE =
  /^(?:[^a-z]{0,8})?(?:la (?:part|quote-part|fraction)|l'annuite) (?:de |pour |au titre de )?(?:l'(?:exercice|annee) )?20\d\d (?:est|sera) (?:integralement |entierement )?engageable\b/;

/** « Les CP se répartissent ainsi : … Ceux de 2025 sont ouverts le … »: the one budget of the sentence right before. */
export function ofSentenceBefore(reading: Reading, sentence: Span, words: string): BudgetKind[] {
  const before = PRONOUN.test(words)
    ? reading.sentences[reading.sentenceRank(sentence.start) - 1]
    : undefined;
  const kinds = before ? namedBudgets(reading.folded.slice(before.start, before.end)) : [];
  return kinds.length === 1 ? kinds : [];
}

/** The budget that the verb of a sentence tells, where no noun does. */
export const ofVerb = (words: string): BudgetKind[] => (ENGAGEABLE.test(words) ? ['commitment'] : []);
