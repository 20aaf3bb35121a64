import { failure, type Outcome, success } from '../../outcome';

/**
 * The part of a code that goes into one of the boxes it is asked in. The code's own dashes decide, or its length when
 * it fills the boxes to the last character; a code that these boxes do not say how to cut is refused.
 * @param lengths how many characters each box takes.
 */
export function partOfCode(code: string, index: number, lengths: readonly number[]): Outcome<string, string> {
  const parts = code.split('-');
  const fits = parts.length === lengths.length && parts.every((part, box) => part.length === lengths[box]);
  const plain = parts.join('');
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (!fits && plain.length !== total)
    return failure(
      `Le code « ${code} » ne se coupe pas selon ces ${lengths.length} cases (${lengths.join(', ')} caractères).`,
    );
  const start = lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
  return success(plain.slice(start, start + (lengths[index] ?? 0)));
}
