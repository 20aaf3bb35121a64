import { deepFocus } from './deep-focus';
import { isEditableText, isHtml, isInput, isTextArea } from './element-kinds';
import { fireChange, fireInput, fireKey, moveFocus } from './fire-events';
import { readControl } from './read-control';

/**
 * Types a text over what stands in a control, as a person would: focus, keys, the browser's own insertion — whose
 * events are trusted — else the value itself with an input event, then change and blur. The page may still refuse it:
 * whoever calls reads back.
 */
export function writeText(control: Element, text: string): void {
  if (!isHtml(control)) return;
  moveFocus(control, 'focus');
  typeText(control, text);
  fireChange(control);
  moveFocus(control, 'blur');
}

/** The same without leaving the field: a list of choices stays open while one types. */
export function typeText(control: HTMLElement, text: string): void {
  // A list of choices is not typed into: its text belongs to the framework that drew it.
  if (!isInput(control) && !isTextArea(control) && !isEditableText(control)) return;
  const key = text.at(-1) ?? 'Delete';
  fireKey(control, 'keydown', key);
  const before = readControl(control);
  selectAll(control);
  if (!insert(control, text) || (readControl(control) === before && before !== text)) setValue(control, text);
  fireKey(control, 'keyup', key);
}

function insert(control: HTMLElement, text: string): boolean {
  const page = control.ownerDocument;
  if (typeof page.execCommand !== 'function' || deepFocus(page) !== control) return false;
  return text === '' ? page.execCommand('delete') : page.execCommand('insertText', false, text);
}

function selectAll(control: HTMLElement): void {
  if (isInput(control) || isTextArea(control)) {
    control.select();
    return;
  }
  control.ownerDocument.defaultView?.getSelection()?.selectAllChildren(control);
}

/** In the isolated world a plain assignment reaches the element itself, under whatever the page put over it. */
function setValue(control: HTMLElement, text: string): void {
  if (isInput(control) || isTextArea(control)) control.value = text;
  else control.textContent = text;
  fireInput(control, text);
}
