import type { Span } from '../document';

const QUOTED = /^[ \t]*>+[ \t]?/gm;
/** A line or two that begin so are items of a list. */
const FEWEST = 5;

/** The « > » before each line of a message that another one quotes: no sign of the convention below them. */
export function quoteMarks(text: string): Span[] {
  const marks = Array.from(text.matchAll(QUOTED), ({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }));
  const [first, last] = [marks[0], marks.at(-1)];
  if (marks.length < FEWEST || !first || !last) return [];
  const lines = text
    .slice(first.start, last.end)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return marks.length > lines.length * 0.8 ? marks : [];
}
