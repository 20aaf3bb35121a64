import { heightOf, isRead, type PageWord } from './page-word';
import { isTelling, wordLines } from './word-lines';

/** Below this confidence a word is what the optical reader made of dashes and bars. */
const LEAST = 30;
/** A line of more words is text, however badly it was read. */
const MOST_WORDS = 6;
/** The word that a leader of dots, or of dashes, is read as: the dots stand at the foot of its box. */
const LEADER = /^\.{6}$/;
const DOT = 0.25;

/**
 * The words without the rules that were typed between the rows of a table, `|---|---|` and `+----+----+`: an optical
 * reader takes them for leaders between signs, or for words that it does not believe itself.
 */
export function withoutTypedRules(words: readonly PageWord[]): readonly PageWord[] {
  if (!words.some(isRead)) return words;
  const dashes = new Set(
    words.filter(({ text }) => LEADER.test(text)).flatMap((word) => ruleOf(word, words)),
  );
  const others = words.filter((word) => !dashes.has(word));
  const unread = wordLines(others.filter(isTelling)).filter(
    (line) => line.length <= MOST_WORDS && line.every(isUnread),
  );
  const dropped = new Set(unread.flat());
  return others.filter((word) => !dropped.has(word));
}

/** A code or an amount is looked at, however badly it was read. */
const isUnread = ({ text, confidence = 100 }: PageWord): boolean => confidence < LEAST && !/\d{3}/.test(text);

/** A leader and the signs beside it, where no word stands on its line: a label and its dots are none. */
function ruleOf(leader: PageWord, words: readonly PageWord[]): readonly PageWord[] {
  const { bottom } = leader.box;
  const foot = bottom - DOT * heightOf(leader.box);
  const onLine = words.filter(({ box }) => box.top <= bottom && box.bottom >= foot);
  const isWord = (word: PageWord) =>
    isTelling(word) && !LEADER.test(word.text) && (word.confidence ?? 100) >= LEAST;
  return onLine.some(isWord) ? [] : onLine;
}
