import { failure, type Outcome, success } from '../../outcome';
import { controlSignature } from '../control-signature';
import { currentText, type FormControl } from '../form-control';
import type { FillPlan, FillReport, FillStep } from '../plan/fill-plan';
import { NOT_KEPT, shownAround } from './choose-in-combobox';
import type { CollectedPage } from './collect-controls';
import type { FillJournal } from './fill-journal';
import { pause } from './pause';
import { readControl } from './read-control';
import { nativeListOf } from './stand-in';
import { isSameValue } from './stuck';
import { madeOf, restoreValue, writeStep } from './write-step';

/** Some pages write their own state back over ours a moment later. */
const SECOND_LOOK = 500;

interface Written {
  readonly step: FillStep;
  readonly control: Element;
  readonly before: string;
  readonly readBack: string;
}

/**
 * Writes the confirmed steps one after the other and reads each back, after blur and half a second later. A step whose
 * control has changed since the plan is refused; one that did not stick is reverted. Both say why.
 * @param page the page as it stands now; @param seen the elements as the plan knew them.
 */
export async function applyFill(
  plan: FillPlan,
  page: CollectedPage,
  seen: ReadonlyMap<string, Element>,
  journal: FillJournal,
): Promise<FillReport> {
  const written: Written[] = [];
  const refused: FillReport['refused'][number][] = [];
  const refuse = (step: FillStep, reason: string) => refused.push({ ...fieldOf(step), reason });
  const bySignature = Map.groupBy(page.page.controls, controlSignature);
  const targets = plan.steps.map((step) => {
    const equals = bySignature.get(step.signature) ?? [];
    return { step, target: findTarget(step, equals, page.elements, seen) };
  });
  for (const { step, target } of targets) {
    if (!target.ok) {
      refuse(step, target.error);
      continue;
    }
    const control = target.value;
    const before = readControl(control);
    const outcome = await writeStep(control, step);
    if (outcome.ok) {
      written.push({ step, control, before, readBack: outcome.value });
    } else refuse(step, await revert(control, step, before, outcome.error));
  }
  if (written.length > 0) await pause(SECOND_LOOK);
  const filled: FillReport['filled'][number][] = [];
  for (const { step, control, before, readBack } of written) {
    const stuck = await lookAgain(control, step, readBack);
    if (stuck.ok) {
      const { label, shown, compareAs } = step;
      filled.push({ ...fieldOf(step), shown, readBack: stuck.value });
      journal.add({ control, label, compareAs, before, after: readControl(control) });
    } else refuse(step, await revert(control, step, before, stuck.error));
  }
  return { filled, refused };
}

/** What a report says of the field of a step. */
const fieldOf = ({ controlId, label, type, amount }: FillStep) => ({ controlId, label, type, amount });

/**
 * The element of the plan when it still is what it was; else, of the controls that are (`equals`), the only one, wherever
 * it stands now, or the one in the same place.
 */
function findTarget(
  step: FillStep,
  equals: readonly FormControl[],
  elements: ReadonlyMap<string, Element>,
  seen: ReadonlyMap<string, Element>,
): Outcome<Element, string> {
  const planned = seen.get(step.controlId);
  const now =
    equals.find(({ id }) => elements.get(id) === planned) ??
    (equals.length === 1 ? equals[0] : equals.find(({ id }) => id === step.controlId));
  const control = now && elements.get(now.id);
  if (!control) return failure('Le champ a changé depuis le plan.');
  if (currentText(now) !== step.current) return failure('La valeur du champ a changé depuis le plan.');
  return success(control);
}

/** Half a second later: what was cleared is written once more, what became another value is not fought over. */
async function lookAgain(
  control: Element,
  step: FillStep,
  readBack: string,
): Promise<Outcome<string, string>> {
  if (!control.isConnected) return failure('La page a remplacé le champ : la valeur est à vérifier.');
  if (step.compareAs === 'option' && !nativeListOf(control))
    return shownAround(control, step.text, readBack) === null ? failure(NOT_KEPT) : success(readBack);
  const found = readControl(control);
  if (isSameValue(found, step.text, step.compareAs) || found === readBack) return success(found);
  if (found.trim() !== '') return failure(madeOf(found));
  const again = await writeStep(control, step);
  if (!again.ok) return again;
  await pause(SECOND_LOOK);
  return isSameValue(readControl(control), step.text, step.compareAs)
    ? again
    : failure('La page a effacé la valeur deux fois.');
}

async function revert(control: Element, step: FillStep, before: string, reason: string): Promise<string> {
  const isRestored = await restoreValue(control, before, step.compareAs);
  return isRestored ? reason : `${reason} La valeur d’avant n’a pas pu être remise : à vérifier.`;
}
