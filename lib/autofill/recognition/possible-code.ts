import { type FieldTypeId, fieldTypes } from '../../field-types';
import type { FieldType } from '../../field-types/field-type';
import { normaliseCode } from '../../normalise';
import { codesIn, comparableCode } from '../codes-in';
import type { FormControl } from '../form-control';

const SHAPES = new Map<FieldTypeId, FieldType>(fieldTypes.map((type) => [type.id, type]));

/** Input types that take free text. A code is never written into the others. */
const TEXT_INPUTS = new Set(['', 'text', 'search', 'tel', 'number']);

/** Codes that digits alone can write: a number field would eat letters, dashes and leading zeros. */
const NUMERIC: ReadonlySet<FieldTypeId> = new Set(['commitment-number', 'fiscal-year', 'programme']);

/** « Fonds de concours [ ] € » is a sum. */
const IS_ALSO_A_SUM: ReadonlySet<FieldTypeId> = new Set(['fund', 'activity', 'programme']);
const MEASURE = /^(?:[km]?€|eur|euros?|%)$/i;

/** « Engagement juridique existant : Non », in a list that is drawn. */
const YES_OR_NO = /^\s*(?:oui|non|yes|no)\s*$/i;

const DATE_FORMAT = /\b(?:jj|dd)[/.-]mm[/.-](?:aa|yy)/i;

/**
 * Why a control cannot hold a value of that type, or null when nothing speaks against it: a list without any such
 * code, an example or a value of another system, a kind of field that cannot take it.
 */
export function cannotHold(control: FormControl, id: FieldTypeId): string | null {
  const type = SHAPES.get(id);
  if (!type) return null;
  if (control.tag === 'input' && !TEXT_INPUTS.has(control.inputType))
    return `un champ « ${control.inputType} » n’est pas prévu pour cela`;
  if (type.kind !== 'code' && type.kind !== 'year') return null;
  if (control.tag === 'textarea') return 'un code ne se saisit pas sur plusieurs lignes';
  if (IS_ALSO_A_SUM.has(id) && control.row === null && MEASURE.test(control.suffix))
    return `« ${control.suffix} » : un montant ou une part, et non un code`;
  if (YES_OR_NO.test(control.value)) return 'on y répond par oui ou par non';
  if (isNumberField(control) && !NUMERIC.has(id)) return 'ce champ n’accepte que des nombres';
  if (control.tag === 'select')
    return optionsHold(control, id, type.shape) ? null : 'aucune option de la liste ne ressemble à ce code';
  if (type.kind === 'code' && [control.placeholder, control.hint].some((text) => DATE_FORMAT.test(text)))
    return 'ce champ attend une date';
  const shape = type.shape;
  if (!shape) return null;
  const example = exampleIn(control.placeholder) ?? exampleIn(control.hint);
  if (example && !isCode(example, shape)) return `l’exemple « ${example} » est un code d’un autre système`;
  const value = control.value.trim();
  if (/\d/.test(value) && value.length < 30 && !codesIn(value).some((code) => isCode(code, shape)))
    return `la valeur présente « ${value} » est un code d’un autre système`;
  return null;
}

/** Why a control is of a kind that no value of that type is written into, whatever its words say; or null. */
export function wrongKind(control: FormControl, id: FieldTypeId): string | null {
  const kind = SHAPES.get(id)?.kind;
  const isDate = kind === 'date' && control.inputType === 'date';
  if (control.tag === 'input' && !TEXT_INPUTS.has(control.inputType) && !isDate)
    return `un champ « ${control.inputType} » n’est pas prévu pour cela`;
  const takesDigits = kind === 'amount' || kind === 'year' || NUMERIC.has(id);
  return isNumberField(control) && !takesDigits ? 'ce champ n’accepte que des nombres' : null;
}

const isNumberField = (control: FormControl): boolean =>
  control.inputType === 'number' || control.inputMode === 'decimal' || control.role === 'spinbutton';

const optionsHold = (control: FormControl, id: FieldTypeId, shape: RegExp | undefined): boolean =>
  control.options.some((option) =>
    [option.value, option.text].some((text) =>
      codesIn(text).some((code) => !shape || isCode(comparableCode(code, id), shape)),
    ),
  );

/** A code has a digit: without it, `FOURNITURE` would pass for a cost center. The national location is the exception. */
const isCode = (text: string, shape: RegExp): boolean => {
  const code = normaliseCode(text);
  return shape.test(code) && (/\d/.test(code) || code === 'N');
};

/** The placeholder or the hint shows a code of that shape, crossed out or not: `0352-XXXX-XXXX`, `ex. SGSIFAB075`. */
export function showsShape(control: FormControl, id: FieldTypeId): boolean {
  const shape = SHAPES.get(id)?.shape;
  if (!shape) return false;
  return [control.placeholder, control.hint].some((text) =>
    (text.match(/[A-Za-z0-9][A-Za-z0-9/.-]{5,}/g) ?? []).some(
      (word) =>
        /\d|[xX]{3}/.test(word) && shape.test(normaliseCode(word.replace(/[.,]$/, ''))) && /[\d-]/.test(word),
    ),
  );
}

/** The code given as an example in a placeholder or a hint: `Ex : ACFA9B5FGL`, `Format attendu : SGSIFAB075`. */
function exampleIn(text: string): string | null {
  if (text === '') return null;
  const match =
    /(?:\b(?:ex|exemple|e\.g|par exemple|format(?: attendu)?)\b[\s.:]*)([A-Z0-9][A-Z0-9/.-]{3,})/i.exec(text);
  const example = match?.[1];
  // « ex. 0206- » is only how it begins.
  if (!example || !/\d/.test(example) || /^[xX9#0-]+$|-$/.test(example)) return null;
  // « 2104xxxxxx »: what is crossed out may be any digit.
  return example.replace(/[.,]$/, '').replace(/x{2,}$/i, (crossed) => '0'.repeat(crossed.length));
}
