import type { FieldTypeId } from '../field-types';
import { normaliseCode } from '../normalise';

/** A code as two of them are compared: `352`, `0352` and `P352` name one programme. */
export const comparableCode = (text: string, type: FieldTypeId): string => {
  const code = normaliseCode(text);
  return type === 'programme' ? code.replace(/^P?0?(?=\d{3}$)/, '') : code;
};

/** The ways a code stands in an option: alone, before or after its title (`SGSIFAB075 - Incubateur`). */
export function codesIn(text: string): string[] {
  const plain = text.trim();
  if (plain === '') return [];
  const parts = plain.split(/\s+[-–—:|]\s+|\s*[:|(]\s*/);
  return [plain, parts[0] ?? '', (parts.at(-1) ?? '').replace(/\)$/, ''), plain.split(/\s/)[0] ?? ''];
}
