import { labelWords, wordSet } from './label-words';
import { mayFollowAll } from './name-tails';
import { CODES } from './not-the-code';
import { isObject, type NameMatch, readName } from './read-name';
import { ACRONYMS, NAMES } from './type-names';

const ASKING = wordSet('quel quelle lequel laquelle which what');
const IMPUTED = wordSet(
  'achat budget budgetaire commande depense elle etat faut general il impute imputee imputer paie porte subvention supporte',
);
/** They leave a word that other trades have no other sense: « Pour quelle activité Chorus ? ». */
const OF_BUDGET = wordSet('budgetaire chorus sap');
/** « … qui porte la dépense »: the one that it is charged to. */
const BEARING = wordSet('qui finance financera paie paiera porte portera supporte supportera');
const ASIDE = wordSet('est sont sera etait is');

/** « Sur quel centre financier souhaitez-vous imputer cet achat ? » names what it asks for right after the question word. */
export function readQuestion(found: readonly string[]): NameMatch | null {
  const asked = found.findIndex((word) => ASKING.has(word));
  if (asked < 0) return null;
  const rest = found.slice(asked + 1).filter((word) => !ASIDE.has(word));
  // « Sur quel programme la subvention est-elle imputée ? » leaves no other sense to the word.
  const isImputed = rest[0] === 'programme' && rest.slice(1).every((word) => IMPUTED.has(word));
  const name = NAMES.find(
    ({ strength, words }) =>
      strength === 'strong' &&
      (words.length > 1 || isImputed) &&
      words.every((word, rank) => rest[rank] === word),
  );
  if (name) return { type: name.type, strength: 'strong', words: name.words.join(' '), isLoose: false };
  // « Quel est l'objet du bon de commande ? », « Sur quelle UO ? », « Quelle est l'UO qui porte la dépense ? »
  const asking = readName(rest, (name, after) =>
    mayFollowAll(
      name,
      after.filter((word) => !BEARING.has(word)),
    ),
  );
  const isTold =
    asking &&
    (ACRONYMS.has(asking.type) ||
      (isObject(asking) && rest.length > 1) ||
      (CODES.has(asking.type) && rest.some((word) => OF_BUDGET.has(word))));
  return isTold ? asking : null;
}

/** « Sur quelle UO (centre financier) faut-il l'imputer ? »: the question's own word and the brackets name one type. */
export function readAskedBrackets(label: string): NameMatch | null {
  const [, outside = '', inside = ''] = /^([^()]+)\(([^()]+)\)/.exec(label) ?? [];
  const asked = labelWords(outside);
  const rest = asked.slice(asked.findIndex((word) => ASKING.has(word)) + 1);
  if (rest.length === asked.length) return null;
  const [own, meant] = [readName(rest, mayFollowAll), readName(labelWords(inside), mayFollowAll)];
  return meant?.strength === 'strong' && own?.type === meant.type ? meant : null;
}
