import { normaliseCode } from '../../normalise';
import { codesIn } from '../codes-in';
import type { FormControl, PageDescription } from '../form-control';

/** A shorter code (`0352`, `N`) belongs to many. */
const SHORTEST_CODE = 6;

/** Those of these codes, normalised, that stand in the page, each with the field that holds it. Hidden values are not read. */
export function heldCodes(codes: readonly string[], page: PageDescription): Map<string, FormControl> {
  const own = new Set(codes.map(normaliseCode).filter((code) => code.length >= SHORTEST_CODE));
  const held = new Map<string, FormControl>();
  for (const control of page.controls) {
    const shown = control.options.find(({ value }) => value === control.value)?.text ?? '';
    for (const code of [control.value, shown].flatMap(codesIn).map(normaliseCode))
      if (own.has(code) && !held.has(code)) held.set(code, control);
  }
  return held;
}
