import type { FormControl } from '../form-control';
import { isInput, isSelect, isTextArea } from './element-kinds';

/** Whether a person could type there now. Hidden wins: such a control is never read. */
export function controlState(
  control: Element,
  hasLayout: boolean,
  closed: Map<Element, boolean>,
): FormControl['state'] {
  if (isHiddenControl(control, hasLayout, closed)) return 'hidden';
  if (control.matches(':disabled') || control.closest('[aria-disabled=true],[inert],fieldset[disabled]'))
    return 'disabled';
  if ((isInput(control) || isTextArea(control)) && control.readOnly) return 'read-only';
  if (control.closest('[aria-readonly=true]') && !isSelect(control)) return 'read-only';
  return 'editable';
}

function isHiddenControl(control: Element, hasLayout: boolean, closed: Map<Element, boolean>): boolean {
  if (isInput(control) && control.type === 'hidden') return true;
  if (control.closest('[aria-hidden=true],[hidden],template')) return true;
  if (!hasLayout) return isHiddenByStyle(control);
  // A combobox may keep its typed text transparent; any other transparent control is a trap or a decoration.
  const opacityProperty = control.getAttribute('role') !== 'combobox';
  if (!control.checkVisibility({ opacityProperty, visibilityProperty: true, contentVisibilityAuto: false }))
    return true;
  const box = control.getBoundingClientRect();
  const view = control.ownerDocument.defaultView;
  const isTiny = box.width < 2 || box.height < 2;
  const isOffPage = box.right + (view?.scrollX ?? 0) <= 0 || box.bottom + (view?.scrollY ?? 0) <= 0;
  return isTiny || isOffPage || isInClosedBox(control.parentElement, closed);
}

/** A closed accordion, a trap of one pixel: the box around is too small to show anything and hides what overflows. */
function isInClosedBox(element: Element | null, closed: Map<Element, boolean>): boolean {
  if (!element || element.localName === 'body') return false;
  const known = closed.get(element);
  if (known !== undefined) return known;
  const found = isClosedBox(element) || isInClosedBox(element.parentElement, closed);
  closed.set(element, found);
  return found;
}

function isClosedBox(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width > 2 && height > 2) return false;
  const { overflowX, overflowY, display } = getComputedStyle(element);
  return (
    display !== 'contents' && display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')
  );
}

/** Where nothing is laid out (tests without a browser), what the styles say. */
function isHiddenByStyle(control: Element): boolean {
  const mayBeTransparent = control.getAttribute('role') === 'combobox';
  for (let around: Element | null = control; around; around = around.parentElement) {
    const { display, visibility, opacity, left, clip } = getComputedStyle(around);
    if (display === 'none' || visibility === 'hidden' || /^-\d{3,}/.test(left)) return true;
    if (clip.startsWith('rect(0') || (opacity === '0' && !mayBeTransparent)) return true;
    if (around.localName === 'details' && !around.hasAttribute('open') && !control.closest('summary'))
      return true;
  }
  return false;
}

/** True where boxes have a size: a real browser, not a simulated document. */
export function hasLayout(document: Document): boolean {
  const element = document.documentElement;
  return 'checkVisibility' in element && element.getBoundingClientRect().width > 0;
}
