const COMMON = { bubbles: true, composed: true, cancelable: true } as const;

/** A key going down and up: fields gated on the keyboard open with it. */
export function pressKey(element: Element, key: string, keyCode = 0): void {
  const code = key === ' ' ? 'Space' : key;
  for (const type of ['keydown', 'keyup'])
    element.dispatchEvent(new KeyboardEvent(type, { ...COMMON, key, code, keyCode }));
}

export function fireInput(element: Element, data: string): void {
  // UI5 throws on an input event without an inputType.
  element.dispatchEvent(
    new InputEvent('input', { ...COMMON, cancelable: false, data, inputType: 'insertReplacementText' }),
  );
}

export const fireChange = (element: Element): boolean =>
  element.dispatchEvent(new Event('change', { bubbles: true, composed: true }));

/** The whole gesture of a mouse on an element, which lists built by scripts wait for. */
export function fireClick(element: Element): void {
  for (const type of [
    'pointerover',
    'mouseover',
    'pointermove',
    'mousemove',
    'pointerdown',
    'mousedown',
    'pointerup',
    'mouseup',
    'click',
  ]) {
    const init = { ...COMMON, button: 0, buttons: type.endsWith('down') ? 1 : 0 };
    element.dispatchEvent(
      type.startsWith('pointer')
        ? new PointerEvent(type, { ...init, pointerType: 'mouse', isPrimary: true })
        : new MouseEvent(type, init),
    );
  }
}
