import type { Root } from './find-controls';
import { readableText } from './readable-text';

const HEADINGS =
  'h1,h2,h3,h4,h5,h6,[role=heading],summary,:not(fieldset)>legend,.card-header,.panel-heading,' +
  ['card', 'panel', 'section', 'form', 'group', 'fieldset', 'block', 'box']
    .map((box) => `[class*=${box}-title]`)
    .join();
const SCOPES =
  'aside,nav,header,footer,dialog,[role=dialog],section,article,fieldset,details,[role=tabpanel],li,td,.card,.panel';

/** `Node.DOCUMENT_POSITION_FOLLOWING`: the control stands after the heading. */
const FOLLOWS = 4;

interface OpenHeading {
  readonly level: number;
  readonly text: string;
  readonly scope: Node;
}

/**
 * The headings open above the controls of a root, nearest first: those of its outline, not those of a section that
 * has ended. Asked in document order, it walks the page once.
 */
export class OpenHeadings {
  declare private readonly elements: readonly Element[];
  declare private readonly root: Root;
  private next = 0;
  private open: OpenHeading[] = [];
  private texts: readonly string[] = [];

  constructor(root: Root) {
    this.root = root;
    this.elements = [...root.querySelectorAll(HEADINGS)];
  }

  above(control: Element): readonly string[] {
    for (; this.next < this.elements.length; this.next++) {
      const heading = this.elements[this.next];
      if (!heading || !(heading.compareDocumentPosition(control) & FOLLOWS)) break;
      this.enter(heading);
    }
    if (this.open.some((heading) => !heading.scope.contains(control))) {
      this.keep(this.open.filter((heading) => heading.scope.contains(control)));
    }
    return this.texts;
  }

  private enter(heading: Element): void {
    const level = levelOf(heading);
    const text = readableText(heading);
    const scope = scopeOf(heading) ?? this.root;
    const above = this.open.filter((other) => other.level < level);
    this.keep(text === '' ? above : [...above, { level, text, scope }]);
  }

  private keep(open: OpenHeading[]): void {
    this.open = open;
    this.texts = open.map((heading) => heading.text).reverse();
  }
}

/** What a heading is the heading of. The head of a section is for the whole section; the page's own banner is for itself. */
function scopeOf(heading: Element): Element | null {
  if (heading.localName === 'legend') return heading.parentElement;
  const scope = heading.parentElement?.closest(SCOPES) ?? null;
  if (scope?.localName !== 'header') return scope;
  return scope.parentElement?.closest(`${SCOPES},main,form`) ?? scope;
}

const levelOf = (element: Element): number => {
  const stated = Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? element.getAttribute('aria-level'));
  return stated > 0 ? stated : 5;
};
