import { unifySpelling } from '../../normalise';
import type { ControlOption, FormControl } from '../form-control';
import { type Attributes, attributesOf } from './attributes';
import { groupNames } from './control-context';
import { controlLabels } from './control-labels';
import { isSearchField } from './control-landmark';
import { controlState } from './control-state';
import { isInput, isTextArea, setOf } from './element-kinds';
import { elementsById } from './elements-by-id';
import { holdsControl } from './find-controls';
import type { OpenHeadings } from './page-headings';
import type { PageReader } from './page-reader';
import { readControl } from './read-control';
import { HINT_ELEMENTS, readableText } from './readable-text';
import { nativeListOf } from './stand-in';
import type { SurroundingsReader } from './surroundings';

/** What the reading of one page remembers between two controls. */
export interface Reading {
  readonly reader: PageReader;
  readonly hasLayout: boolean;
  /** Whether any hint stands in this root: most pages have none to look for at each control. */
  readonly hasHints: boolean;
  readonly headings: OpenHeadings;
  /** Headings of the document outside, for a control in a shadow root or a frame. */
  readonly outerHeadings: readonly string[];
  /** The context of the control before, and what it was made of. */
  readonly last: {
    groups: readonly string[] | null;
    headings: readonly string[] | null;
    context: readonly string[];
  };
  readonly groupNames: Map<Element, readonly string[]>;
  readonly surroundings: SurroundingsReader;
  /** What our last fills left in the controls of this page. */
  readonly written: ReadonlyMap<Element, string>;
  readonly groups: Map<Element, number>;
}

/** One control as inert data. Nothing is written; the value of a password or hidden control is not read. */
export function describeControl(control: Element, id: string, reading: Reading): FormControl {
  const around = reading.surroundings.around(control);
  const attributes = attributesOf(control);
  const attribute = (name: string) => attributes.get(name) ?? '';
  const state = controlState(control, attributes, around, reading.hasLayout);
  const inputType = isInput(control) ? control.type : '';
  const cell = reading.reader.cellIn(around);
  const isSecret = state === 'hidden' || inputType === 'password';
  const value = isSecret ? '' : readControl(control);
  const list = nativeListOf(control);
  const maxLength = Number(attribute('maxlength'));
  return {
    id,
    // A list drawn over a native one is filled through it, and is one.
    tag: (list ?? control).localName,
    inputType,
    role: attribute('role'),
    name: attribute('name') || (list?.name ?? ''),
    htmlId: attribute('id') || (list?.id ?? ''),
    labels: controlLabels(control, attributes, reading, { around, cell, list }),
    placeholder: attribute('placeholder'),
    hint: hintOf(control, attributes, around.label, reading),
    suffix: suffixOf(control),
    context: contextOf(
      groupNames(around.group, reading.surroundings, reading.groupNames),
      reading.headings.above(control),
      reading,
    ),
    maxLength: maxLength > 0 ? maxLength : null,
    pattern: attribute('pattern'),
    inputMode: attribute('inputmode'),
    step: attribute('step'),
    autocomplete: attribute('autocomplete'),
    options: isSecret ? [] : optionsOf(control, attributes, list),
    value,
    defaultValue: isSecret || !(isInput(control) || isTextArea(control)) ? '' : control.defaultValue,
    isOurs: !isSecret && reading.written.get(control) === value,
    state,
    landmark: isSearchField(inputType, attribute('role')) ? 'search' : around.landmark,
    group: groupOf(around.holder ?? control.ownerDocument.body, reading.groups),
    row: cell?.row ?? null,
  };
}

/** At most a thousand: a longer list is a referential, and its page searches in it. */
function optionsOf(
  control: Element,
  attributes: Attributes,
  list: HTMLSelectElement | null,
): ControlOption[] {
  const suggested = attributes.has('list') && isInput(control) ? control.list : null;
  const holder = list ?? suggested;
  if (!holder) return [];
  return [...holder.options]
    .slice(0, 1000)
    .map((option) => ({ value: option.value, text: unifySpelling(option.label || option.text) }));
}

function hintOf(
  control: Element,
  attributes: Attributes,
  around: Element | null,
  { hasHints, reader }: Reading,
): string {
  const ids = attributes.get('aria-describedby');
  if (!ids && !hasHints) return '';
  const parts: (Element | null)[] = elementsById(control, ids);
  if (hasHints) {
    const holders = [control.parentElement, ...reader.labelMap(control).linkedTo(control), around];
    for (const holder of holders) parts.push(holder?.querySelector(HINT_ELEMENTS) ?? null);
  }
  return [...new Set(parts.filter((part) => part !== null))]
    .map((part) => unifySpelling(part.textContent ?? ''))
    .join(' ')
    .slice(0, 200);
}

/** A unit beside the control, or a currency stuck in front of it. */
function suffixOf(control: Element): string {
  const beside = [control.nextSibling, control.nextElementSibling, control.previousElementSibling];
  const wrapper = control.parentElement;
  if (wrapper && wrapper.childElementCount === 1)
    beside.push(wrapper.nextElementSibling, wrapper.previousElementSibling);
  for (const node of beside) {
    if (!node || OTHER_PARTS.has((node as Element).localName)) continue;
    const whole = node.textContent ?? '';
    // Most neighbours are empty, or texts of the page.
    if (whole === '' || whole.length > LONGEST_ASIDE) continue;
    const text = unifySpelling(node.nodeType === 1 ? ownText(node as Element) : whole);
    if (text !== '' && text.length <= 8) return text;
  }
  return '';
}

/** What a neighbour says, but not of a control of its own: « % » in the cell before. */
const ownText = (element: Element): string => (holdsControl(element) ? '' : readableText(element));

/** A unit with the white space and the mentions around it. */
const LONGEST_ASIDE = 80;
/** They stand beside a control without being its unit. */
const OTHER_PARTS = setOf('label button legend input select option');

/** The names above a control, nearest first. Most controls stand under the same ones as the control before. */
function contextOf(
  groups: readonly string[],
  headings: readonly string[],
  { last, outerHeadings }: Reading,
): readonly string[] {
  if (last.groups !== groups || last.headings !== headings)
    Object.assign(last, {
      groups,
      headings,
      context: [...new Set([...groups, ...headings, ...outerHeadings])],
    });
  return last.context;
}

function groupOf(holder: Element, groups: Map<Element, number>): number {
  const known = groups.get(holder);
  if (known !== undefined) return known;
  groups.set(holder, groups.size);
  return groups.size - 1;
}
