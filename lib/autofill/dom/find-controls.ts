import { EDITED, isInput, setOf } from './element-kinds';
import { shadowRootOf } from './shadow-root';

export type Root = Document | ShadowRoot;

const CONTROLS = `input,textarea,select,[role=combobox],[role=textbox]:not([aria-readonly=true]),[role=spinbutton],${EDITED}`;

const BUTTONS = setOf('submit button reset image file');

/** Anything but the tags that pages are mostly made of, which hold neither a frame nor (without a hyphen) a shadow root. */
const MAY_HOLD_ROOT = `:not(${'a,b,body,br,button,div,em,form,h1,h2,h3,head,html,i,img,input,label,li,link,meta,ol,optgroup,option,p,path,script,select,small,span,strong,style,svg,table,tbody,td,textarea,th,thead,title,tr,ul'})`;

/**
 * The document, its same-origin frames and its shadow roots, closed ones too, each after the root that holds it. Only tags with a
 * hyphen are asked for a shadow root: asking every node costs thirty times more. A frame of another origin answers null.
 */
export function findRoots(document: Document): Root[] {
  const roots: Root[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll(MAY_HOLD_ROOT)) {
      const name = element.localName;
      if (name === 'iframe' || name === 'frame') {
        const inner = frameDocument(element);
        if (inner) roots.push(inner);
      } else if (name.includes('-')) {
        const inner = shadowRootOf(element);
        if (inner) roots.push(inner);
      }
    }
  }
  return roots;
}

export function frameDocument(frame: Element): Document | null {
  try {
    const inner = 'contentDocument' in frame ? frame.contentDocument : null;
    return inner && typeof inner === 'object' && 'querySelectorAll' in inner ? (inner as Document) : null;
  } catch {
    return null;
  }
}

/** Every control of one root, in document order, however many there are. Buttons that only send or open are not controls. */
export function findControls(root: ParentNode): Element[] {
  return [...root.querySelectorAll(CONTROLS)].filter(isOwnControl);
}

function isOwnControl(element: Element): boolean {
  if (isInput(element)) return !BUTTONS.has(element.type);
  if (element.localName === 'textarea' || element.localName === 'select') return true;
  // An ARIA 1.0 combobox wraps its input; an editor wraps its paragraphs. The innermost control is the one typed into.
  return element.querySelector(CONTROLS) === null && !element.parentElement?.closest(`${EDITED}`);
}

/** A control that would be described, where it stands. */
export const isTypedInto = (element: Element): boolean => element.matches(CONTROLS) && isOwnControl(element);
export const isControl = (element: Element): boolean => element.matches(CONTROLS);
export const holdsControl = (element: ParentNode): boolean => element.querySelector(CONTROLS) !== null;
export const firstControl = (element: Element): Element | null => element.querySelector(CONTROLS);
