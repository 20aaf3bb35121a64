import type { FieldMatch } from '../field-match';
import type { FormControl } from '../form-control';

/**
 * On which line of the form each field stands, from 0: the first line that holds a recognised field is 0, whatever its
 * rank in the page. A field outside of any repetition, and one that names its own year, is on none.
 */
export function formLines(
  matches: readonly FieldMatch[],
  controls: ReadonlyMap<string, FormControl>,
): ReadonlyMap<string, number> {
  const placed = matches.flatMap((match) => {
    const control = controls.get(match.controlId);
    return control && control.row !== null && match.year === null
      ? [{ id: control.id, group: control.group, row: control.row }]
      : [];
  });
  const rows = new Map<number, number[]>();
  for (const { group, row } of placed) rows.set(group, [...(rows.get(group) ?? []), row]);
  const ranks = new Map(
    [...rows].map(([group, found]) => [group, [...new Set(found)].sort((one, other) => one - other)]),
  );
  return new Map(placed.map(({ id, group, row }) => [id, ranks.get(group)?.indexOf(row) ?? 0]));
}

/** How many lines a request may be split over. */
export const countLines = (lines: ReadonlyMap<string, number>): number => Math.max(0, ...lines.values()) + 1;
