import type { IsoDate } from '../../dates';
import { fold } from '../../normalise';
import { type FormControl, nameOf } from '../form-control';
import { findTaught } from './find-taught';
import { isFormOf } from './place';
import type { FieldSelector, Place, TaughtField, TaughtForm } from './taught-form';

/** Names that a framework draws anew at each loading: `:r1a:`, `__input12`, `mui-345`, `react-select-2-input`. */
const GENERATED =
  /^[:_«]|(?:^|[-_:.])(?:mui|aria|radix|headlessui|ember|ext|gen|gwt|uid|mat-\w+|ui5|pr_id|pv_id|input|field|text|select\d?|combobox|el-id|downshift|component|control)[-_:]?\d+|(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{8,}/i;

/** The rank of a line in a technical name: `lignes[0][centre]`, `lines.0.center`, `id_form-0-centre`. */
const LINE_RANK = /(?<=[[_.:-])\d{1,4}(?=[\]_.:-]|$)/g;

/**
 * What is kept of a control that the person spoke of: how to find it again and what it must then look like. Null when
 * nothing in the page tells it from its neighbours.
 */
export function teachField(
  control: FormControl,
  controls: readonly FormControl[],
  answer: TaughtField['answer'],
  on: IsoDate,
): TaughtField | null {
  const looksLike = {
    tag: control.tag,
    inputType: control.inputType,
    role: control.role,
    label: plain(fold(nameOf(control))),
  };
  for (const find of selectors(control)) {
    const field = { find, looksLike, answer, on };
    const found = findTaught(field, controls);
    if (found.kind === 'found' && found.controls.includes(control)) return field;
  }
  return null;
}

function selectors(control: FormControl): FieldSelector[] {
  const general = (name: string) =>
    control.row === null ? plain(name) : plain(name).replace(LINE_RANK, '*');
  const found: FieldSelector[] = [];
  if (isLasting(control.name)) found.push({ by: 'name', text: general(control.name) });
  if (isLasting(control.htmlId)) found.push({ by: 'id', text: general(control.htmlId) });
  const label = plain(fold(nameOf(control)));
  const section = plain(fold(control.context[0] ?? ''));
  if (label !== '') found.push({ by: 'label', text: label }, { by: 'label', text: label, section });
  return found;
}

const isLasting = (name: string): boolean => name !== '' && name.length <= 200 && !GENERATED.test(name);

/** A star of the page itself is any character to us: nothing else is lost. */
const plain = (text: string): string => text.slice(0, 200).replace(/\*+/g, '*');

const isSameFind = (one: FieldSelector, other: FieldSelector): boolean =>
  one.by === other.by && one.text === other.text && one.section === other.section;

/** The forms with one field more; what was taught of the same field before is replaced. */
export function withField(forms: readonly TaughtForm[], place: Place, field: TaughtField): TaughtForm[] {
  const kept = withoutField(forms, place, field.find);
  const form = kept.find((known) => isThatForm(known, place));
  const fields = [...(form?.fields ?? []), field];
  return form
    ? kept.map((known) => (known === form ? { ...known, fields } : known))
    : [...kept, { title: '', hosts: [place.host], path: place.path, fields }];
}

/** The forms without that field; a form without any field goes. */
export function withoutField(forms: readonly TaughtForm[], place: Place, find: FieldSelector): TaughtForm[] {
  return forms
    .map((form) =>
      isThatForm(form, place)
        ? { ...form, fields: form.fields.filter((field) => !isSameFind(field.find, find)) }
        : form,
    )
    .filter((form) => form.fields.length > 0);
}

const isThatForm = (form: TaughtForm, place: Place): boolean =>
  form.path === place.path && form.hosts.length === 1 && form.hosts[0] === place.host;

/** Forms of a file added to those that are there: the same field of the same form is replaced, the rest stays. */
export function mergeForms(known: readonly TaughtForm[], added: readonly TaughtForm[]): TaughtForm[] {
  let forms = [...known];
  for (const form of added)
    for (const host of form.hosts)
      for (const field of form.fields) forms = withField(forms, { host, path: form.path }, field);
  return forms.map((form) => ({ ...form, title: form.title || titleOf(added, form) }));
}

const titleOf = (added: readonly TaughtForm[], { hosts: [host = ''], path }: TaughtForm): string =>
  added.find((form) => isFormOf(form, { host, path }))?.title ?? '';
