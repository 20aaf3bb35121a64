import { readableText } from './readable-text';
import type { SurroundingsReader } from './surroundings';

const NONE: readonly string[] = [];

/** Legends, captions and names of the groups that hold an element, nearest first. Remembered per group. */
export function groupNames(
  element: Element,
  surroundings: SurroundingsReader,
  known: Map<Element, readonly string[]>,
): readonly string[] {
  const { group } = surroundings.around(element);
  if (!group) return NONE;
  const remembered = known.get(group);
  if (remembered) return remembered;
  const own = nameOfGroup(group);
  const names = [...(own === '' ? [] : [own]), ...groupNames(group, surroundings, known)];
  known.set(group, names);
  return names;
}

/** Its legend or caption, or the name it gives itself. */
export function nameOfGroup(group: Element): string {
  const heading = [...group.children].find((child) => child.matches('legend,caption'));
  if (heading) return readableText(heading);
  const label = group.getAttribute('aria-label');
  if (label) return label.trim();
  const ids = group.getAttribute('aria-labelledby');
  const root = group.getRootNode();
  if (!ids || !('getElementById' in root)) return '';
  return ids
    .split(/\s+/)
    .map((id) => (root as Document).getElementById(id))
    .map((named) => (named ? readableText(named) : ''))
    .join(' ')
    .trim();
}
