import { normaliseCode, unifySpelling } from '../../normalise';
import { failure, type Outcome, success } from '../../outcome';
import { codesIn } from '../codes-in';
import { isHtml, isInput } from './element-kinds';
import { findRoots, type Root } from './find-controls';
import { fireClick, pressKey } from './fire-events';
import { pause } from './pause';
import { readControl } from './read-control';
import { readableText } from './readable-text';
import { shadowRootOf } from './shadow-root';
import { typeText } from './write-text';

const OPTIONS = '[role=option],ui5-cb-item,ui5-option,ui5-li';
/** A remote list waits for the typing to stop, then asks its server. */
const LONGEST_WAIT = 1500;
const STEP = 60;
const ENTER = 13;

/**
 * Opens a list of choices built by scripts, types the code and clicks the option that is this code, if exactly one is.
 * Otherwise nothing is chosen and the typed text is taken back. The reading back is the text the page then shows.
 */
export async function chooseInCombobox(control: Element, code: string): Promise<Outcome<string, string>> {
  if (!isHtml(control)) return failure('Ce n’est pas une liste de choix.');
  const before = readControl(control);
  control.focus();
  fireClick(control);
  await pause(STEP);
  if (isInput(control)) typeText(control, code);
  else if (visibleOptions(control).length === 0) {
    for (const key of ['ArrowDown', ' ']) {
      pressKey(control, key, key === ' ' ? 32 : 40);
      await pause(STEP);
      if (visibleOptions(control).length > 0) break;
    }
  }
  const found = await waitForOption(control, code);
  const [only] = found;
  if (!only || found.length > 1) {
    await close(control, before);
    return failure(
      only ? `La liste a plusieurs options « ${code} ».` : `La liste n’a pas d’option « ${code} ».`,
    );
  }
  const shown = readableText(only);
  only.scrollIntoView?.({ block: 'nearest' });
  fireClick(shadowRootOf(only)?.querySelector('[role=option],li') ?? only);
  await pause(2 * STEP);
  // A list that only mirrors the options for screen readers (antd) takes Enter on the one that is left.
  if (isInput(control) && control.getAttribute('aria-expanded') === 'true') pressKey(control, 'Enter', ENTER);
  await pause(STEP);
  control.blur();
  await pause(STEP);
  const readBack = shownAround(control, code, shown);
  if (readBack !== null) return success(readBack);
  await close(control, before);
  return failure('La liste n’a pas gardé le choix.');
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
  const root = control.getRootNode() as Root;
  const listId = control.getAttribute('aria-controls') ?? control.getAttribute('aria-owns');
  const list = listId ? (root.getElementById?.(listId) ?? null) : null;
  const own = list ? [...list.querySelectorAll(OPTIONS)] : [];
  const all =
    own.length > 0
      ? own
      : findRoots(control.ownerDocument).flatMap((from) => [...from.querySelectorAll(OPTIONS)]);
  return all.filter(
    (option) => option.getAttribute('aria-disabled') !== 'true' && option.getClientRects().length > 0,
  );
}

/** The choice as the page shows it: in the field itself or beside it, in the frame of the list. */
function shownAround(control: HTMLElement, code: string, shown: string): string | null {
  let around: HTMLElement | null = control;
  for (let level = 0; level < 4 && around; level++) {
    const text = level === 0 ? unifySpelling(readControl(control)) : unifySpelling(around.textContent ?? '');
    if (
      text.length < 400 &&
      (normaliseCode(text).includes(normaliseCode(code)) || (shown !== '' && text.includes(shown)))
    )
      return level === 0 ? text : shown;
    around = around.parentElement;
  }
  return null;
}

async function close(control: HTMLElement, before: string): Promise<void> {
  pressKey(control, 'Escape', 27);
  if (isInput(control)) typeText(control, before);
  pressKey(control, 'Escape', 27);
  control.blur();
  await pause(STEP);
}
