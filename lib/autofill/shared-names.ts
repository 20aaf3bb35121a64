import type { FormControl } from './form-control';

/** A name that stands under so many heads of columns is the grid's word for any box. */
const MANY_COLUMNS = 3;

/**
 * A grid may give every box the same name (« Éditeur de saisie », « Cell input »), whatever its column: there the head of
 * the column names the box, and the shared name comes last.
 */
export function demoteSharedNames(controls: readonly FormControl[]): readonly FormControl[] {
  const columns = new Map<string, Set<string>>();
  for (const { labels } of controls) {
    const [first] = labels;
    const head = labels.find(({ source }) => source === 'column-header');
    if (!first || !head || first === head) continue;
    columns.set(first.text, (columns.get(first.text) ?? new Set()).add(head.text));
  }
  const isShared = (name: string) => (columns.get(name)?.size ?? 0) >= MANY_COLUMNS;
  if (![...columns.keys()].some(isShared)) return controls;
  return controls.map((control) => {
    const [first, ...rest] = control.labels;
    return first && isShared(first.text) ? { ...control, labels: [...rest, first] } : control;
  });
}
