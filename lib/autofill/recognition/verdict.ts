import type { FieldTypeId } from '../../field-types';
import type { FieldMatch } from '../field-match';
import type { FormControl } from '../form-control';

/** What was decided for one control. */
export interface Verdict {
  readonly match: FieldMatch | null;
  /** French; null when the control concerns nothing of ours and there is nothing to tell. */
  readonly reason: string | null;
}

/** Nothing of ours, and nothing to tell. */
export const NOTHING: Verdict = { match: null, reason: null };
export const leave = (reason: string): Verdict => ({ match: null, reason });
export const accept = (
  control: FormControl,
  type: FieldTypeId,
  reasons: readonly string[],
  amount: Pick<FieldMatch, 'year' | 'unit'> = { year: null, unit: null },
): Verdict => ({ match: { controlId: control.id, type, ...amount, reasons }, reason: null });
