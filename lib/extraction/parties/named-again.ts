import { fold } from '../../normalise';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { aliasPattern } from './alias-pattern';

const APART = /,\s*(?:et\s+)?(?:l[ae]s?\s+|l')?|\s(?:et|ainsi que)\s+(?:l[ae]s?\s+|l')?/;
/** « la DA et la DB sont désignées »: what is said of them is no name. */
const SAID = /\s(?:sont|etant|seront|ont)(?:\s[\s\S]*)?$/;

/** « la DA et la DB étant ci-après … »: bodies that the lines from `from` on named, and called so between quotation marks or brackets. */
export function isNamedAgain(reading: Reading, { start, end }: Span, from: number): boolean {
  const above = reading.folded.slice(from, start);
  const words = fold(reading.text.slice(start, end)).replace(SAID, '');
  return words
    .split(APART)
    .every((each) =>
      new RegExp(`[«"“(]\\s?(?:l[ae] |l')?${aliasPattern(each.trim())}\\s?[»"”)]`).test(above),
    );
}
