import { normaliseCode } from '../../normalise';
import { cleanCell } from './clean-cell';

/** `1821732`, or `1821732,00` out of a spreadsheet that took it for a number. */
const wholeDigits = (text: string): string | undefined => /^(\d+)(?:[.,]0+)?$/.exec(text)?.[1];

/** An EJ is a text of ten characters: the zeros that a spreadsheet took off come back. null for `#`. */
export function commitmentNumberCell(cell: string | undefined): string | null {
  const clean = cleanCell(cell);
  if (clean === null) return null;
  const digits = wholeDigits(clean.replaceAll(' ', ''));
  return digits === undefined ? normaliseCode(clean) : digits.padStart(10, '0');
}

/** A poste without its leading zeros: 00010 and 10 are the same. null for `#`. */
export function lineCell(cell: string | undefined): string | null {
  const clean = cleanCell(cell);
  const digits = clean === null ? undefined : wholeDigits(clean);
  return digits === undefined || digits.length > 10 ? null : String(Number(digits));
}

/** A code without the perimeter it is prefixed by (`BG00/`), nor the label it may be composed with. */
export function codeCell(cell: string | undefined): string | null {
  const clean = cleanCell(cell);
  if (clean === null) return null;
  return /^\S+(?= - )/.exec(normaliseCode(clean))?.[0] ?? normaliseCode(clean);
}

/** A funds center: the first fourteen characters where the export repeats its label behind it. */
export function fundsCenterCell(cell: string | undefined): string | null {
  const code = codeCell(cell);
  return code === null ? null : (/^\d{4}-[A-Z0-9]{4}-[A-Z0-9]{4}(?=-|$)/.exec(code)?.[0] ?? code);
}

/** An activity is the last twelve characters of the reference of programming. */
export function activityCell(cell: string | undefined): string | null {
  const code = codeCell(cell);
  return code !== null && /[0-9A-Z]{12}$/.test(code) ? code.slice(-12) : code;
}

/** A fiscal year, or null. */
export function yearCell(cell: string | undefined): number | null {
  const digits = /(?:^|\D)(20\d{2})(?:\D|$)/.exec(cleanCell(cell) ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
