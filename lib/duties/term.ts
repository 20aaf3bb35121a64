import type { BudgetPosition } from '../budget/position';
import { addMonths, type IsoDate } from '../dates';

/** The day a notice of termination takes effect, or null. */
export function noticeEnd({ convention, noticeDate }: BudgetPosition): IsoDate | null {
  if (noticeDate === null || convention.noticeMonths === null) return null;
  return addMonths(noticeDate, convention.noticeMonths);
}

/** The technical end, or the end of a running notice if it comes first. */
export function termOf(position: BudgetPosition): IsoDate | null {
  const ends = [position.convention.endDate, noticeEnd(position)].filter((end) => end !== null);
  return ends.sort()[0] ?? null;
}
