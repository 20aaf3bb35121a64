import type { FormControl, PageDescription } from '../form-control';
import { numberRepeatedLines } from '../repeated-lines';
import { demoteSharedNames } from '../shared-names';
import { hasLayout } from './control-state';
import { describeControl, type Reading } from './describe-control';
import { findControls, findRoots, type Root } from './find-controls';
import { describeGroup } from './form-group';
import { OpenHeadings } from './page-headings';
import { PageReader } from './page-reader';
import { HINT_ELEMENTS, readableText } from './readable-text';
import { Slices } from './slices';
import { SurroundingsReader } from './surroundings';

export interface CollectedPage {
  readonly page: PageDescription;
  /** The element behind each control's id. */
  readonly elements: ReadonlyMap<string, Element>;
}

/**
 * Describes every control of a document, of its shadow roots and of its same-origin frames, without a limit and
 * without writing anything. Works in slices, so that a page of thousands of controls keeps answering its person.
 */
export async function collectPage(
  document: Document,
  written: ReadonlyMap<Element, string> = new Map(),
): Promise<CollectedPage> {
  const slices = new Slices();
  const controls: FormControl[] = [];
  const elements = new Map<string, Element>();
  const roots = findRoots(document);
  if (slices.isUsedUp) await slices.rest();
  const shared = {
    written,
    reader: new PageReader(),
    groupNames: new Map(),
    groups: new Map<Element, number>(),
  };
  const headings = [...document.querySelectorAll('h1,h2,[role=heading]')].slice(0, 40).map(readableText);
  /** A frame stands under its own title too; a shadow root has none. */
  const outside = (root: Root) =>
    [...('title' in root ? [root.title] : []), ...headings.slice(0, 2)].filter((text) => text !== '');
  for (const root of roots) {
    const found = findControls(root);
    if (found.length === 0) continue;
    if (slices.isUsedUp) await slices.rest();
    const isLaidOut = hasLayout(found[0]?.ownerDocument ?? document);
    const reading: Reading = {
      ...shared,
      hasLayout: isLaidOut,
      hasHints: root.querySelector(HINT_ELEMENTS) !== null,
      surroundings: new SurroundingsReader(isLaidOut),
      headings: new OpenHeadings(root),
      outerHeadings: root === document ? [] : outside(root),
      last: { groups: null, headings: null, context: [] },
    };
    for (const element of found) {
      if (slices.isUsedUp) await slices.rest();
      const id = `c${controls.length}`;
      elements.set(id, element);
      controls.push(describeControl(element, id, reading));
    }
  }
  return {
    elements,
    page: {
      title: document.title,
      headings: headings.filter((heading) => heading !== ''),
      language: document.documentElement.lang,
      groups: [...shared.groups.keys()].map(describeGroup),
      controls: numberRepeatedLines(demoteSharedNames(controls)),
    },
  };
}
