import type { FormControl } from '../form-control';
import { technicalWords } from './label-words';

/** What the first technical name that says something says. Asked of few controls: a second signal is seldom needed. */
export function firstRead<Read>(control: FormControl, read: (text: string) => Read | null): Read | null {
  for (const name of [control.name, control.htmlId, ...dataTexts(control)]) {
    const found = read(technicalText(name));
    if (found !== null) return found;
  }
  return null;
}

const dataTexts = (control: FormControl): string[] =>
  control.labels.filter((label) => label.source === 'data-attribute').map((label) => label.text);

/** The last meaningful part of `dossier[montant_ae]`, `M0:50:2::0:1-KOSTL`, `form.cost_center`. */
function technicalText(name: string): string {
  if (name === '') return '';
  const part =
    name
      .replaceAll(']', '')
      .split(/[[.:$]|--/)
      .filter((piece) => /[a-z]/i.test(piece))
      .at(-1) ?? '';
  return technicalWords(part)
    .filter((word) => !/^\d$/.test(word))
    .join(' ');
}
