import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { FoundAmount } from '../values/find-amounts';
import { type KindPlace, kindsIn, oneOfEach } from './budget-words';

/** « … en AE, et à la même somme en crédits de paiement, qui se répartit comme suit : »: the list is of the last one. */
const SHARES_LAST =
  /^(?: \([a-z]{2}\))?,? (?:qui (?:se |est |sont )?|lesquels? (?:se |sont |est )?)[^.;:\d]{3,60}:$/;
/** « …, en AE = CP, est fixé à : »: each item is of both. */
const EQUAL = /\bae ?= ?cp\b|\bae comme (?:en )?cp\b|\b(?:identiques|egaux|les memes) en ae et en cp\b/;

/**
 * The budgets of an item that names none: those of the sentence that gives its credits (`before`) or, without it, of what opens
 * the list (`above`), where these words leave no choice.
 */
export function kindsOfLead(
  { folded }: Reading,
  before: Span | undefined,
  above: Span | undefined,
  amounts: readonly FoundAmount[],
): KindPlace[] {
  const told = before ?? above;
  if (!told) return [];
  const words = folded.slice(told.start, told.end);
  const kinds = kindsIn(words, told.start);
  const led = before ? kinds : ofList(words, told.start, kinds);
  const own = oneOfEach(led);
  const isEqual = amounts.length === 1 && EQUAL.test(words);
  return own.length === 1 || isEqual ? own : [];
}

function ofList(words: string, start: number, kinds: readonly KindPlace[]): readonly KindPlace[] {
  const last = kinds.at(-1);
  // Said of the last one alone: the amount of the other was told for both.
  const isAlike =
    last && /\b(?:meme (?:somme|montant)|autant)\b[^.;]{0,30}$/.test(words.slice(0, last.at.start - start));
  return isAlike && SHARES_LAST.test(words.slice(last.at.end - start)) ? [last] : kinds;
}
