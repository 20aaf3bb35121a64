import type {
  ControlLabel,
  FormControl,
  LabelSource,
  PageDescription,
} from '../../lib/autofill/form-control';

/** A visible, empty text field; a test says only what it is about. */
export function makeControl(label: string, rest: Partial<FormControl> = {}): FormControl {
  return {
    id: label,
    tag: 'input',
    inputType: 'text',
    role: '',
    name: '',
    htmlId: '',
    labels: label === '' ? [] : [makeLabel(label)],
    placeholder: '',
    hint: '',
    suffix: '',
    context: [],
    maxLength: null,
    pattern: '',
    inputMode: '',
    step: '',
    autocomplete: '',
    options: [],
    value: '',
    defaultValue: '',
    isOurs: false,
    state: 'editable',
    landmark: null,
    group: 0,
    row: null,
    ...rest,
  };
}

export const makeLabel = (text: string, source: LabelSource = 'label-for'): ControlLabel => ({
  text,
  source,
});

export const makePage = (title: string, controls: readonly FormControl[]): PageDescription => ({
  title,
  headings: [title],
  language: 'fr',
  groups: controls.map(() => ({ asks: false, actions: [] })),
  controls,
});

export const makeSelect = (
  label: string,
  options: readonly string[],
  rest: Partial<FormControl> = {},
): FormControl =>
  makeControl(label, {
    tag: 'select',
    inputType: '',
    options: options.map((text) => ({ value: text, text })),
    value: options[0] ?? '',
    ...rest,
  });
