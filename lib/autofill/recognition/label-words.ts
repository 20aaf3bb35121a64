import { words } from '../../normalise';

/** Words that join others and say nothing: `Centre de coûts` and `Centre coûts` are one label. */
const FILLERS = new Set(
  'a au aux ce ces cet cette d dans de des du en et l la le les ma mon notre pour s sur the of un une votre'.split(
    ' ',
  ),
);

/** `N°`, `Nº`, `Num.` and `Numéro` are one word. */
const NUMBER_WORDS = new Set(['n', 'no', 'num', 'nr', 'nbr', 'number', 'numero']);

const known = new Map<string, readonly string[]>();

/**
 * The words that carry the meaning of a label, in order, in the singular: `« N° d'engagement juridique (EJ) * »`
 * gives `['numero', 'engagement', 'juridique', 'ej']`, `« Total T.T.C. »` gives `['total', 'ttc']`.
 * Names of field types pass through the same mill, so that both sides compare word by word.
 */
export function labelWords(text: string): readonly string[] {
  const cached = known.get(text);
  if (cached) return cached;
  const joined = text.includes('.')
    ? text.replace(/\b(?:[A-Za-z]\.){2,}/g, (acronym) => acronym.replaceAll('.', ''))
    : text;
  const found: string[] = [];
  for (const word of words(joined.replaceAll('№', 'n ')))
    if (!FILLERS.has(word)) found.push(NUMBER_WORDS.has(word) ? 'numero' : singular(word));
  known.set(text, found);
  return found;
}

/** The words of a technical name: `legalCommitment_number` and `ht2_acte[montant_ae]` read like labels. */
export function technicalWords(name: string): readonly string[] {
  return labelWords(name === name.toLowerCase() ? name : name.replace(/([a-z0-9])([A-Z])/g, '$1 $2'));
}

const singular = (word: string): string =>
  word.length > 3 && (word.endsWith('s') || word.endsWith('x')) ? word.slice(0, -1) : word;

/** The rank at which `part` stands in `whole`, word by word, or -1. */
export function findWords(whole: readonly string[], part: readonly string[]): number {
  for (let start = 0; start + part.length <= whole.length; start++)
    if (standsAt(whole, start, part)) return start;
  return -1;
}

/** Whether the words of `part` stand in `whole` from that rank on. */
export const standsAt = (whole: readonly string[], start: number, part: readonly string[]): boolean =>
  part.every((word, rank) => whole[start + rank] === word);

/** A set of words written as in a label, ready to be compared with `labelWords`. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(labelWords(list));
