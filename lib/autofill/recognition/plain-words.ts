import { words } from '../../normalise';

/** Words that join others and say nothing: `Centre de coûts` and `Centre coûts` are one label. */
const FILLERS = new Set(
  'a au aux ce ces cet cette d dans de des du en et l la le les ma mon notre pour s sur the of un une votre'.split(
    ' ',
  ),
);

/** `N°`, `Nº`, `Num.` and `Numéro` are one word. */
const NUMBER_WORDS = new Set(['n', 'no', 'num', 'nr', 'nbr', 'number', 'numero']);

/**
 * The words of a text as they are written, in order, in the singular, without those that only join. What abbreviations
 * stand for is known to `labelWords`.
 */
export function plainWords(text: string): readonly string[] {
  const joined = text.includes('.')
    ? text.replace(/\b(?:[A-Za-z]\.){2,}/g, (acronym) => acronym.replaceAll('.', ''))
    : text;
  const found: string[] = [];
  for (const word of words(joined.replaceAll('№', 'n ')))
    if (!FILLERS.has(word)) found.push(NUMBER_WORDS.has(word) ? 'numero' : singular(word));
  return found;
}

/** `legalCommitment_number` with its words apart. */
export const wordsApart = (name: string): string =>
  name === name.toLowerCase() ? name : name.replace(/([a-z0-9])([A-Z])/g, '$1 $2');

const singular = (word: string): string =>
  word.length > 3 && (word.endsWith('s') || word.endsWith('x')) ? word.slice(0, -1) : word;
