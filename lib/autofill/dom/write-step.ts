import { failure, type Outcome, success } from '../../outcome';
import type { FillStep } from '../plan/fill-plan';
import { chooseInCombobox } from './choose-in-combobox';
import { isHtml, isSelect } from './element-kinds';
import { fireChange } from './fire-events';
import { pause } from './pause';
import { readControl } from './read-control';
import { isSameValue } from './stuck';
import { writeOption } from './write-option';
import { typeText, writeText } from './write-text';

/** Long enough for a framework to answer the blur. */
const AFTER_BLUR = 30;
const LIST_ANSWER = 400;

/** Writes one step and reads it back after blur. An amount that came out wrong is tried once with the other separator. */
export async function writeStep(
  control: Element,
  step: Pick<FillStep, 'text' | 'compareAs'>,
): Promise<Outcome<string, string>> {
  if (isSelect(control)) {
    writeOption(control, step.text);
    await pause(AFTER_BLUR);
    return readBack(control, step.text, step);
  }
  if (step.compareAs === 'option') return chooseInCombobox(control, step.text);
  writeText(control, step.text);
  await pause(AFTER_BLUR);
  const first = readBack(control, step.text, step);
  if (first.ok || step.compareAs !== 'amount' || !/[.,]/.test(step.text)) return first;
  const other = step.text.replace(/[.,]/, (separator) => (separator === ',' ? '.' : ','));
  writeText(control, other);
  await pause(AFTER_BLUR);
  return readBack(control, other, step);
}

function readBack(
  control: Element,
  meant: string,
  step: Pick<FillStep, 'compareAs'>,
): Outcome<string, string> {
  const found = readControl(control);
  if (isSameValue(found, meant, step.compareAs)) return success(found);
  return failure(
    found.trim() === '' ? 'La page a effacé la valeur.' : `La page a écrit « ${found} » à la place.`,
  );
}

/** Puts a former value back, with the same events. True when it stands there again. */
export async function restoreValue(
  control: Element,
  before: string,
  compareAs: FillStep['compareAs'],
): Promise<boolean> {
  if (isSelect(control)) writeOption(control, before);
  else if (compareAs !== 'option') writeText(control, before);
  else if (before !== '') await chooseInCombobox(control, before);
  else await emptyCombobox(control);
  await pause(AFTER_BLUR);
  return isSameValue(readControl(control), before, compareAs);
}

/** A list answers the emptied text late, and forgets its choice only then. */
async function emptyCombobox(control: Element): Promise<void> {
  if (!isHtml(control)) return;
  control.focus();
  typeText(control, '');
  await pause(LIST_ANSWER);
  fireChange(control);
  control.blur();
}
