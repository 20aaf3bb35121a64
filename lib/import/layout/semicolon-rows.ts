/** Two lines may hold as many semicolons by chance. */
const FEWEST_ROWS = 3;
const LONGEST_CELL = 60;

/** How many semicolons part the cells of a line; 0 where it is a sentence or the item of a list. */
function separators(line: string): number {
  const cells = line.split(';');
  const isRow =
    cells.length > 2 && cells.every((cell) => cell.trim().length <= LONGEST_CELL) && !/[.;]\s*$/.test(line);
  return isRow ? cells.length - 1 : 0;
}

/** Rows whose cells semicolons part, as they are pasted from a sheet: tabs in their place, sign for sign. */
export function semicolonRows(lines: readonly string[]): readonly string[] {
  const counts = lines.map(separators);
  const tabbed = [...lines];
  for (let first = 0; first < lines.length; ) {
    let last = first + 1;
    while (last < lines.length && counts[last] === counts[first]) last += 1;
    if ((counts[first] ?? 0) > 0 && last - first >= FEWEST_ROWS)
      for (let rank = first; rank < last; rank += 1) tabbed[rank] = (lines[rank] ?? '').replaceAll(';', '\t');
    first = last;
  }
  return tabbed;
}
