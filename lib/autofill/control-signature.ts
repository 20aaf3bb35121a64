import type { FormControl } from './form-control';

/** What makes a control the same one as when the plan was made. Its value is not part of it. */
export function controlSignature(control: FormControl): string {
  const label = control.labels[0]?.text ?? '';
  return [
    control.tag,
    control.inputType,
    control.role,
    control.name,
    control.htmlId,
    label,
    control.state,
    control.row,
  ].join('|');
}
