import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import { headingAbove, leadSentence } from '../reading/lead-sentence';
import type { Reading } from '../reading/reading';
import { namedBudgets } from '../values/named-budgets';
import { findShares } from './find-shares';
import { OF_ITS_YEAR, opens } from './release-words';

/** What stands above a sentence that names no budget. */
interface BudgetsAbove {
  /** Those of a heading or of the lead of a list that says itself that they are opened. */
  readonly opened: readonly BudgetKind[];
  /** The one budget of the lead whose parts the items tell by their rank. */
  readonly ranked: { readonly lead: Span; readonly kinds: readonly BudgetKind[] } | undefined;
}

export const NONE_ABOVE: BudgetsAbove = { opened: [], ranked: undefined };

/** « – la première, d'un montant de … », « 2) le solde … »: an item told by its rank. */
const BY_RANK =
  /^(?:[-•*·–] ?|\d[.)] ?|[a-c]\) ?)(?:la |une |le |un )?(?:premiere?|seconde?|deuxieme|troisieme|quatrieme|derniere?|solde|reste)\b/;

/** « § 4. Rythme des autorisations d'engagement », above what opens them. */
const RHYTHM = /\b(?:rythme|calendrier|echeancier|echelonnement|tranches?) d(?:es|'ouverture|e mise)\b/;

/** @param words of the sentence, folded. */
export function budgetsAbove(reading: Reading, sentence: Span, words: string): BudgetsAbove {
  // « 3.2 Mise à disposition des AE » above « - 2024 : 50 % à la signature ; … » and « - 2025 : en totalité, le … ».
  const list = OF_ITS_YEAR.test(words) ? leadSentence(reading, sentence) : undefined;
  const listed = list ? withWhose(reading, list) : '';
  // « Libération des autorisations d'engagement » above « Elle se fait en deux fois : 84 000 € … ».
  const heading = headingAbove(reading, sentence);
  const title = heading ? reading.folded.slice(heading.start, heading.end) : '';
  const tellsParts = reading.amountsIn(sentence).length > 0 || findShares(reading, sentence).length > 0;
  // « Les AE 2025 donnent lieu à deux affectations : » above « – la première, de 160 000 €, est mise en place le … ».
  const lead = BY_RANK.test(words) ? leadSentence(reading, sentence) : undefined;
  const kinds = lead ? budgetsIn(reading, lead) : [];
  return {
    opened: opens(listed)
      ? namedBudgets(listed)
      : (opens(title) && tellsParts) || (RHYTHM.test(title) && opens(words))
        ? namedBudgets(title)
        : [],
    ranked: lead && kinds.length === 1 ? { lead, kinds } : undefined,
  };
}

export const budgetsIn = ({ folded }: Reading, { start, end }: Span): BudgetKind[] =>
  namedBudgets(folded.slice(start, end));

/** « Leur rythme d'ouverture est le suivant : », with the sentence before, which says whose. */
function withWhose({ folded, sentences, sentenceRank }: Reading, { start, end }: Span): string {
  const words = folded.slice(start, end);
  const before = /^leurs? /.test(words) ? sentences[sentenceRank(start) - 1] : undefined;
  return before ? `${folded.slice(before.start, before.end)} ${words}` : words;
}
