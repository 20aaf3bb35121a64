import { keepsHyphen, OF_PLACE } from './kept-hyphen';

export interface PlacedText {
  readonly text: string;
  /** `origin[i]` is the place in the document of character `i`; one more entry closes the text. */
  readonly origin: Int32Array;
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /\p{L}/u.test(character);
const isLower = (character: string | undefined): boolean =>
  character !== undefined && /\p{Ll}/u.test(character);
const isCodeCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[A-Z0-9]/.test(character);

/** The longest prefix that keeps its hyphen, with the space before it. */
const LONGEST_PREFIX = 11;

/** The words on each side of each hyphen that no line end follows: « outre-mer ». */
function compoundsOf(characters: readonly string[]): ReadonlySet<string> {
  const compounds = new Set<string>();
  for (const [compound] of characters.join('').matchAll(/(?<!\p{L})\p{L}{1,30}(?:-\p{L}{1,30})+/gu)) {
    const words = compound.toLowerCase().split('-');
    for (const [rank, word] of words.slice(1).entries()) compounds.add(`${words[rank]}-${word}`);
  }
  return compounds;
}

/** The letters that end at a place, or that begin there. */
function wordAt(characters: readonly string[], from: number, step: 1 | -1): string {
  let word = '';
  for (let at = from; word.length < LONGEST_WORD && isLetter(characters[at]); at += step)
    word = step === 1 ? word + characters[at] : characters[at] + word;
  return word.toLowerCase();
}

const LONGEST_WORD = 30;

/**
 * The words that a line or page break had cut, joined again.
 * `géné-⏎rale` loses its dash; `0352-CFSE-⏎CDGE` and what the text writes with one elsewhere keep it;
 * `Chargé⏎de` is left as it is.
 * `origin` is written over.
 */
export function joinBrokenWords(
  characters: readonly string[],
  origin: Int32Array,
  length: number,
): PlacedText {
  const kept: string[] = [];
  let last = 0;
  let compounds: ReadonlySet<string> | undefined;
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    if (character === '-' && characters[index + 1] !== ' ') {
      let after = index + 1;
      while (after < index + 40 && /\s/.test(characters[after] ?? '')) after += 1;
      const broken = characters.slice(index + 1, after).includes('\n');
      const before = characters[index - 1];
      const isWord = broken && isLower(before) && isLower(characters[after]);
      if (isWord) compounds ??= compoundsOf(characters);
      const keeps =
        isWord &&
        (OF_PLACE.test(characters.slice(after, after + 6).join('')) ||
          keepsHyphen(kept.slice(-LONGEST_PREFIX).join('').concat('-')) ||
          compounds?.has(`${wordAt(characters, index - 1, -1)}-${wordAt(characters, after, 1)}`));
      if (isWord && !keeps) {
        index = after - 1;
        continue;
      }
      if (keeps || (broken && isCodeCharacter(before) && isCodeCharacter(characters[after]))) {
        origin[last++] = origin[index] ?? 0;
        kept.push('-');
        index = after - 1;
        continue;
      }
    }
    origin[last++] = origin[index] ?? 0;
    kept.push(character);
  }
  origin[last] = length;
  return { text: kept.join(''), origin: origin.slice(0, last + 1) };
}
