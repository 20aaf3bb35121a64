import { keepsHyphen } from '../../extraction/reading/kept-hyphen';
import { type PageLine, segmentText } from './page-lines';
import { heightOf, medianOf } from './page-word';

/** The width of a space, in heights of the letters, with some slack for justified lines. */
const SPACE = 0.5;
/** How much more room than between two lines of a paragraph parts two paragraphs, in heights. */
const MORE_ROOM = 0.45;
/** Between two lines of a paragraph, where no line tells. */
const USUAL_ROOM = 0.35;
/**
 * The lines of a text as its author typed them: a line that ends where the next word no longer fitted goes on, a short
 * one ends its paragraph, and more room than usual is a blank line.
 */
export function paragraphs(lines: readonly PageLine[], margin: number): string[] {
  const isFull = lines.map((line, rank) => {
    const next = lines[rank + 1]?.segments[0]?.words[0];
    if (!next || line.segments.length > 1) return false;
    return line.box.right + SPACE * heightOf(line.box) + (next.box.right - next.box.left) > margin;
  });
  const gaps = lines.map((line, rank) => (lines[rank + 1]?.box.top ?? 0) - line.box.bottom);
  const wrapped = gaps.filter((_, rank) => isFull[rank]);
  const out: string[] = [];
  let goesOn = false;
  lines.forEach((line, rank) => {
    const text = line.segments.map(segmentText).join('  ');
    const height = heightOf(line.box);
    if (goesOn) out.push(joined(out.pop() ?? '', text));
    else out.push(text);
    const usual = wrapped.length > 0 ? medianOf(wrapped) : USUAL_ROOM * height;
    const isFar = (gaps[rank] ?? 0) > usual + MORE_ROOM * height;
    goesOn =
      isFull[rank] === true && !isFar && !/^(?:[-•*–—]|\d{1,2}[.)°]|[a-z]\))\s/.test(textOf(lines[rank + 1]));
    if (isFar && rank < lines.length - 1) out.push('');
  });
  return out;
}

const textOf = (line: PageLine | undefined): string => line?.segments.map(segmentText).join('  ') ?? '';

/** A hyphen at the end of a line stays when it belongs to the word; otherwise the reading decides, from the line end. */
function joined(before: string, after: string): string {
  if (!before.endsWith('-')) return `${before} ${after}`;
  const isCode = /[A-Z0-9]-$/.test(before) && /^[A-Z0-9]{2}/.test(after);
  // « Centre-Val de Loire »: a hyphen before a capital was never put there to cut a word.
  const isName = /\p{Ll}-$/u.test(before) && /^\p{Lu}/u.test(after);
  return isCode || isName || keepsHyphen(before) ? before + after : `${before}\n${after}`;
}
