import { hasLetter } from '../../normalise';
import type { ControlLabel } from '../form-control';
import { findControls, holdsControl, isControl } from './find-controls';
import type { LabelMap } from './label-map';
import { cleanLabel, readableText } from './readable-text';
import { shadowRootOf } from './shadow-root';

/** How far up the words of an unlinked label are looked for. Beyond, they belong to somebody else. */
const LEVELS = 4;
/** … but for a box that wraps this one control and nothing else to fill. */
const MOST_LEVELS = 8;
const LONGEST_LABEL = 120;
/** It names what stands below it, and no control. */
export const HEADING = 'legend,h1,h2,h3,h4,h5,h6';

/**
 * The words that stand beside a control without being linked to it: the previous label, paragraph or text, then, for
 * floating labels, a label that follows. Another control in between ends the search.
 */
export function nearbyLabels(control: Element, map: LabelMap): ControlLabel[] {
  let around: Element | null = control;
  for (let level = 0; level < MOST_LEVELS && around; level++) {
    const before = textBefore(around, control, map);
    if (before) return [...captionAbove(around), before];
    const after = level < 2 ? (labelAfter(around, control, map) ?? textAfter(around)) : null;
    if (after) return [after];
    const parent: Element | null = around.parentElement;
    if (!parent || parent.matches('form,fieldset,body,td,th,dd,[role=gridcell],[role=dialog],main,section'))
      return [];
    if (level >= LEVELS - 1 && findControls(parent).length > 1) return [];
    around = parent;
  }
  return [];
}

function textBefore(from: Element, control: Element, map: LabelMap): ControlLabel | null {
  const over = captionPlacedOver(from);
  if (over) return over;
  let isOnLine = true;
  for (let node = from.previousSibling; node; node = node.previousSibling) {
    const words = wordsOf(node);
    if (words) return !isOnLine && followsControl(node as Text) ? null : usable(words, 'text-before');
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    // Placed by its coordinates, on another row: the label of another box, whatever the order of the markup.
    if (Math.abs(topOf(from) - topOf(element)) > ROW) return null;
    if (element.localName === 'br') isOnLine = false;
    // A native list that a drawn one has replaced.
    if (element.getAttribute('aria-hidden') === 'true') continue;
    if (isControl(element) || holdsControl(element) || isComponentOfControl(element)) return null;
    if (element.matches(`button,a,i,small,svg,script,style,[hidden],${HEADING}`)) continue;
    const label = element.matches('label') ? element : element.querySelector('label');
    if (label && map.isTakenByAnother(label, control)) return null;
    // It has spoken already, and said nothing.
    if (label && map.linkedTo(control).includes(label)) continue;
    const text = readableText(label ?? element);
    if (hasLetter(text)) return usable(text, label ? 'label-nearby' : 'text-before');
  }
  return null;
}

/**
 * A box of one control, a caption and a line of help: `<div>Objet</div><div>Quelques mots …</div><div><input></div>`.
 * @param from what stands third in it.
 */
function captionAbove(from: Element): ControlLabel[] {
  const caption = from.previousElementSibling?.previousElementSibling;
  if (!caption || caption.previousElementSibling || caption.matches(HEADING)) return [];
  if (findControls(from.parentNode as Element).length > 1) return [];
  const text = readableText(caption);
  return text ? [{ text, source: 'text-before' }] : [];
}

/** The height of a row of a form, in pixels: a label stands beside its box or right above it. */
const ROW = 26;
/** Not a number where the page lays it out. The style is an object of the page's, made when it is asked for. */
const topOf = (element: Element): number =>
  element.hasAttribute('style') ? Number.parseFloat((element as HTMLElement).style?.top) : Number.NaN;
const leftOf = (element: Element): string => (element as HTMLElement).style.left;

/** Where every part has its coordinates, all captions may come before all boxes: the one right above, at the same left. */
function captionPlacedOver(box: Element): ControlLabel | null {
  const top = topOf(box);
  const caption =
    top >= 0 &&
    [...(box.parentElement?.children ?? [])].find((other) => {
      const apart = top - topOf(other);
      return apart > 0 && apart <= ROW && leftOf(other) === leftOf(box) && !holdsControl(other);
    });
  return caption ? usable(readableText(caption), 'text-before') : null;
}

/** A component that keeps a control to itself: the words given to it are of that control. */
function isComponentOfControl(element: Element): boolean {
  const inside = element.localName.includes('-') ? shadowRootOf(element) : null;
  return inside !== null && holdsControl(inside);
}

function labelAfter(from: Element, control: Element, map: LabelMap): ControlLabel | null {
  let next = from.nextElementSibling;
  // The line under a field, its ripple, its icon: drawn, not read.
  while (next && next.textContent === '' && !isControl(next) && !holdsControl(next))
    next = next.nextElementSibling;
  if (!next?.matches('label') || map.isTakenByAnother(next, control) || holdsControl(next)) return null;
  const text = readableText(next);
  return text === '' ? null : { text, source: 'label-after' };
}

/** Where a line begins with its box, `<br>[ ] Centre de coûts<br>`, the words behind it are its own. */
function textAfter(element: Element): ControlLabel | null {
  const text = wordsOf(element.nextSibling);
  // Asked of each control: most have no text behind them.
  const ends = text ? [element.previousElementSibling, element.nextElementSibling].filter(Boolean) : [];
  return ends[0] && ends.every((end) => end?.localName === 'br') ? usable(text, 'label-after') : null;
}

/** `<label>N° EJ <input> poste <input></label>`: the words between two controls of one label are of the second. */
export const wordsBetween = (control: Element): string =>
  followsControl(control) ? wordsOf(control.previousSibling) : '';

const followsControl = ({ previousElementSibling: before }: Element | Text): boolean =>
  before !== null && isControl(before);

/** What a text says; nothing for an element, or without a letter. */
function wordsOf(node: Node | null): string {
  const text = node?.nodeType === 3 ? cleanLabel(node.nodeValue) : '';
  return hasLetter(text) ? text : '';
}

const usable = (text: string, source: ControlLabel['source']): ControlLabel | null =>
  text.length <= LONGEST_LABEL ? { text, source } : null;
