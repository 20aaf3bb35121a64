import type { FieldTypeId } from '../../field-types';
import { failure, type Outcome, success } from '../../outcome';
import { codesIn, comparableCode } from '../codes-in';
import type { ControlOption } from '../form-control';

/** The one option that is this code, by its value or as `libellé - code`. None or several is refused. */
export function matchingOption(
  options: readonly ControlOption[],
  type: FieldTypeId,
  code: string,
): Outcome<ControlOption, string> {
  const wanted = comparableCode(code, type);
  const found = options.filter((option) =>
    [option.value, option.text].some((text) =>
      codesIn(text).some((part) => comparableCode(part, type) === wanted),
    ),
  );
  const [only] = found;
  if (!only) return failure(`La liste n’a pas d’option « ${code} ».`);
  return found.length === 1 ? success(only) : failure(`La liste a plusieurs options « ${code} ».`);
}

/** The first entry of a list that only asks to choose. */
export const isPlaceholderOption = (value: string, text: string): boolean =>
  value === '' ||
  value === '0' ||
  value === '-1' ||
  /^\s*(?:[-–—.…]|s[ée]lection|choisi|choose|select|veuillez|aucun)/i.test(text);
