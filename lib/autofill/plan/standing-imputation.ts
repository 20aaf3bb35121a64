import type { DraftImputation } from '../../budget/budget-draft';
import type { FieldTypeId } from '../../field-types';
import type { FillStep } from './fill-plan';

const REFERENCES: Partial<Readonly<Record<FieldTypeId, keyof DraftImputation>>> = {
  'functional-area': 'functionalArea',
  'funds-center': 'fundsCenter',
  activity: 'activity',
  'cost-center': 'costCenter',
};

/** The references that stand in the form and will stay: those a plan would change, and the person has not ticked. */
export function standingImputation(
  steps: readonly FillStep[],
  isWritten: (step: FillStep) => boolean,
): DraftImputation {
  const standing: { -readonly [Key in keyof DraftImputation]: string } = {};
  for (const step of steps) {
    const reference = REFERENCES[step.type];
    if (reference && step.needsTick && !isWritten(step)) standing[reference] ??= step.current;
  }
  return standing;
}
