import { spacedSegments } from './table-rows';

/** Fewer lines are two signatures, or two addresses. */
const FEWEST = 14;
/** … and so are so few of them together. */
const SHORTEST = 6;
/** A convention has fewer lines. */
const MOST = 5_000;
/** Running text fills its column; labels and their values do not. */
const FILLED = 0.6;
/** Of the lines between the first and the last that have both columns, those that keep clear of the gutter. */
const CLEAR = 0.95;

/** The lines of a page set in two columns of running text, the left one before the right one; other lines as they are. */
export function inReadingOrder(lines: readonly string[]): readonly string[] {
  const gutter = gutterOf(lines);
  if (gutter === undefined) return lines;
  const [first, last] = edgesOf(lines, gutter);
  // A line across both, or two blank ones, part what stands above from what stands below.
  const parts: string[][] = [[]];
  const within = lines.slice(first, last + 1);
  within.forEach((line, rank) => {
    const isBreak = isAcross(line, gutter) || (line.trim() === '' && within[rank + 1]?.trim() === '');
    if (isBreak) parts.push([line], []);
    else parts.at(-1)?.push(line);
  });
  return [
    ...lines.slice(0, first),
    ...parts.flatMap((part) =>
      part.filter((line) => partsAt(line, gutter)).length < SHORTEST
        ? part
        : [
            ...part.map((line) => line.slice(0, gutter).trimEnd()),
            '',
            ...part.map((line) => line.slice(gutter)),
          ],
    ),
    ...lines.slice(last + 1),
  ];
}

/** Whether both columns have words on a line, with the gutter between them. */
const partsAt = (line: string, gutter: number): boolean =>
  /\S/.test(line.slice(0, gutter)) && /^\S/.test(line.slice(gutter)) && / {2}$/.test(line.slice(0, gutter));

/** The first and the last line that has both. */
const edgesOf = (lines: readonly string[], gutter: number): [number, number] => [
  Math.max(
    0,
    lines.findIndex((line) => partsAt(line, gutter)),
  ),
  lines.findLastIndex((line) => partsAt(line, gutter)),
];

const isAcross = (line: string, gutter: number): boolean =>
  line.length > gutter && !/ {2}$/.test(line.slice(0, gutter)) && /\S/.test(line.slice(gutter - 2, gutter));

/** Where the right one of two columns of text begins; undefined where there are not two. */
function gutterOf(lines: readonly string[]): number | undefined {
  if (lines.length > MOST) return undefined;
  const starts = new Map<number, number>();
  for (const line of lines) {
    const start = spacedSegments(line)[1]?.start;
    if (start !== undefined) starts.set(start, (starts.get(start) ?? 0) + 1);
  }
  const [gutter, count] = [...starts].reduce((most, own) => (own[1] > most[1] ? own : most), [0, 0]);
  if (count < FEWEST) return undefined;
  const both = lines.filter((line) => partsAt(line, gutter));
  const widthOf = (side: (line: string) => string) =>
    both.map((line) => side(line).trim().length).sort((one, other) => one - other);
  const [left, right] = [widthOf((line) => line.slice(0, gutter)), widthOf((line) => line.slice(gutter))];
  const isText = [left, right].every((widths) => {
    const usual = widths[widths.length >> 1] ?? 0;
    return usual >= FILLED * Math.min(gutter, widths.at(-1) ?? 0) && usual > 20;
  });
  const [first, last] = edgesOf(lines, gutter);
  const within = lines.slice(first, last + 1).filter((line) => line.trim() !== '');
  const clear = within.filter((line) => !isAcross(line, gutter)).length;
  return isText && clear >= CLEAR * within.length ? gutter : undefined;
}
