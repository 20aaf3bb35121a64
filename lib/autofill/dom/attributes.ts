/** The attributes of one element, by their names. */
export type Attributes = ReadonlyMap<string, string>;

/**
 * All attributes of an element, asked of the page once: of the thirty that could say something, most controls have
 * three, and each question to the page costs more than the answer is worth.
 */
export function attributesOf(element: Element): Attributes {
  const found = new Map<string, string>();
  for (const name of element.getAttributeNames()) found.set(name, element.getAttribute(name) ?? '');
  return found;
}
