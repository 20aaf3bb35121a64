import { shadowRootOf } from './shadow-root';

/** The element that has the focus, inside shadow roots too. */
export function deepFocus(page: Document): Element | null {
  let focused = page.activeElement;
  for (let inner = focused; inner; inner = shadowRootOf(inner)?.activeElement ?? null) focused = inner;
  return focused;
}
