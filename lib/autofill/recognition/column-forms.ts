import type { FormControl, PageDescription } from '../form-control';

/**
 * Libraries that know each field by its name (`data-fieldname`) mark up every column of a form as a form without a
 * button: those under one title are one.
 */
export function joinColumnForms({ groups, controls }: PageDescription): readonly FormControl[] {
  const members = Map.groupBy(controls, ({ group }) => group);
  const firsts = new Map<string, number>();
  const joined = groups.map(({ asks, actions }, number) => {
    const own = members.get(number) ?? [];
    if (asks || actions.length > 0 || !own.every(isNamedField)) return number;
    const title = own[0]?.context.at(-1) ?? '';
    firsts.set(title, firsts.get(title) ?? number);
    return firsts.get(title) ?? number;
  });
  if (joined.every((first, number) => first === number)) return controls;
  return controls.map((control) => ({ ...control, group: joined[control.group] ?? control.group }));
}

const isNamedField = ({ labels, landmark }: FormControl): boolean =>
  landmark === null && labels.some(({ source }) => source === 'data-attribute');
