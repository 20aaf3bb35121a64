import { parseDay } from '../../dates';
import { normaliseCode, unifySpelling } from '../../normalise';
import { isMaskGuide, isZeroOrEmpty, readAmount } from '../plan/field-format';
import type { FillStep } from '../plan/fill-plan';

/** Whether what stands in a field is what was meant: numbers compare as numbers, days as days. */
export function isSameValue(readBack: string, meant: string, compareAs: FillStep['compareAs']): boolean {
  if (compareAs === 'amount') {
    const [seen, wanted] = [readAmount(readBack), readAmount(meant)];
    if (seen.ok && wanted.ok) return seen.value === wanted.value;
    return isZeroOrEmpty(readBack) && isZeroOrEmpty(meant);
  }
  if (compareAs === 'date')
    return readBack === meant || (parseDay(readBack) !== undefined && parseDay(readBack) === parseDay(meant));
  if (isMaskGuide(readBack) && isMaskGuide(meant)) return true;
  return (
    unifySpelling(readBack) === unifySpelling(meant) ||
    (meant !== '' && squeezed(readBack, meant) === normaliseCode(meant))
  );
}

/** `21 05 12 34 56` is the number `2105123456`: a mask may space a code out, and leave guides where nothing came. */
const squeezed = (readBack: string, meant: string): string =>
  normaliseCode(/\s/.test(meant) ? readBack : readBack.replace(/[\s_]/g, ''));
