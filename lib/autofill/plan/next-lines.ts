import type { FieldMatch } from '../field-match';
import type { FormControl } from '../form-control';

/**
 * The matches that stand on a following line of a repetition: only the first line gets the references and the
 * amount. A line that names its own year is not a repetition.
 */
export function nextLines(
  matches: readonly FieldMatch[],
  controls: ReadonlyMap<string, FormControl>,
): ReadonlySet<string> {
  const first = new Map<string, number>();
  const lines = matches.flatMap((match) => {
    const control = controls.get(match.controlId);
    return control && control.row !== null && match.year === null
      ? [{ id: control.id, key: `${control.group} ${match.type} ${match.part?.index}`, row: control.row }]
      : [];
  });
  for (const { key, row } of lines) first.set(key, Math.min(row, first.get(key) ?? row));
  return new Set(lines.filter(({ key, row }) => row > (first.get(key) ?? row)).map(({ id }) => id));
}
