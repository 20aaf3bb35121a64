import { type FieldTypeId, fieldTypes } from '../../field-types';
import type { FieldMatch } from '../field-match';
import type { FormControl } from '../form-control';
import { unitOf } from '../recognition/amount-unit';
import { readControlLabels } from '../recognition/label-reading';
import { wrongKind } from '../recognition/possible-code';

/**
 * What is hidden, read-only, a search by its markup or of a kind that takes no such value stays alone, whoever asks. That
 * the buttons of a form only look for something is a judgement of ours: the person may know better.
 */
export const mayWrite = (control: FormControl, { type }: FieldMatch): boolean =>
  control.state === 'editable' && control.landmark !== 'search' && wrongKind(control, type) === null;

/** A control that was left aside, as its words name it. Its year and unit are those it states. */
export function matchOfLeft(control: FormControl, type: FieldTypeId): FieldMatch {
  const isAmount = fieldTypes.some(({ id, kind }) => id === type && kind === 'amount');
  const unit = unitOf(control) === 'thousands' ? 'thousands' : 'euros';
  const isYearly = type === 'commitment-amount' || type === 'payment-amount';
  const year = isYearly ? readControlLabels(control).year : null;
  return { controlId: control.id, type, year, unit: isAmount ? unit : null, reasons: [] };
}
