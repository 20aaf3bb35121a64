import type { Segment } from './table-rows';

/**
 * The columns of rows aligned by spaces: those of the fullest rows, so that a row with a blank cell cannot hide a
 * column and a heading above two columns cannot join them.
 */
export function alignedColumns(rows: readonly (readonly Segment[])[]): Segment[] {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns: { start: number; end: number }[] = [];
  for (const row of rows) {
    if (row.length !== widest) continue;
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

/** Whether every piece of the rows stands under one of the columns: the same table, gone on after a page break. */
export function fitColumns(rows: readonly (readonly Segment[])[], columns: readonly Segment[]): boolean {
  return rows.every((row) =>
    row.every((segment) => columns.some(({ start, end }) => segment.start < end && start < segment.end)),
  );
}
