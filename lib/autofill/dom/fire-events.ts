const HEARD = { bubbles: true, composed: true } as const;
const COMMON = { ...HEARD, cancelable: true } as const;

export const fireEvent = (element: Element, type: string): boolean =>
  element.dispatchEvent(new Event(type, HEARD));

export const fireKey = (element: Element, type: string, key: string, rest?: KeyboardEventInit): boolean =>
  element.dispatchEvent(new KeyboardEvent(type, { ...COMMON, key, ...rest }));

/** A key going down and up: fields gated on the keyboard open with it. */
export function pressKey(element: Element, key: string, keyCode: number): void {
  const code = key === ' ' ? 'Space' : key;
  for (const type of ['keydown', 'keyup']) fireKey(element, type, key, { code, keyCode });
}

export function fireInput(element: Element, data: string): void {
  // UI5 throws on an input event without an inputType.
  element.dispatchEvent(new InputEvent('input', { ...HEARD, data, inputType: 'insertReplacementText' }));
}

export const fireChange = (element: Element): boolean => fireEvent(element, 'change');

const GESTURE = ['over', 'move', 'down', 'up'].flatMap((part) => [`pointer${part}`, `mouse${part}`]);

/** The whole gesture of a mouse on an element, which lists built by scripts wait for. */
export function fireClick(element: Element): void {
  for (const type of [...GESTURE, 'click']) {
    const init = { ...COMMON, button: 0, buttons: type.endsWith('down') ? 1 : 0 };
    element.dispatchEvent(
      type.startsWith('pointer')
        ? new PointerEvent(type, { ...init, pointerType: 'mouse', isPrimary: true })
        : new MouseEvent(type, init),
    );
  }
}

/** Enters or leaves a field. A page that is not in front sends no event of focus, and what waits for one would keep the old value. */
export function moveFocus(element: HTMLElement, to: 'focus' | 'blur'): void {
  let isHeard = false;
  element.addEventListener(to, () => (isHeard = true), { once: true });
  element[to]();
  if (isHeard) return;
  element.dispatchEvent(new FocusEvent(to, { composed: true }));
  element.dispatchEvent(new FocusEvent(to === 'focus' ? 'focusin' : 'focusout', COMMON));
}
