import type { Segment } from './table-rows';

/** A line of a table that spaces align. */
export interface SpacedLine {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** A rule or a blank line stands between the line before and this one. */
  readonly isApart: boolean;
  readonly hasValue: boolean;
}

export const textOf = (line: SpacedLine, { start, end }: Segment): string =>
  line.text.slice(start, end).replace(/\s{2,}/g, ' ');
