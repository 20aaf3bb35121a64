import { isHtml } from './element-kinds';

/** What the browsers give an extension's own script and no page: Chromium a function, Firefox a property. */
type Chromium = { readonly chrome?: { dom?: { openOrClosedShadowRoot?(host: Element): ShadowRoot | null } } };

/** The shadow root that a host keeps, a closed one too. */
export function shadowRootOf(host: Element): ShadowRoot | null {
  if (host.shadowRoot) return host.shadowRoot;
  // Chromium throws on an SVG element.
  if (!isHtml(host)) return null;
  if ('openOrClosedShadowRoot' in host) return host.openOrClosedShadowRoot as ShadowRoot | null;
  return (globalThis as Chromium).chrome?.dom?.openOrClosedShadowRoot?.(host) ?? null;
}
