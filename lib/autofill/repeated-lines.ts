import type { FormControl } from './form-control';

/**
 * Outside of tables, a block that comes again (`Échéancier 1`, `Échéancier 2`) shows by labels that come again in the
 * same form: each occurrence is one line further. A row that the page itself states is kept.
 */
export function numberRepeatedLines(controls: readonly FormControl[]): FormControl[] {
  const counts = new Map<string, number>();
  const keys = controls.map((control) => {
    const label = control.labels[0];
    const key =
      control.row !== null || control.state === 'hidden' || !label ? null : `${control.group} ${label.text}`;
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    return key;
  });
  const seen = new Map<string, number>();
  return controls.map((control, rank) => {
    const key = keys[rank] ?? null;
    if (key === null || (counts.get(key) ?? 0) < 2) return control;
    const row = seen.get(key) ?? 0;
    seen.set(key, row + 1);
    return { ...control, row };
  });
}
