import { parseDay } from '../../dates';
import { parseAmount } from '../../money';
import { normaliseCode, unifySpelling } from '../../normalise';
import { isZeroOrEmpty } from '../plan/field-format';
import type { FillStep } from '../plan/fill-plan';

/** Whether what stands in a field is what was meant: numbers compare as numbers, days as days. */
export function isSameValue(readBack: string, meant: string, compareAs: FillStep['compareAs']): boolean {
  if (compareAs === 'amount') {
    const [seen, wanted] = [parseAmount(readBack), parseAmount(meant)];
    if (seen.ok && wanted.ok) return seen.value === wanted.value;
    return isZeroOrEmpty(readBack) && isZeroOrEmpty(meant);
  }
  if (compareAs === 'date')
    return readBack === meant || (parseDay(readBack) !== undefined && parseDay(readBack) === parseDay(meant));
  return (
    unifySpelling(readBack) === unifySpelling(meant) ||
    (meant !== '' && normaliseCode(readBack) === normaliseCode(meant))
  );
}
