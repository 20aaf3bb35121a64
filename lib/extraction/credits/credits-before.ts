import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { type KindPlace, kindsIn, oneOfEach } from './budget-words';
import { yearsIn } from './year-words';

/** « Ils sont portés à 150 000 € en 2026 »: the credits of the sentence before … */
const PRONOUN = /^(?:ils|elles|ceux-ci|celles-ci) (?:sont|seront|s'elevent|s'etablissent|passent)\b/;
/** … when it begins with them. */
const OF_BUDGET =
  /^(?:[^a-z]{0,8})?(?:les|ces) (ae|cp|autorisations d'engagement|credits de paiement)\b(?![^.;]*\bne?\b[^.;]{0,40}\bpas\b)/;

/** The sentence whose credits a pronoun speaks of; undefined where the words begin with none, or it may be of others. */
export function creditsBefore(reading: Reading, sentence: Span, words: string): Span | undefined {
  if (!PRONOUN.test(words)) return undefined;
  const before = reading.sentences[reading.sentenceRank(sentence.start) - 1];
  const own = before && OF_BUDGET.exec(reading.folded.slice(before.start, before.end))?.[1];
  // « Ils » are credits, « elles » authorisations.
  const isFeminine = /^(?:elles|celles)/.test(words);
  return own && isFeminine === /^a/.test(own) ? before : undefined;
}

const IT =
  /^(?:elle|il|celle-ci|celui-ci) (?:s'etablit|s'eleve|passe|est (?:desormais |ainsi )?(?:porte|ramene|fixe)e?)\b/;
const ENVELOPE =
  /(?:^|\n)[^a-z]{0,8}(?:l'enveloppe|la dotation|le montant)(?: [a-z]{4,10})? (?:au titre de |de |pour )l'(?:exercice|annee) 20\d\d\b/;

/** « L'enveloppe de l'exercice 2026 est réduite de 50 000 €. Elle s'établit à 170 000 € en AE … »: the sentence that names its year. */
export function envelopeBefore(reading: Reading, sentence: Span, words: string): Span | undefined {
  const before = IT.test(words) ? reading.sentences[reading.sentenceRank(sentence.start) - 1] : undefined;
  const isOne = before && new Set(yearsIn(reading, before).map(({ year }) => year)).size === 1;
  return isOne && ENVELOPE.test(reading.folded.slice(before.start, before.end)) ? before : undefined;
}

const IN_ORDER = /^[^a-z]{0,4}(?:(?:pour|quant aux?|s'agissant des?) )?(?:l|d)es (premiere?|second?e?)s\b/;
/** How many sentences before it such a word still speaks of. */
const SENTENCES_BEFORE = 2;

/** « 240 000 €, en AE comme en CP. Pour les premières, … Pour les seconds, … »: the budget that an ordinal speaks of. */
export function kindInOrder(reading: Reading, sentence: Span, words: string): KindPlace | undefined {
  const said = IN_ORDER.exec(words);
  if (!said) return undefined;
  const rank = reading.sentenceRank(sentence.start);
  for (let step = 1; step <= SENTENCES_BEFORE; step += 1) {
    const before = reading.sentences[rank - step];
    const kinds = before
      ? oneOfEach(kindsIn(reading.folded.slice(before.start, before.end), before.start))
      : [];
    if (kinds.length < 2) continue;
    const own = kinds[said[1]?.startsWith('p') ? 0 : 1];
    return own && { kind: own.kind, at: { start: sentence.start, end: sentence.start + said[0].length } };
  }
  return undefined;
}
