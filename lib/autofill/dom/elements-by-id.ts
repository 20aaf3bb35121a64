/** The elements that an attribute names by their ids, in its order: `aria-labelledby="ae y2024"`. None where the page has gone. */
export function elementsById(from: Element, ids: string | null | undefined): Element[] {
  // Most elements name none.
  if (!ids) return [];
  const root = from.getRootNode() as Document;
  return ids.split(/\s+/).flatMap((id) => root.getElementById?.(id) ?? []);
}
