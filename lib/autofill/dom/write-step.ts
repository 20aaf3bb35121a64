import { parseDay } from '../../dates';
import { failure, type Outcome, success } from '../../outcome';
import type { FillStep } from '../plan/fill-plan';
import { chooseInCombobox, emptyCombobox } from './choose-in-combobox';
import { pause } from './pause';
import { readControl } from './read-control';
import { nativeListOf } from './stand-in';
import { isSameValue } from './stuck';
import { writeOption } from './write-option';
import { writeText } from './write-text';

/** Long enough for a framework to answer the blur. */
const AFTER_BLUR = 30;

type Writing = Pick<FillStep, 'text' | 'compareAs' | 'onlyIfMasked'>;

/** Writes one step and reads it back after blur. An amount that came out wrong is tried in the other spellings of the same number. */
export async function writeStep(control: Element, step: Writing): Promise<Outcome<string, string>> {
  const list = nativeListOf(control);
  if (list) {
    const isShown = writeOption(list, step.text);
    await pause(AFTER_BLUR);
    return isShown() ? readBack(control, step.text, step) : failure('La page n’a pas suivi le choix.');
  }
  if (step.compareAs === 'option') return chooseInCombobox(control, step.text);
  let outcome: Outcome<string, string> = failure('');
  let first: Outcome<string, string> | undefined;
  const wasInvalid = saysInvalid(control);
  for (const text of spellings(step)) {
    writeText(control, text);
    await pause(AFTER_BLUR);
    outcome = readBack(control, text, step);
    // A field that asks for digits and makes nothing of the cents wants digits.
    if (outcome.ok && step.onlyIfMasked && outcome.value === text)
      outcome = failure('Ce champ n’accepte que des euros entiers.');
    // The box may show what its model has refused.
    if (outcome.ok && !wasInvalid && saysInvalid(control))
      outcome = failure('La page juge la valeur invalide.');
    first ??= outcome;
    if (outcome.ok) return outcome;
  }
  return first ?? outcome;
}

const saysInvalid = (control: Element): boolean => control.getAttribute('aria-invalid') === 'true';

/**
 * `70000,50` with the other separator, `70000` with cents, since some masks take the last two digits for cents; a day as
 * ISO writes it, which is what is left to a field whose language does not know its own order.
 */
function spellings({ text, compareAs }: Writing): string[] {
  if (compareAs === 'date') return [...new Set([text, parseDay(text) ?? text])];
  if (compareAs !== 'amount') return [text];
  if (!/[.,]/.test(text)) return [text, `${text},00`, `${text}.00`];
  return [text, text.replace(/[.,]/, (separator) => (separator === ',' ? '.' : ','))];
}

function readBack(
  control: Element,
  meant: string,
  step: Pick<FillStep, 'compareAs'>,
): Outcome<string, string> {
  const found = readControl(control);
  if (isSameValue(found, meant, step.compareAs)) return success(found);
  return failure(madeOf(found));
}

/** What the page made of a value, where it is not the one that was written. */
export const madeOf = (found: string): string =>
  found.trim() === '' ? 'La page a effacé la valeur.' : `La page a écrit « ${found} » à la place.`;

/** Puts a former value back, with the same events. True when it stands there again. */
export async function restoreValue(
  control: Element,
  before: string,
  compareAs: FillStep['compareAs'],
): Promise<boolean> {
  const list = nativeListOf(control);
  if (list) writeOption(list, before);
  else if (compareAs !== 'option') writeText(control, before);
  else if (before === '') await emptyCombobox(control);
  else if (!(await chooseInCombobox(control, before)).ok) await emptyCombobox(control);
  await pause(AFTER_BLUR);
  return isSameValue(readControl(control), before, compareAs);
}
