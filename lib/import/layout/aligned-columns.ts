import type { Segment } from './table-rows';

/**
 * The columns of rows aligned by spaces: those of the fullest rows, so that a row with a blank cell cannot hide a
 * column and a heading above two columns cannot join them. Where two full rows leave different cells blank, what
 * stands one above the other decides instead of the rank.
 */
export function alignedColumns(rows: readonly (readonly Segment[])[]): Segment[] {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const fullest = rows.filter((row) => row.length === widest);
  if (isShifted(fullest)) return merged(fullest.flat());
  const columns: { start: number; end: number }[] = [];
  for (const row of fullest) {
    row.forEach((segment, rank) => {
      const column = columns[rank];
      if (!column) columns[rank] = { ...segment };
      else {
        column.start = Math.min(column.start, segment.start);
        column.end = Math.max(column.end, segment.end);
      }
    });
  }
  return columns;
}

const overlaps = (one: Segment, other: Segment | undefined): boolean =>
  other !== undefined && one.start < other.end && other.start < one.end;

/** A piece stands under one of another rank than its own, and not under the one of its rank. */
function isShifted([first, ...others]: readonly (readonly Segment[])[]): boolean {
  return others.some((row) =>
    row.some(
      (segment, rank) =>
        !overlaps(segment, first?.[rank]) &&
        first?.some((other, otherRank) => otherRank !== rank && overlaps(segment, other)),
    ),
  );
}

/** Pieces that stand one above the other are one column. */
function merged(segments: readonly Segment[]): Segment[] {
  const columns: { start: number; end: number }[] = [];
  for (const { start, end } of segments.toSorted((one, other) => one.start - other.start)) {
    const last = columns.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else columns.push({ start, end });
  }
  return columns;
}

/** The rank of the column under which a segment stands: the most overlap, else the nearest. */
export function columnOf(segment: Segment, columns: readonly Segment[]): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  columns.forEach((column, rank) => {
    const score = Math.min(segment.end, column.end) - Math.max(segment.start, column.start);
    if (score > bestScore) {
      bestScore = score;
      best = rank;
    }
  });
  return best;
}

/** Whether every piece of the rows stands under a column of its own: the same table, gone on after a page break. */
export function fitColumns(rows: readonly (readonly Segment[])[], columns: readonly Segment[]): boolean {
  return rows.every((row) => {
    const under = row.map((segment) => columns.filter((column) => overlaps(segment, column)));
    return under.every((own) => own.length === 1) && new Set(under.flat()).size === row.length;
  });
}
