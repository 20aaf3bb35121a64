import { spellOut, spellOutWord } from './abbreviations';
import { plainWords, wordsApart } from './plain-words';

const known = new Map<string, readonly string[]>();

/** « collaborateur·trice », « délégué·e·s ». */
const INCLUSIVE = /·\p{L}{1,6}/gu;

/**
 * The words that carry the meaning of a label, in order, in the singular, spelled out: `« N° d'engagement jurid. (EJ) * »`
 * gives `['numero', 'engagement', 'juridique', 'ej']`, `« Total T.T.C. »` gives `['total', 'ttc']`.
 * Names of field types pass through the same mill, so that both sides compare word by word.
 */
export function labelWords(text: string): readonly string[] {
  const cached = known.get(text);
  if (cached) return cached;
  const found = spellOut(plainWords(text.replace(INCLUSIVE, '')));
  known.set(text, found);
  return found;
}

/** The words of a technical name: `legalCommitment_number` and `ht2_acte[montant_ae]` read like labels. */
export const technicalWords = (name: string): readonly string[] => labelWords(wordsApart(name));

/** The rank at which `part` stands in `whole`, word by word, or -1. */
export function findWords(whole: readonly string[], part: readonly string[]): number {
  for (let start = 0; start + part.length <= whole.length; start++)
    if (standsAt(whole, start, part)) return start;
  return -1;
}

/** Whether the words of `part` stand in `whole` from that rank on. */
export const standsAt = (whole: readonly string[], start: number, part: readonly string[]): boolean =>
  part.every((word, rank) => whole[start + rank] === word);

/** A set of words written as in a label, ready to be compared with `labelWords`. Its words are no phrase. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(plainWords(list).map(spellOutWord));
