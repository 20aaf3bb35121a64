import { isEditableText, isHtml, isInput, isSelect, isTextArea } from './element-kinds';

/** What stands in a control now, as its person sees it; a box says `true` or `false`. */
export function readControl(control: Element): string {
  if (isInput(control))
    return control.type === 'checkbox' || control.type === 'radio' ? String(control.checked) : control.value;
  if (isTextArea(control)) return control.value;
  if (isSelect(control)) return control.value;
  if (isEditableText(control)) return control.innerText ?? control.textContent ?? '';
  return isHtml(control) ? (control.textContent ?? '').trim() : '';
}
