/**
 * Elements of same-origin frames belong to another realm, where `instanceof` answers no: kinds go by name.
 */
export const isInput = (element: Element): element is HTMLInputElement => element.localName === 'input';
export const isTextArea = (element: Element): element is HTMLTextAreaElement =>
  element.localName === 'textarea';
export const isSelect = (element: Element): element is HTMLSelectElement => element.localName === 'select';
export const isHtml = (element: Element): element is HTMLElement =>
  'innerText' in element || 'style' in element;

/** A node that is an open shadow root (a document fragment with a host). */
export const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === 11 && 'host' in node;

/** Where a text is edited in place. A list, so that it is written once in what is built. */
export const EDITED = ['[contenteditable]:not([contenteditable=false])'];

/** Anything that holds a typed text but is neither input, textarea nor select. */
export const isEditableText = (element: Element): element is HTMLElement =>
  isHtml(element) && element.matches(`${EDITED}`);

/** Where an element stands in the window. */
export const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

/** The words of a line, as a set. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
