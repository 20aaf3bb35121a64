import { isHtml, isSelect } from './element-kinds';

const WIDGET = /select|slt|chosen|combo|dropdown/i;

/**
 * What a page draws in place of a control that it hides: the box of select2 or Chosen after a `<select>`, the box of a
 * Fiori list around its combobox. The person sees that one; the control still holds the value. Null when there is none.
 */
export function standInOf(control: Element): HTMLElement | null {
  const isList = isSelect(control);
  if (!isList && control.getAttribute('role') !== 'combobox') return null;
  if (control.getAttribute('aria-disabled') === 'true') return null;
  const beside = isList ? control.nextElementSibling : control.parentElement;
  if (!beside || !isHtml(beside) || !WIDGET.test(beside.className)) return null;
  // Such a control is cut down to a dot, or not drawn at all.
  return beside.getBoundingClientRect().width > 20 && control.getBoundingClientRect().width <= 2
    ? beside
    : null;
}
