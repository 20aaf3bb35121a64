import { keepsHyphen, OF_PLACE } from '../../extraction/reading/kept-hyphen';
import type { Segment } from './table-rows';

/** A line of a table that spaces align. */
export interface SpacedLine {
  readonly text: string;
  /** Its rank among the lines that were given. */
  readonly rank: number;
  readonly segments: readonly Segment[];
  /** A rule or a blank line stands between the line before and this one. */
  readonly isApart: boolean;
  readonly hasValue: boolean;
}

/** A piece of a line that a cell holds. */
export interface SpacedPiece extends Segment {
  readonly line: number;
}

export interface SpacedCell {
  readonly text: string;
  readonly pieces: readonly SpacedPiece[];
}

export const BLANK_CELL: SpacedCell = { text: '', pieces: [] };

export const textOf = (line: SpacedLine, { start, end }: Segment): string =>
  line.text.slice(start, end).replace(/\s{2,}/g, ' ');

export const cellOf = (line: SpacedLine, { start, end }: Segment): SpacedCell => ({
  text: textOf(line, { start, end }),
  pieces: [{ line: line.rank, start, end }],
});

/** What two lines of one cell say. */
export const joinedCell = (above: SpacedCell, below: SpacedCell): SpacedCell => ({
  text: joined(above.text, below.text),
  pieces: [...above.pieces, ...below.pieces],
});

/**
 * What a cell too narrow for its words goes on with: a code after its dash, « 0217-CDSP- » above « ARAU », a name of a
 * place after its own, « Hauts- » above « de-France », a word without the one that cut it.
 */
export function joined(above: string, below: string): string {
  if (above === '' || below === '') return above + below;
  const isCode = /[A-Z0-9]{2}-$/.test(above) && /^[A-Z0-9]{2}/.test(below);
  if (isCode) return above + below;
  if (!/\p{Ll}-$/u.test(above) || !/^\p{L}/u.test(below)) return `${above} ${below}`;
  const isKept = /^\p{Lu}/u.test(below) || OF_PLACE.test(below) || keepsHyphen(above);
  return isKept ? above + below : above.slice(0, -1) + below;
}
