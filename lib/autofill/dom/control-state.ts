import type { FormControl } from '../form-control';
import type { Attributes } from './attributes';
import { boxOf, isEditableText, isInput, isSelect, isTextArea } from './element-kinds';
import { isControlDrawnIn, standInOf } from './stand-in';
import { type Surroundings, saysHidden } from './surroundings';

/** Whether a person could type there now. Hidden wins: such a control is never read. */
export function controlState(
  control: Element,
  attributes: Attributes,
  around: Surroundings,
  hasLayout: boolean,
): FormControl['state'] {
  const isHidden = saysHidden(attributes) || isHiddenControl(control, attributes, hasLayout);
  if (around.isHidden || (isHidden && !(hasLayout && isDrawnElsewhere(control)))) return 'hidden';
  if (around.isDisabled || attributes.get('aria-disabled') === 'true' || attributes.has('inert'))
    return 'disabled';
  // Disabled by a fieldset counts; its own legend is not.
  if (control.matches(':disabled')) return 'disabled';
  if ((isInput(control) || isTextArea(control)) && control.readOnly) return 'read-only';
  const isReadOnly = around.isReadOnly || attributes.get('aria-readonly') === 'true';
  return isReadOnly && !isSelect(control) ? 'read-only' : 'editable';
}

/** A box stands in its place, and none that would be a control of its own. */
function isDrawnElsewhere(control: Element): boolean {
  const standIn = standInOf(control);
  return standIn !== null && (!isSelect(control) || !isControlDrawnIn(standIn));
}

function isHiddenControl(control: Element, attributes: Attributes, hasLayout: boolean): boolean {
  if (isInput(control) && control.type === 'hidden') return true;
  if (!hasLayout) return isHiddenByStyle(control);
  // A combobox may keep its typed text transparent; any other transparent control is a trap or a decoration.
  const opacityProperty = attributes.get('role') !== 'combobox';
  if (!control.checkVisibility({ opacityProperty, visibilityProperty: true })) return true;
  const { width, height, right, bottom } = boxOf(control);
  // A blank in a sentence is as wide as what is typed into it; a drawn list, as large as what is chosen in it.
  const isDrawn = !opacityProperty && !isInput(control);
  if (!isDrawn && (height < 2 || (width < 2 && !isEditableText(control)))) return true;
  if (right > 0 && bottom > 0) return false;
  const view = control.ownerDocument.defaultView;
  return right + (view?.scrollX ?? 0) <= 0 || bottom + (view?.scrollY ?? 0) <= 0;
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
  return 'checkVisibility' in element && boxOf(element).width > 0;
}
