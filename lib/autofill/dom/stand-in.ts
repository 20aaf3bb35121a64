import { boxOf, isHtml, isInput, isSelect } from './element-kinds';
import { isTypedInto } from './find-controls';

const WIDGET = /select|slt|chosen|combo|dropdown|ts-wrapper/i;

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
  return isDrawn(beside) && boxOf(control).width <= 2 ? beside : null;
}

/** Whether a stand-in is, or holds, a control of its own: that one is described, the hidden one is only its means. */
export function isControlDrawnIn(standIn: Element): boolean {
  const drawn = standIn.matches(LIST) ? standIn : standIn.querySelector(LIST);
  return drawn !== null && isDrawn(drawn) && isTypedInto(drawn);
}

const LIST = '[role=combobox]';
/** How far inside its stand-in a drawn list stands. */
const LEVELS = 3;

/** The `<select>` that holds a control's value: itself, or the hidden one that a drawn list, not typed into, stands in for. */
export function nativeListOf(control: Element): HTMLSelectElement | null {
  if (isSelect(control)) return control;
  if (isInput(control) || !control.matches(LIST)) return null;
  let around: Element | null = control;
  for (let level = 0; level < LEVELS && around; level++, around = around.parentElement) {
    const before = around.previousElementSibling;
    if (before && isSelect(before)) return standInOf(before) === around ? before : null;
  }
  return null;
}

function isDrawn(element: Element): boolean {
  const { width, right } = boxOf(element);
  return width > 20 && right > 0;
}
