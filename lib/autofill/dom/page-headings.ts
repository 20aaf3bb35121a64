import { findControls, type Root } from './find-controls';
import { readableText } from './readable-text';

const HEADINGS =
  'h1,h2,h3,h4,h5,h6,[role=heading],summary,.card-title,.card-header,.panel-title,.panel-heading';
const SCOPES =
  'aside,nav,header,footer,dialog,[role=dialog],section,article,fieldset,details,[role=tabpanel],li,td,.card,.panel';

interface OpenHeading {
  readonly level: number;
  readonly text: string;
  readonly scope: Node;
}

/** The headings open above each control of a root, nearest first: those of its outline, not those of a section that has ended. */
export function headingsAbove(root: Root): Map<Element, readonly string[]> {
  const above = new Map<Element, readonly string[]>();
  const headings = new Set(root.querySelectorAll(HEADINGS));
  if (headings.size === 0) return above;
  const controls = new Set(findControls(root));
  let open: OpenHeading[] = [];
  let texts: readonly string[] = [];
  for (const element of inDocumentOrder(root, headings, controls)) {
    if (headings.has(element)) {
      const level = levelOf(element);
      const text = readableText(element);
      const scope = element.parentElement?.closest(SCOPES) ?? root;
      open = open.filter((heading) => heading.level < level);
      if (text !== '') open.push({ level, text, scope });
      texts = open.map((heading) => heading.text).reverse();
    } else {
      if (open.some((heading) => !heading.scope.contains(element))) {
        open = open.filter((heading) => heading.scope.contains(element));
        texts = open.map((heading) => heading.text).reverse();
      }
      above.set(element, texts);
    }
  }
  return above;
}

function* inDocumentOrder(root: Root, headings: Set<Element>, controls: Set<Element>): Generator<Element> {
  for (const element of root.querySelectorAll('*'))
    if (headings.has(element) || controls.has(element)) yield element;
}

const levelOf = (element: Element): number => {
  const stated = Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? element.getAttribute('aria-level'));
  return stated > 0 ? stated : 5;
};
