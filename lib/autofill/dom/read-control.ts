import { boxOf, isEditableText, isHtml, isInput, isTextArea } from './element-kinds';
import { nativeListOf } from './stand-in';

/** Frameworks keep the height of an empty line with them. */
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;

/** What stands in a control now, as its person sees it; a box says `true` or `false`. */
export function readControl(control: Element): string {
  if (isInput(control)) {
    if (control.type === 'checkbox' || control.type === 'radio') return String(control.checked);
    return control.value === '' && control.getAttribute('role') === 'combobox'
      ? drawnOver(control)
      : control.value;
  }
  if (isTextArea(control)) return control.value;
  const list = nativeListOf(control);
  if (list) return list.value;
  if (isEditableText(control)) return control.innerText ?? control.textContent ?? '';
  return isHtml(control) ? (control.textContent ?? '').replace(ZERO_WIDTH, '').trim() : '';
}

/** A list of choices may leave its own field empty and draw the choice over it (react-select, antd). */
function drawnOver(field: HTMLInputElement): string {
  const { left, top, bottom } = boxOf(field);
  if (bottom === top) return '';
  const hint = field.getAttribute('aria-describedby');
  let box = field.parentElement;
  for (let level = 0; level < 2 && box; level++, box = box.parentElement) {
    for (const part of box.children) {
      if (part.contains(field) || part.matches('label,[aria-hidden=true],[role]') || part.id === hint)
        continue;
      const over = boxOf(part);
      const middle = (top + bottom) / 2;
      if (over.top < middle && middle < over.bottom && over.left <= left + 4 && left < over.right)
        return (part.textContent ?? '').trim();
    }
  }
  return '';
}
