import { elementsById } from './elements-by-id';
import { readableText } from './readable-text';
import type { SurroundingsReader } from './surroundings';

const NONE: readonly string[] = [];

/** Legends, captions and names of a group and of those that hold it, nearest first. Remembered per group. */
export function groupNames(
  group: Element | null,
  surroundings: SurroundingsReader,
  known: Map<Element, readonly string[]>,
): readonly string[] {
  if (!group) return NONE;
  const remembered = known.get(group);
  if (remembered) return remembered;
  const own = nameOfGroup(group);
  const names = [
    ...(own === '' ? [] : [own]),
    ...groupNames(surroundings.around(group).group, surroundings, known),
  ];
  known.set(group, names);
  return names;
}

/** Its legend or caption, or the name it gives itself. */
export function nameOfGroup(group: Element): string {
  const heading = group.querySelector(':scope>legend,:scope>caption');
  if (heading) return readableText(heading);
  const label = group.getAttribute('aria-label');
  if (label) return label.trim();
  return elementsById(group, group.getAttribute('aria-labelledby')).map(readableText).join(' ').trim();
}
