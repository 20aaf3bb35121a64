import { normaliseCode, unifySpelling } from '../../normalise';
import { failure, type Outcome, success } from '../../outcome';
import { codesIn } from '../codes-in';
import { isPlaceholderOption } from '../plan/matching-option';
import { boxOf, isHtml, isInput } from './element-kinds';
import { elementsById } from './elements-by-id';
import { findRoots } from './find-controls';
import { fireChange, fireClick, moveFocus, pressKey } from './fire-events';
import { pause } from './pause';
import { readControl } from './read-control';
import { readableText } from './readable-text';
import { shadowRootOf } from './shadow-root';
import { typeText } from './write-text';

const OPTIONS = '[role=option],ui5-cb-item,ui5-option,ui5-li';
/** A remote list waits for the typing to stop, then asks its server. */
const LONGEST_WAIT = 1500;
const STEP = 60;
export const NOT_KEPT = 'La liste n’a pas gardé le choix.';

/**
 * Opens a list of choices built by scripts, types the code and clicks the option that is this code, if exactly one is.
 * Otherwise nothing is chosen and the typed text is taken back. The reading back is the text the page then shows.
 */
export async function chooseInCombobox(control: Element, code: string): Promise<Outcome<string, string>> {
  if (!isHtml(control)) return failure('Ce n’est pas une liste de choix.');
  // Not what may be drawn over the field: that is a choice, not a text.
  const before = isInput(control) ? control.value : '';
  await open(control);
  if (isInput(control)) typeText(control, code);
  const found = await waitForOption(control, code);
  const [only] = found;
  if (!only || found.length > 1) {
    await close(control, before);
    return failure(
      only ? `La liste a plusieurs options « ${code} ».` : `La liste n’a pas d’option « ${code} ».`,
    );
  }
  const shown = readableText(only);
  await choose(control, only);
  const readBack = shownAround(control, code, shown);
  if (readBack !== null) return success(readBack);
  await close(control, before);
  return failure(NOT_KEPT);
}

/** Takes a choice back: the text is emptied, or the option that chooses nothing is chosen, where the list has one. */
export async function emptyCombobox(control: Element): Promise<void> {
  if (!isHtml(control)) return;
  if (isInput(control)) {
    moveFocus(control, 'focus');
    typeText(control, '');
    // A list answers the emptied text late, and forgets its choice only then.
    await pause(LONGEST_WAIT / 4);
    // In an empty field, this key takes the choice itself.
    pressKey(control, 'Delete', 46);
    fireChange(control);
    moveFocus(control, 'blur');
    return;
  }
  const cross = control.parentElement?.querySelector('[class*="-clear"]');
  if (cross) {
    fireClick(cross);
    await pause(STEP);
    return moveFocus(control, 'blur');
  }
  await open(control);
  const nothing = visibleOptions(control).filter((option) => {
    const text = readableText(option);
    return text === '' || isPlaceholderOption(option.getAttribute('data-value') ?? 'unknown', text);
  });
  if (nothing.length === 1 && nothing[0]) await choose(control, nothing[0]);
  else await close(control, '');
}

async function open(control: HTMLElement): Promise<void> {
  moveFocus(control, 'focus');
  fireClick(control);
  await pause(STEP);
  if (isInput(control)) return;
  for (let waited = 0; waited < LONGEST_WAIT / 4; waited += STEP) {
    if (visibleOptions(control).length > 0) return;
    await pause(STEP);
  }
  // Not an arrow, which would change the choice of a closed list.
  pressKey(control, ' ', 32);
  await pause(2 * STEP);
}

async function choose(control: HTMLElement, option: Element): Promise<void> {
  const { width, height } = boxOf(option.parentElement ?? option);
  const isMirror = isInput(control) && (width < 2 || height < 2);
  option.scrollIntoView?.({ block: 'nearest' });
  fireClick(shadowRootOf(option)?.querySelector('[role=option],li') ?? option);
  await pause(2 * STEP);
  // A list that only mirrors the options for screen readers (antd) takes Enter on the one that is left.
  if (isMirror) await pressEnter(control);
  await pause(STEP);
  moveFocus(control, 'blur');
  await pause(STEP);
}

/** Enter chooses in a list; where none is open it would send the form, which is never ours to do. */
async function pressEnter(control: HTMLElement): Promise<void> {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const view = control.ownerDocument.defaultView;
  view?.addEventListener('submit', stop, true);
  pressKey(control, 'Enter', 13);
  await pause(2 * STEP);
  view?.removeEventListener('submit', stop, true);
}

async function waitForOption(control: Element, code: string): Promise<Element[]> {
  for (let waited = 0; waited < LONGEST_WAIT; waited += STEP) {
    const matching = visibleOptions(control).filter((option) => isThatOption(option, code));
    const distinct = new Map(matching.map((option) => [readableText(option), option]));
    if (distinct.size > 0) return [...distinct.values()];
    await pause(STEP);
  }
  return [];
}

const isThatOption = (option: Element, code: string): boolean =>
  [
    option.getAttribute('data-value') ?? '',
    option.getAttribute('aria-label') ?? '',
    option.getAttribute('text') ?? '',
    readableText(option),
  ].some((text) => codesIn(text).some((part) => normaliseCode(part) === normaliseCode(code)));

/** The options on show: those of the list that the control names, else every visible one, in portals and shadow roots too. */
function visibleOptions(control: Element): Element[] {
  const lists = control.getAttribute('aria-controls') ?? control.getAttribute('aria-owns');
  const own = elementsById(control, lists).flatMap((list) => [...list.querySelectorAll(OPTIONS)]);
  const all =
    own.length > 0
      ? own
      : findRoots(control.ownerDocument).flatMap((from) => [...from.querySelectorAll(OPTIONS)]);
  return all.filter(
    (option) =>
      option.getAttribute('aria-disabled') !== 'true' &&
      option.getClientRects().length > 0 &&
      option.checkVisibility({ visibilityProperty: true }),
  );
}

/** The choice as the page shows it: in the field itself or beside it, in the frame of the list. */
export function shownAround(control: Element, code: string, shown: string): string | null {
  let around: Element | null = control;
  for (let level = 0; level < 4 && around; level++) {
    const text = unifySpelling(level === 0 ? readControl(control) : textBeside(around));
    if (
      text.length < 400 &&
      (normaliseCode(text).includes(normaliseCode(code)) || (shown !== '' && text.includes(shown)))
    )
      return level === 0 ? text : shown;
    around = around.parentElement;
  }
  return null;
}

/** The text of a widget without what its lists offer and what it tells screen readers: neither is the choice. */
function textBeside(widget: Element): string {
  let text = widget.textContent ?? '';
  for (const aside of widget.querySelectorAll('[role=listbox],[aria-live]'))
    if (aside.textContent) text = text.replace(aside.textContent, ' ');
  return text;
}

async function close(control: HTMLElement, before: string): Promise<void> {
  pressKey(control, 'Escape', 27);
  if (isInput(control) && control.value !== before) typeText(control, before);
  pressKey(control, 'Escape', 27);
  fireChange(control);
  moveFocus(control, 'blur');
  await pause(STEP);
}
