import { columnOf } from './aligned-columns';
import { cellsOf } from './spaced-body';
import { BLANK_CELL, cellOf, joinedCell, type SpacedCell, type SpacedLine } from './spaced-line';
import type { Segment } from './table-rows';

/**
 * The head of a table in one row, or in two where some of its labels stand above several columns: such a label is in
 * the first of them, and the others are blank.
 */
export function spacedHead(lines: readonly SpacedLine[], columns: readonly Segment[]): SpacedCell[][] {
  if (lines.length === 0) return [];
  const whole = merged(lines, columns);
  const told = whole.map(({ text }) => text).filter((text) => text !== '');
  if (new Set(told).size === told.length) return [whole];
  const widest = lines.reduce((most, line) => (line.segments.length >= most.segments.length ? line : most));
  const at = lines.indexOf(widest);
  const labels = merged(lines.slice(at), columns);
  const runs = runsOf(labels.map(({ text }) => text));
  const above: SpacedCell[] = columns.map(() => BLANK_CELL);
  for (const line of lines.slice(0, at))
    for (const segment of line.segments) {
      const run = runs.toSorted(
        (one, other) => distance(segment, one, columns) - distance(segment, other, columns),
      )[0];
      const column = run?.[0] ?? columnOf(segment, columns);
      above[column] = joinedCell(above[column] ?? BLANK_CELL, cellOf(line, segment));
    }
  return above.some(({ text }) => text !== '') ? [above, labels] : [labels];
}

const merged = (lines: readonly SpacedLine[], columns: readonly Segment[]): SpacedCell[] =>
  lines
    .map((line) => cellsOf(line, columns))
    .reduce((all, row) => all.map((label, column) => joinedCell(label, row[column] ?? BLANK_CELL)));

/** « Exercice  AE  CP  AE  CP »: each column alone until labels come back, then a run for each time they do. */
function runsOf(labels: readonly string[]): number[][] {
  const isRepeated = labels.map(
    (label) => label !== '' && labels.filter((other) => other === label).length > 1,
  );
  const from = isRepeated.indexOf(true);
  const runs: number[][] = [];
  labels.forEach((label, column) => {
    const run = runs.at(-1);
    const begins = column <= from || !run || run.some((own) => labels[own] === label);
    if (begins) runs.push([column]);
    else run.push(column);
  });
  return runs;
}

/** How far the middle of a label is from that of the columns of a run. */
function distance(segment: Segment, run: readonly number[], columns: readonly Segment[]): number {
  const start = columns[run[0] ?? 0]?.start ?? 0;
  const end = columns[run.at(-1) ?? 0]?.end ?? 0;
  return Math.abs((segment.start + segment.end) / 2 - (start + end) / 2);
}
