import { frameDocument } from './find-controls';
import { shadowRootOf } from './shadow-root';

/** The element that has the focus, inside shadow roots and the frames of the page's own site too. */
export function deepFocus(page: Document): Element | null {
  let focused = page.activeElement;
  for (
    let inner = focused;
    inner;
    inner = (frameDocument(inner) ?? shadowRootOf(inner))?.activeElement ?? null
  )
    focused = inner;
  return focused;
}
