import type { PageDescription } from './form-control';

/** The tab's own document, in both browsers. */
export const TOP_FRAME = 0;

/** A document that the one above it may not read, described by a script of its own. */
export interface DescribedFrame {
  readonly frameId: number;
  readonly page: PageDescription;
}

/** `c12` in the tab's own document, `7/c12` in a frame: two scripts number their controls alike. */
export const idInFrame = (frameId: number, id: string): string =>
  frameId === TOP_FRAME ? id : `${frameId}/${id}`;

/** Which script an id belongs to, and what that script calls it. */
export function splitId(id: string): { readonly frameId: number; readonly id: string } {
  const slash = id.indexOf('/');
  return slash < 0
    ? { frameId: TOP_FRAME, id }
    : { frameId: Number(id.slice(0, slash)), id: id.slice(slash + 1) };
}

/** What is said of several controls at once, by the script that knows them. The order of the controls is kept. */
export function byFrame<Item>(items: readonly Item[], idOf: (item: Item) => string): Map<number, Item[]> {
  return Map.groupBy(items, (item) => splitId(idOf(item)).frameId);
}

/**
 * One description of a tab from those of its documents. Forms of two documents are never one form; a frame stands under
 * its own title and under the headings of the page around it.
 */
export function joinFrames(top: PageDescription, frames: readonly DescribedFrame[]): PageDescription {
  const controls = [...top.controls];
  const groups = [...top.groups];
  for (const { frameId, page } of frames) {
    const firstGroup = groups.length;
    groups.push(...page.groups);
    const around = [page.title, ...top.headings.slice(0, 2)].filter((text) => text !== '');
    for (const control of page.controls)
      controls.push({
        ...control,
        id: idInFrame(frameId, control.id),
        group: firstGroup + control.group,
        context: [...new Set([...control.context, ...around])],
      });
  }
  return { ...top, groups, controls };
}
