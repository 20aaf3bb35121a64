import type { Box } from '../../extraction/document';
import { heightOf, middleY, type PageWord } from './page-word';

/** So many lines begun last may still take a word: those of two columns stand at different heights. */
const OPEN_LINES = 3;

/**
 * The words of a page or of a cell, line by line. Those of letters and figures tell where lines are; a dash or a colon,
 * which is lower than any of them, goes to the line it stands on.
 */
export function wordLines(words: readonly PageWord[]): PageWord[][] {
  const lines: { readonly words: PageWord[]; readonly box: Box }[] = [];
  const telling = words.filter(isTelling);
  // The line's own height is that of its first word: a tall sign must not swallow its neighbours.
  for (const word of downwards(telling)) {
    const line = lines.slice(-OPEN_LINES).findLast(({ box }) => isSameLine(box, word.box));
    if (line) line.words.push(word);
    else lines.push({ words: [word], box: word.box });
  }
  let from = 0;
  const alone: typeof lines = [];
  for (const sign of downwards(words.filter((word) => !isTelling(word)))) {
    while (from < lines.length && (lines[from]?.box.bottom ?? 0) < sign.box.top) from += 1;
    const near = [...lines.slice(Math.max(0, from - OPEN_LINES), from + OPEN_LINES), ...alone.slice(-1)];
    const line = near.find(({ box }) => isSameLine(box, sign.box));
    if (line) line.words.push(sign);
    else alone.push({ words: [sign], box: sign.box });
  }
  return [...lines, ...alone]
    .sort((one, other) => middleY(one.box) - middleY(other.box))
    .map((line) => line.words.sort((one, other) => one.box.left - other.box.left));
}

/** A sign's own box says little: a dash may be as tall as two lines where it is a fleck of the paper. */
export const isTelling = ({ text }: PageWord): boolean => /[\p{L}\p{N}]/u.test(text);
const downwards = (words: readonly PageWord[]): PageWord[] =>
  [...words].sort((one, other) => middleY(one.box) - middleY(other.box));

function isSameLine(line: Box, word: Box): boolean {
  const shared = Math.min(line.bottom, word.bottom) - Math.max(line.top, word.top);
  return shared > 0.5 * Math.min(heightOf(line), heightOf(word));
}
