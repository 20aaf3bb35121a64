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

/** A code that its cell was too narrow for goes on after its dash: « 0217-CDSP- » above « ARAU ». */
export const joined = (above: string, below: string): string =>
  above === '' || below === ''
    ? above + below
    : /[A-Z0-9]{2}-$/.test(above) && /^[A-Z0-9]{2}/.test(below)
      ? above + below
      : `${above} ${below}`;
