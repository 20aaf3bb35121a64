import type { FieldMatch } from '../field-match';
import type { FormControl } from '../form-control';

/** On a line whose own « Année » field already says 2025, the amounts and the year are those of 2025. */
export function nameLinesByYear(
  matches: readonly FieldMatch[],
  controls: ReadonlyMap<string, FormControl>,
): FieldMatch[] {
  const years = new Map<string, number>();
  const lineOf = (match: FieldMatch): string | null => {
    const control = controls.get(match.controlId);
    return control && control.row !== null ? `${control.group} ${control.row}` : null;
  };
  for (const match of matches) {
    const line = lineOf(match);
    const value = controls.get(match.controlId)?.value.trim() ?? '';
    if (match.type === 'fiscal-year' && line !== null && /^20\d\d$/.test(value))
      years.set(line, Number(value));
  }
  return matches.map((match) => {
    const year = years.get(lineOf(match) ?? '');
    const takesYear = ['commitment-amount', 'payment-amount', 'fiscal-year'].includes(match.type);
    return year !== undefined && takesYear && match.year === null
      ? { ...match, year, reasons: [...match.reasons, `la ligne est celle de ${year}`] }
      : match;
  });
}
