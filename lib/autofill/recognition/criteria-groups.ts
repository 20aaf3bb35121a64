import type { FormControl } from '../form-control';

/** « Montant AE supérieur à », « Montant (≤) »: one end of what a list is to show; nobody enters it. */
const BOUND =
  /(?:sup[ée]rieure?|inf[ée]rieure?)s?(?: ou [ée]gale?s?)?(?: [àa]u?)?[\s:]*$|(?:[<>]=?|[≤≥])[\s):]*$/i;

/** The controls, those of a form that asks for a lower and an upper end taken for criteria: all of it filters a list. */
export function closeCriteria(controls: readonly FormControl[]): readonly FormControl[] {
  const ends = new Map<number, number>();
  for (const { group, labels } of controls)
    if (labels.some(({ text }) => BOUND.test(text))) ends.set(group, (ends.get(group) ?? 0) + 1);
  return ends.size === 0
    ? controls
    : controls.map((control) =>
        (ends.get(control.group) ?? 0) > 1 ? { ...control, landmark: 'search' } : control,
      );
}
